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

/** What is sent again is answered with the same one of these again. */
const refusals: ReadonlySet<string> = new Set(['invalidInput', 'notAllowed', 'notFound', 'unknownSender']);

/** Whether the main process did not accept what it was sent, so that trying again is of no use. */
export function isRefusal(error: unknown): error is RequestError {
  return error instanceof RequestError && refusals.has(error.code);
}

/**
 * Whether the main process does not have what it was sent: it did not accept it, or something went wrong that nobody foresaw.
 * What it has and could not write it keeps, and says so by another code.
 */
export function isLost(error: unknown): error is RequestError {
  return isRefusal(error) || (error instanceof RequestError && error.code === 'internal');
}
