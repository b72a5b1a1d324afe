import { readFile } from 'node:fs/promises';
import type { Feedback } from '../../shared/domain/feedback.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import { interviewFormat, scorecardFormat } from '../../shared/files/formats.ts';
import { describeReadProblem, type ReadProblem, readDocument } from '../../shared/files/readDocument.ts';
import { UnusableError } from './command.ts';

/** What a file holds: a scorecard, with its feedback where it comes from the app's own data folder. */
export interface ScorecardFile {
  scorecard: Scorecard;
  feedback: Feedback | null;
}

/**
 * A file's text.
 * @throws UnusableError when it cannot be read.
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UnusableError(`${path} cannot be read (${reason})`);
  }
}

/**
 * Reads a `.scorecard` file, or the document of a submitted interview from the data folder.
 * @throws UnusableError when the file holds neither.
 */
export async function readScorecardFile(path: string): Promise<ScorecardFile> {
  const text = await readText(path);
  const result = readDocument(text, scorecardFormat);
  if (result.ok) return { scorecard: result.value, feedback: null };
  if (isInterview(result.problem)) return fromInterview(path, text);
  throw new UnusableError(`${path} ${describeReadProblem(result.problem)}`);
}

function isInterview(problem: ReadProblem): boolean {
  return problem.kind === 'otherFormat' && problem.format === interviewFormat.name;
}

function fromInterview(path: string, text: string): ScorecardFile {
  const result = readDocument(text, interviewFormat);
  if (!result.ok) throw new UnusableError(`${path} ${describeReadProblem(result.problem)}`);
  const { scorecard, feedback } = result.value;
  if (scorecard === null) throw new UnusableError(`${path} holds an interview that has not been submitted yet`);
  return { scorecard, feedback };
}
