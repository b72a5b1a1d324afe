import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { scorecardFileLimit } from '../../shared/ipc/panelContract.ts';
import { errorCodeOf } from '../library/diskFailure.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { IncomingFile } from './exchange.ts';

/** Reads a file that should be a scorecard. One that is far too large is not even read. */
export async function readScorecardFile(path: string): Promise<Outcome<IncomingFile>> {
  try {
    const { size } = await stat(path);
    if (size > scorecardFileLimit)
      return failed('unreadable', 'This file is larger than 20 MB, which no scorecard is.');
    return done({ name: basename(path), bytes: await readFile(path) });
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    const reason = code === 'ENOENT' ? 'it is not there any more' : `the system says ${code}`;
    return failed('unreadable', `This file cannot be read: ${reason}. Check that you may open it, and try again.`);
  }
}
