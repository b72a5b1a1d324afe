import { readFile } from 'node:fs/promises';
import type { Feedback } from '../../shared/domain/scorecard/feedback.ts';
import type { Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import { interviewFormat } from '../../shared/files/formats/interview.ts';
import { describeReadProblem, readDocument } from '../../shared/files/readDocument.ts';
import {
  describeScorecardProblem,
  readScorecardText,
  refuses,
  type ScorecardFileProblem,
  verify,
} from '../../shared/files/signedScorecard.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { isSealed } from '../storage/sealing/envelope.ts';
import { unsealedFrom } from '../storage/sealing/sealedFolders.ts';
import { protectedForm } from '../trust/protection/protectedFile.ts';
import { standardStream } from './arguments.ts';
import { type CliContext, UnusableError } from './command.ts';
import type { Seal } from './seal.ts';

/** What a file holds: a scorecard, with its feedback where it comes from the app's own data folder. */
export interface ScorecardFile {
  scorecard: Scorecard;
  /** The key that signed it; null for an unsigned one. */
  publicKey: string | null;
  feedback: Feedback | null;
}

/**
 * A file's text.
 * @throws UnusableError when it cannot be read, or is protected.
 */
export async function readText(path: string, context: CliContext, seal?: Pick<Seal, 'open'>): Promise<string> {
  const bytes = await readBytes(path, context);
  if (isSealed(bytes)) return readSealed(path, bytes, seal);
  if (protectedForm(bytes) === null) return bytes.toString('utf8');
  throw new UnusableError(
    `${path} is protected by encryption. Open it in Scorecard with “Add scorecards”; the command line reads files without protection only`,
  );
}

/** A document of an encrypted data folder. */
async function readSealed(path: string, bytes: Buffer, seal: Pick<Seal, 'open'> | undefined): Promise<string> {
  await seal?.open(path);
  const opened = unsealedFrom(path, bytes);
  if (opened.ok) return opened.bytes.toString('utf8');
  throw new UnusableError(`${path} ${opened.problem}`);
}

async function readBytes(path: string, context: CliContext): Promise<Buffer> {
  if (path === standardStream) return Buffer.from(await context.input());
  try {
    return await readFile(path);
  } catch (error) {
    throw new UnusableError(`${path} ${whyUnreadable(errorCodeOf(error) ?? String(error))}`);
  }
}

/** Why a file or a folder gives nothing, by the system's name for it: the end of a sentence that begins with its path. */
export function whyUnreadable(code: string): string {
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EISDIR':
      return 'is a folder';
    case 'ENOTDIR':
      return 'is not a folder';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be read: this user may not read it';
    default:
      return `cannot be read (${code})`;
  }
}

/**
 * Reads a `.scorecard` file, or the document of a submitted interview from the data folder.
 * @throws UnusableError when the file holds neither, what it holds was altered, or it must not be seen yet.
 */
export async function readScorecardFile(path: string, seal: Seal, context: CliContext): Promise<ScorecardFile> {
  const text = await readText(path, context, seal);
  const result = readScorecardText(text);
  if (result.ok) {
    await seal.refuse(path, result.value.scorecard);
    return { ...result.value, feedback: null };
  }
  if (isInterview(result.problem)) return fromInterview(path, text, seal);
  throw new UnusableError(describeFileProblem(path, result.problem));
}

function isInterview(problem: ScorecardFileProblem): boolean {
  if (problem.kind !== 'unreadable' || problem.problem.kind !== 'otherFormat') return false;
  return problem.problem.format === interviewFormat.name;
}

/** Why a file is refused, as a sentence that names it. */
export function describeFileProblem(path: string, problem: ScorecardFileProblem): string {
  if (problem.kind === 'unreadable') return `${path} ${describeReadProblem(problem.problem)}`;
  return `${path}: ${describeScorecardProblem(problem)}`;
}

/** It may come from somebody else's data folder. */
async function fromInterview(path: string, text: string, seal: Seal): Promise<ScorecardFile> {
  const result = readDocument(text, interviewFormat);
  if (!result.ok) throw new UnusableError(`${path} ${describeReadProblem(result.problem)}`);
  const { scorecard, feedback } = result.value;
  if (scorecard === null) throw new UnusableError(`${path} holds an interview that has not been submitted yet`);
  const problem = verify(scorecard).find(refuses);
  if (problem !== undefined) throw new UnusableError(describeFileProblem(path, problem));
  await seal.refuse(path, scorecard);
  return { scorecard, publicKey: null, feedback };
}
