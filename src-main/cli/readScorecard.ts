import { readFile } from 'node:fs/promises';
import type { Feedback } from '../../shared/domain/feedback.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import { interviewFormat } from '../../shared/files/formats.ts';
import { describeReadProblem, readDocument } from '../../shared/files/readDocument.ts';
import {
  describeScorecardProblem,
  readScorecardText,
  refuses,
  type ScorecardFileProblem,
  verify,
} from '../../shared/files/signedScorecard.ts';
import { protectedForm } from '../panels/protection/protectedFile.ts';
import { UnusableError } from './command.ts';
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
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (protectedForm(bytes) === null) return bytes.toString('utf8');
  throw new UnusableError(
    `${path} is protected by encryption. Open it in Scorecard with “Add scorecards”; the command line reads files without protection only`,
  );
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UnusableError(`${path} cannot be read (${reason})`);
  }
}

/**
 * Reads a `.scorecard` file, or the document of a submitted interview from the data folder.
 * @throws UnusableError when the file holds neither, what it holds was altered, or it must not be seen yet.
 */
export async function readScorecardFile(path: string, seal: Seal): Promise<ScorecardFile> {
  const text = await readText(path);
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
