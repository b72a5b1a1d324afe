import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idSchema } from '../../shared/domain/identity.ts';
import { candidateOf, type OpenInterview, sealedBy } from '../../shared/domain/panel/receive.ts';
import { latestRevision, type Scorecard } from '../../shared/domain/scorecard.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import type { InterviewDocument } from '../../shared/files/documents.ts';
import { interviewFormat } from '../../shared/files/formats.ts';
import { readDocument } from '../../shared/files/readDocument.ts';
import { type CliContext, UnusableError } from './command.ts';

/** The app's name for the system, under which Electron puts the data folder; `productName` in package.json. */
const appName = 'Scorecard';

/** What of an interview tells whether it is open: its scorecard, written as the app writes it. */
const openMark = /"scorecard":\s*null/;

/**
 * Blind until submitted, here too: refuses the scorecard of somebody else for a candidate whom the user of this computer is
 * still interviewing in the app.
 * @throws UnusableError that names the file and says what has to come first, and nothing of its values
 */
export async function refuseSealed(path: string, scorecard: Scorecard, env: CliContext['env']): Promise<void> {
  const folder = dataFolderOf(env);
  if (folder === null || !isId(scorecard.id)) return;
  const own = join(folder, 'interviews');
  const names = (await readdir(own).catch(() => [])).filter((name) => name.endsWith('.json'));
  const open = await openInterviews(own, names);
  // A file may bear the id of an interview of one's own, and is none of one's own before that one is submitted.
  if (names.includes(`${scorecard.id}.json`) && open.every(({ id }) => id !== scorecard.id)) return;
  const candidate = candidateOf(scorecard);
  const sealing = sealedBy(candidate, open);
  if (sealing.length === 0) return;
  const interviewer = toSingleLine(latestRevision(scorecard).interview.details.interviewer.name);
  throw new UnusableError(
    `${path} is from ${interviewer} and stays sealed: submit your own interview of ${candidate.name} in Scorecard first`,
  );
}

/**
 * Where the app keeps its documents when nothing else was asked for, as Electron's `userData` does; null when the environment
 * does not say.
 */
export function dataFolderOf(env: CliContext['env'], platform: NodeJS.Platform = process.platform): string | null {
  const home = env.HOME ?? '';
  const base = {
    darwin: home === '' ? '' : join(home, 'Library', 'Application Support'),
    win32: env.APPDATA ?? '',
    other: env.XDG_CONFIG_HOME || (home === '' ? '' : join(home, '.config')),
  }[platform === 'darwin' || platform === 'win32' ? platform : 'other'];
  return base === '' ? null : join(base, appName);
}

function isId(id: string): boolean {
  return idSchema.safeParse(id).success;
}

/** Those that were not submitted yet. What cannot be read seals nothing: the app has set it aside or will. */
async function openInterviews(folder: string, names: readonly string[]): Promise<OpenInterview[]> {
  const found: OpenInterview[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (!openMark.test(text)) continue;
    const reading = readDocument(text, interviewFormat);
    if (reading.ok && reading.value.scorecard === null) found.push(openOf(reading.value));
  }
  return found;
}

function openOf({ id, working }: InterviewDocument): OpenInterview {
  const { name = '', role = '', email = '' } = working?.details.candidate ?? {};
  return { id, candidate: { name: toSingleLine(name), role: toSingleLine(role), email: toSingleLine(email) } };
}
