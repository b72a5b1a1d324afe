import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { type WorkerAnswer, workerAnswerSchema } from './guideMessages.ts';
import { describeUnreadable, type Unreadable } from './readers/unreadable.ts';
import type { GuideSource } from './readGuide.ts';

/** A process that reads one guide. */
export interface GuideProcess {
  send(job: GuideSource): void;
  /** Told of what it answers. */
  onMessage(listener: (message: unknown) => void): void;
  /** Told when it has ended, or could not be started. */
  onEnd(listener: () => void): void;
  kill(): void;
}

export interface GuideReaderOptions {
  /** Starts a fresh process. */
  start(): GuideProcess;
  /** Told of what nobody foresaw; the user gets neither its message nor its stack. */
  report(what: string, error: unknown): void;
  /** How long a guide may take, in ms. */
  timeLimit?: number;
}

/** What was read of a guide, before the library was asked whether it knows it. */
export type ReadingOutcome = Result<Extract<WorkerAnswer, { outcome: 'read' }>['reading']>;

/** Reads guides, each in a process of its own that has no longer than the guide's time to live. */
export interface GuideReader {
  /** Null when it was cancelled. Another guide that is being read is cancelled by it. */
  read(source: GuideSource): Promise<ReadingOutcome | null>;
  /** Ends the reading that is under way. */
  cancel(): void;
}

/** Twenty seconds: the largest honest guide takes a tenth of it. */
const defaultTimeLimit = 20_000;
/** A process that has not even begun after this time, in ms, never will. A busy machine takes seconds for it. */
const startPatience = 30_000;

export function createGuideReader({ start, report, timeLimit = defaultTimeLimit }: GuideReaderOptions): GuideReader {
  let cancel = (): void => undefined;

  function read(source: GuideSource): Promise<ReadingOutcome | null> {
    cancel();
    return new Promise((resolve) => {
      const child = start();
      const giveUp = (): void => end(refusal(source, tooSlow(timeLimit)));
      let timer = setTimeout(giveUp, startPatience);
      let isOver = false;
      const end = (outcome: ReadingOutcome | null): void => {
        isOver = true;
        clearTimeout(timer);
        if (cancel === cancelThis) cancel = () => undefined;
        resolve(outcome);
        child.kill();
      };
      const cancelThis = (): void => end(null);
      cancel = cancelThis;
      child.onMessage((message) => {
        // What was under way when the process was ended, and then its end, change nothing any more.
        if (isOver) return;
        const answer = parseAnswer(message);
        if (answer.outcome !== 'started') return end(outcomeOf(source, answer, report));
        clearTimeout(timer);
        timer = setTimeout(giveUp, timeLimit);
      });
      child.onEnd(() => isOver || end(refusal(source, stopped)));
      child.send(source);
    });
  }

  return { read, cancel: () => cancel() };
}

function parseAnswer(message: unknown): WorkerAnswer {
  const parsed = workerAnswerSchema.safeParse(message);
  return parsed.success ? parsed.data : { outcome: 'failed', detail: parsed.error.message };
}

type LastAnswer = Exclude<WorkerAnswer, { outcome: 'started' }>;

function outcomeOf(source: GuideSource, answer: LastAnswer, report: GuideReaderOptions['report']): ReadingOutcome {
  switch (answer.outcome) {
    case 'read':
      return ok(answer.reading);
    case 'unreadable':
      return refusal(source, answer);
    case 'tooMuchMemory':
      return refusal(source, tooMuchMemory);
    case 'failed':
      report('guides', new Error(answer.detail));
      return refusal(source, stopped);
  }
}

function refusal({ name }: GuideSource, unreadable: Unreadable): ReadingOutcome {
  return err('unreadable', describeUnreadable(name, unreadable));
}

const smallerParts = 'Split it into smaller parts, or copy the part with the questions and paste it.';

function tooSlow(timeLimit: number): Unreadable {
  const seconds = Math.round(timeLimit / 1_000);
  return { reason: `it takes longer than ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`, advice: smallerParts };
}

const tooMuchMemory: Unreadable = { reason: 'it takes more memory than a guide ever needs', advice: smallerParts };

const stopped: Unreadable = {
  reason: 'its content is not what a file of its kind can hold',
  advice: 'Open it in the program that it comes from and save it again, or copy the questions and paste them.',
};
