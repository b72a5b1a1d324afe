import { RequestError } from './api.ts';

/** How what was typed stands to the disk, as far as this window knows. */
export interface SaveState {
  /** When the last write that succeeded was on disk, in ms since the epoch; null before the first. */
  savedAt: number | null;
  /** Whether a change is not on disk yet. */
  isPending: boolean;
  /** Why the last write failed; null when it succeeded. It is tried again. */
  failure: string | null;
}

/** The main process keeps what it could not write. What was refused for one of these it does not have, and never will. */
const refusals: ReadonlySet<string> = new Set(['invalidInput', 'notAllowed', 'notFound', 'unknownSender', 'internal']);

/** Whether the main process did not accept what it was sent, so that trying again is of no use. */
export function isRefusal(error: unknown): error is RequestError {
  return error instanceof RequestError && refusals.has(error.code);
}
