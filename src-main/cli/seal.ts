import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { candidateRef } from '../../shared/domain/panel/candidate.ts';
import { candidateOf, interviewerOf, type OpenInterview, sealedBy } from '../../shared/domain/panel/receive.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import { interviewFormat } from '../../shared/files/formats.ts';
import { readDocument } from '../../shared/files/readDocument.ts';
import { type CliContext, UnusableError } from './command.ts';

/** The app's name for the system, under which Electron puts the data folder; `productName` in package.json. */
const appName = 'Scorecard';

const extension = '.json';

/** What of an interview tells whether it is open: its scorecard, written as the app writes it. */
const openMark = /"scorecard":\s*null/;

/** Keeps closed what must not be seen yet. */
export interface Seal {
  /**
   * Refuses the scorecard of somebody else for a candidate whom the user of this computer is still interviewing in the app.
   * @throws UnusableError that names the file and says what has to come first, and nothing of its values
   */
  refuse(path: string, scorecard: Scorecard): Promise<void>;
}

/** One's own interviews, as the app has them on disk. */
interface OwnInterviews {
  ids: ReadonlySet<string>;
  open: readonly OpenInterview[];
}

/** Blind until submitted, on the command line too. One's own interviews are read once, when the first file asks for them. */
export function createSeal(env: CliContext['env']): Seal {
  let reading: Promise<OwnInterviews> | null = null;
  return {
    async refuse(path, scorecard) {
      reading ??= readOwnInterviews(dataFolderOf(env));
      const { ids, open } = await reading;
      // A file may bear the id of an interview of one's own, and is none of one's own before that one is submitted.
      if (ids.has(scorecard.id) && open.every(({ id }) => id !== scorecard.id)) return;
      const candidate = candidateOf(scorecard);
      if (sealedBy(candidate, open).length === 0) return;
      throw new UnusableError(
        `${path} is from ${interviewerOf(scorecard)} and stays sealed: submit your own interview of ${candidate.name} in Scorecard first`,
      );
    },
  };
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

/** What cannot be read seals nothing: the app has set it aside or will. */
async function readOwnInterviews(dataFolder: string | null): Promise<OwnInterviews> {
  const folder = join(dataFolder ?? '', 'interviews');
  const names = dataFolder === null ? [] : await readdir(folder).catch(() => []);
  const documents = names.filter((name) => name.endsWith(extension));
  const open: OpenInterview[] = [];
  for (const name of documents) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (openMark.test(text)) open.push(...openIn(text));
  }
  return { ids: new Set(documents.map((name) => name.slice(0, -extension.length))), open };
}

function openIn(text: string): OpenInterview[] {
  const reading = readDocument(text, interviewFormat);
  const own = reading.ok && reading.value.scorecard === null ? reading.value : null;
  return own?.working == null ? [] : [{ id: own.id, candidate: candidateRef(own.working.details.candidate) }];
}
