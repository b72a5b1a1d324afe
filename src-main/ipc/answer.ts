import type { z } from 'zod';
import type { RequestChannel } from '../../shared/ipc/channels.ts';
import { type AnswerEnvelope, contract, type Input, type Output } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/ipc/result.ts';
import { err, FailureError } from '../../shared/ipc/result.ts';

/** Answers one channel. Its input was parsed; its value is parsed before it leaves. */
export type Handler<Channel extends RequestChannel> = (
  input: Input<Channel>,
) => Result<Output<Channel>> | Promise<Result<Output<Channel>>>;

/** One handler a channel: a missing one, or one with another result, does not compile. */
export type Handlers = { [Channel in RequestChannel]: Handler<Channel> };

/** The handlers of the channels that begin with one area's name, such as `Area<'bank'>`. */
export type Area<Name extends string> = Pick<Handlers, Extract<RequestChannel, `${Name}:${string}`>>;

/** The handlers of what is answered before anything is open. */
export type VaultHandlers = Area<'vault'>;
/** All others, which need what is kept in the data folder. */
export type KeptHandlers = Omit<Handlers, keyof VaultHandlers>;

/** Answers a request: always with an envelope, whatever happens. */
export type Answer = (channel: RequestChannel, input: unknown) => Promise<AnswerEnvelope>;

/** What the user reads when something went wrong that nobody foresaw. */
const unforeseen = err(
  'internal',
  'Something went wrong inside Scorecard. What is saved is safe; please try again. The details are in the folder “logs” inside the data folder.',
);

/**
 * Puts the contract between the requests and the handlers: the input is parsed, the handler runs, the output is parsed.
 * @param report told of what nobody foresaw; the window gets neither its message nor its stack
 */
export function createAnswer(handlers: Partial<Handlers>, report: (channel: string, error: unknown) => void): Answer {
  return async (channel, input) => {
    try {
      return await answer(handlers, channel, input);
    } catch (error) {
      if (error instanceof FailureError) return { ok: false, error: error.failure };
      report(channel, error);
      return unforeseen;
    }
  };
}

async function answer<Channel extends RequestChannel>(
  handlers: Partial<Handlers>,
  channel: Channel,
  input: unknown,
): Promise<AnswerEnvelope> {
  const handler = handlers[channel];
  if (handler === undefined) throw new Error(`${channel} is answered elsewhere.`);
  const schemas = contract[channel];
  const parsed = schemas.input.safeParse(input);
  if (!parsed.success) return err('invalidInput', describeIssue(parsed.error));
  // The compiler does not see that this schema belongs to this handler; the contract's types say so.
  const result = await handler(parsed.data as Input<Channel>);
  return result.ok ? { ok: true, value: schemas.output.parse(result.value) } : result;
}

function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  const where =
    issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.map(String).join('.').slice(0, 120)})`;
  return `Scorecard cannot take this${where}: ${complaint(issue)}. Nothing was changed.`;
}

/** What is wrong, as somebody would say it who typed or pasted too much; in the schema's words where only a program can be meant. */
function complaint(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'it does not have the expected shape';
  if (issue.code !== 'too_big') return issue.message;
  const most = Number(issue.maximum).toLocaleString('en');
  if (issue.origin === 'string') return `it is longer than ${most} characters`;
  return issue.origin === 'array' ? `there are more than ${most} of them` : `it is more than ${most}`;
}
