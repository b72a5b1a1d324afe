import { constants as fileConstants } from 'node:fs';
import { constants } from 'node:os';
import { basename } from 'node:path';
import type { Failure } from '../../shared/ipc/contract.ts';

/**
 * How a file is opened to be read. Opening a pipe would wait for somebody who writes into it; Windows knows no such flag and
 * no such files.
 */
export const forReading = fileConstants.O_RDONLY | (fileConstants.O_NONBLOCK ?? 0);

/** The write ran out of room: the disk, the user's quota, or the largest size that a file may have. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Whether a write ran out of room. */
export function isFull(code: string): boolean {
  return fullCodes.has(code);
}

/** The system's name for what went wrong ('ENOSPC'), or null when the error is not the file system's. */
export function errorCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  if (typeof error.code !== 'string') return null;
  // Node has no name for this one ('Unknown system error -122').
  const isQuota = 'errno' in error && error.errno === -constants.errno.EDQUOT;
  return isQuota ? 'EDQUOT' : error.code;
}

/** An error in the form in which the file system reports one, for what it did not report itself. */
export function diskError(code: string, syscall: string, message: string): Error {
  return Object.assign(new Error(message), { code, syscall });
}

/**
 * Passes over an error of the file system, for what is done for order's sake or looked at once more later.
 * @throws the error itself when it is not the file system's.
 */
export function passOverDisk(error: unknown): undefined {
  if (errorCodeOf(error) === null) throw error;
}

/** What the work gives, or undefined where the file system refused it. */
export function ignoringDisk<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    return passOverDisk(error);
  }
}

/** What happened to the disk, and what to do about it, by the system's name for it. */
const reasons: Readonly<Record<string, { what: string; remedy: string }>> = {
  ENOSPC: { what: 'the disk is full', remedy: 'Free some space on the disk that holds the data folder.' },
  EDQUOT: {
    what: 'your share of this disk is used up',
    remedy: 'Delete something of yours on the disk that holds the data folder, or ask whoever looks after it for more.',
  },
  EFBIG: {
    what: 'its file would be larger than a file may be here',
    remedy: 'Ask whoever looks after this computer whether there is a limit for the size of files.',
  },
  ELOCKED: { what: 'the data folder is locked', remedy: 'Unlock Scorecard and try again.' },
  ENOENT: {
    what: 'the data folder is not there any more',
    remedy: 'Bring it back, or connect the disk or the network drive that it is on; Settings shows where it is.',
  },
};

/**
 * What the user is told when something could not be written. `what` is the subject of the sentence ('The interview with
 * Priya Raman'), `rest` says what becomes of it.
 * @throws the error itself when it is not the file system's, since nobody can act on that.
 */
export function diskFailure(error: unknown, what: string, rest: string): Failure {
  const code = errorCodeOf(error);
  if (code === null) throw error;
  const reason = reasons[code] ?? {
    what: `the data folder cannot be written (${code})`,
    remedy: 'Check that the folder exists and that you may write to it; Settings shows where it is.',
  };
  return {
    code: isFull(code) ? 'diskFull' : 'notWritable',
    message: `${what} could not be saved: ${reason.what}. ${rest} ${reason.remedy}`,
  };
}

/** The same for a place that the user chose, where another can be chosen as well. */
const noRoomThere: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space, or choose another disk.',
  EDQUOT: 'your share of that disk is used up. Delete something of yours there, or choose another disk.',
  EFBIG: 'it would be larger than a file may be there. Choose another disk.',
};

/** What the user is told when an export could not be written to a place that they chose; null when that was not the reason. */
export function exportFailure(error: unknown, path: string): Failure | null {
  const code = errorCodeOf(error);
  if (code === null) return null;
  const name = `“${basename(path)}”`;
  const noRoom = noRoomThere[code];
  if (noRoom !== undefined) return { code: 'diskFull', message: `${name} could not be written: ${noRoom}` };
  return {
    code: 'notWritable',
    message: `${name} could not be written there (${code}). Close it if another program has it open, or choose another folder.`,
  };
}
