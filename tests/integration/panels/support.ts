import { join } from 'node:path';
import type { PanelReceipt } from '../../../shared/ipc/panelContract.ts';
import { unwrap } from '../../../src-main/outcome.ts';
import type { SecretStore } from '../../../src-main/panels/keptKey.ts';
import { openPanels, type Panels } from '../../../src-main/panels/openPanels.ts';
import {
  details,
  finishingEdits,
  type OpenedLibrary,
  open,
  startInterview,
  temporaryFolder,
} from '../library/support.ts';

export const noSecrets: SecretStore = {
  protects: async () => false,
  encrypt: async () => {
    throw new Error('There is nothing that encrypts.');
  },
  decrypt: async () => {
    throw new Error('There is nothing that decrypts.');
  },
};

/** The thread that reads large scorecards, from its source. */
export const readingWorker = join(import.meta.dirname, '../../../src-main/panels/readingWorker.ts');
/** The thread that works on passphrases, from its source. */
export const passphraseWorker = join(import.meta.dirname, '../../../src-main/panels/protection/worker.ts');

/** A computer of one interviewer: a data folder, opened as a start of the app does. */
export interface Computer {
  library: OpenedLibrary;
  panels: Panels;
  name: string;
  /** How often the window was told that something has come. */
  arrivals: number;
  /** How often it was told that the shared folder is another than it was, and that the known keys are. */
  folderChanges: number;
  keyChanges: number;
  /** What nobody foresaw. */
  errors: unknown[];
  /** How far the work on passphrases was, by its number. */
  progress: [jobId: string, share: number][];
}

export function computer(
  name: string,
  root = temporaryFolder(),
  secrets = noSecrets,
  reader = readingWorker,
): Computer {
  const library = open(root);
  const self: Computer = {
    library,
    name,
    arrivals: 0,
    folderChanges: 0,
    keyChanges: 0,
    errors: [],
    progress: [],
    panels: openPanels({
      root,
      interviews: library.interviews,
      notices: library.notices,
      secrets,
      readingWorker: reader,
      passphraseWorker,
      now: Date.now,
      report: (_, error) => self.errors.push(error),
      folderInterval: 200,
      onChange: () => {
        self.arrivals += 1;
      },
      onFolderChange: () => {
        self.folderChanges += 1;
      },
      onKeysChange: () => {
        self.keyChanges += 1;
      },
      tellReceiving: () => undefined,
      tellProgress: ({ jobId, share }) => self.progress.push([jobId, share]),
    }),
  };
  return self;
}

/** Begins an interview with the candidate; gives its id. */
export function begin({ library, name }: Computer, candidate = details.candidate): string {
  return startInterview(library, { candidate, interviewer: { name, email: '' } });
}

/** Rates every question and submits. */
export async function finish({ library }: Computer, id: string, rating = 4): Promise<void> {
  const edits = finishingEdits(unwrap(library.interviews.open(id)));
  unwrap(
    await library.interviews.edit(
      id,
      edits.map((edit) => (edit.type === 'rate' ? { ...edit, rating: rating as 4 } : edit)),
    ),
  );
  unwrap(library.interviews.submit(id));
}

/** Changes one's scorecard afterwards. */
export async function amend({ library }: Computer, id: string, rating: number): Promise<void> {
  const [question] = unwrap(library.interviews.amend(id)).working?.plan.questions ?? [];
  if (question === undefined) throw new Error('expected a question');
  unwrap(
    await library.interviews.edit(id, [{ type: 'rate', questionId: question.id, at: Date.now(), rating: rating as 4 }]),
  );
  unwrap(library.interviews.submitAmendment(id, 'Heard the recording again'));
}

/** The text of one's own `.scorecard` file. */
export async function fileOf({ library, panels }: Computer, id: string): Promise<string> {
  const { scorecard } = unwrap(library.interviews.read(id));
  if (scorecard === null) throw new Error('expected a scorecard');
  return unwrap(await panels.exchange.signedText(scorecard));
}

/** An interview from its start to its file. */
export async function interviewed(self: Computer, candidate = details.candidate, rating = 4): Promise<string> {
  const id = begin(self, candidate);
  await finish(self, id, rating);
  return fileOf(self, id);
}

export async function receive(
  { panels }: Computer,
  content: string | Uint8Array,
  name = 'a.scorecard',
): Promise<PanelReceipt> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return (await panels.exchange.receive({ name, bytes })).receipt;
}
