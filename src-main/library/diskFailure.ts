import type { Failure } from '../../shared/ipc/contract.ts';

/** The write ran out of room: the disk, the user's quota, or the largest size that a file may have. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Whether a write ran out of room. */
export function isFull(code: string): boolean {
  return fullCodes.has(code);
}

/** The system's name for what went wrong ('ENOSPC'), or null when the error is not the file system's. */
export function errorCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** An error in the form in which the file system reports one, for what it did not report itself. */
export function diskError(code: string, syscall: string, message: string): Error {
  return Object.assign(new Error(message), { code, syscall });
}

/**
 * What the user is told when something could not be written. `what` is the subject of the sentence ('The interview with
 * Priya Raman'), `rest` says what becomes of it.
 * @throws the error itself when it is not the file system's, since nobody can act on that.
 */
export function diskFailure(error: unknown, what: string, rest: string): Failure {
  const code = errorCodeOf(error);
  if (code === null) throw error;
  if (isFull(code)) {
    return {
      code: 'diskFull',
      message: `${what} could not be saved: the disk is full. ${rest} Free some space on the disk that holds the data folder.`,
    };
  }
  return {
    code: 'notWritable',
    message: `${what} could not be saved: the data folder cannot be written (${code}). ${rest} Check that the folder exists and that you may write to it; Settings shows where it is.`,
  };
}
