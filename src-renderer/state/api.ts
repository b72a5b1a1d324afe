import { type Bridge, bridgeName, type EventChannel, type RequestChannel } from '../../shared/ipc/channels.ts';
import type { AnswerEnvelope, ErrorCode, EventPayload, Input, Output } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    [bridgeName]: Bridge;
  }
}

/** What a request to the main process ended in when it did not succeed. `message` is meant for the user. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Asks the main process for something; the only way out of this window.
 * @throws RequestError with a sentence for the user.
 */
export async function request<Channel extends RequestChannel>(
  channel: Channel,
  ...[input]: Input<Channel> extends null ? [] : [Input<Channel>]
): Promise<Output<Channel>> {
  // The main process is our own, and has parsed its answer by the channel's schema.
  const envelope = (await window[bridgeName].request(channel, input ?? null)) as AnswerEnvelope;
  if (!envelope.ok) throw new RequestError(envelope.error.code, envelope.error.message);
  return envelope.value as Output<Channel>;
}

/** Listens to what the main process tells without being asked. Gives the function that ends it. */
export function subscribe<Channel extends EventChannel>(
  channel: Channel,
  listener: (payload: EventPayload<Channel>) => void,
): () => void {
  return window[bridgeName].subscribe(channel, (payload) => listener(payload as EventPayload<Channel>));
}

/** The sentence to show for whatever was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof RequestError) return error.message;
  return 'Something went wrong inside Scorecard. What you typed is safe; please try again.';
}
