import { join } from 'node:path';
import type { PanelReceipt } from '../../../shared/ipc/panelContract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { type OpenKits, openKits } from '../../../src-main/kits/openKits.ts';
import { openPanels, type Panels } from '../../../src-main/panels/openPanels.ts';
import { openPlans, type Plans } from '../../../src-main/plans/plans.ts';
import type { FolderSharing } from '../../../src-main/sharing/folderSharing.ts';
import { openSharing } from '../../../src-main/sharing/openSharing.ts';
import { openTrust, type Trust } from '../../../src-main/trust/openTrust.ts';
import type { SecretStore } from '../../../src-main/trust/storedSecret.ts';
import { createJobs, type Jobs } from '../../../src-main/work/jobs.ts';
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
export const readingWorker = join(import.meta.dirname, '../../../src-main/panels/scorecardThread.ts');
/** The thread that works on passphrases, from its source. */
export const passphraseWorker = join(import.meta.dirname, '../../../src-main/trust/protection/passphraseThread.ts');

/** A computer of one interviewer: a data folder, opened as a start of the app does. */
export interface Computer {
  library: OpenedLibrary;
  trust: Trust;
  kits: OpenKits;
  plans: Plans;
  panels: Panels;
  shared: FolderSharing;
  name: string;
  /** How often the window was told that something has come, that the shared folder is another than it was, that the known keys are. */
  told: { arrivals: number; folderChanges: number; keyChanges: number };
  jobs: Jobs;
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
  return { name, ...panelsOf(open(root), secrets, reader) };
}

/** The panels of a library that is open, with its keys and its shared folder. */
export function panelsOf(library: OpenedLibrary, secrets = noSecrets, reader = readingWorker): Omit<Computer, 'name'> {
  const { root } = library;
  const told = { arrivals: 0, folderChanges: 0, keyChanges: 0 };
  const errors: unknown[] = [];
  const progress: Computer['progress'] = [];
  const count = (what: keyof typeof told) => () => {
    told[what] += 1;
  };
  const jobs = createJobs(({ jobId, done, total }) => progress.push([jobId, done / total]));
  const common = {
    root,
    folders: library.folders,
    now: Date.now,
    report: (_: string, error: unknown) => errors.push(error),
  };
  const trust = openTrust({
    ...common,
    secrets,
    passphraseWorker,
    onKeysChange: count('keyChanges'),
    jobs,
  });
  const kits = openKits({ library, trust, now: Date.now, onChange: count('arrivals') });
  const plans = openPlans({ library, trust, now: Date.now, onChange: count('arrivals') });
  const panels = openPanels({
    ...common,
    interviews: library.interviews,
    recovery: library.recovery,
    trust,
    kits,
    plans,
    readingWorker: reader,
    onChange: count('arrivals'),
    tellReceiving: () => undefined,
  });
  const shared = openSharing({ ...common, panels, trust, interval: 200, onChange: count('folderChanges') });
  return { library, trust, kits, plans, panels, shared, jobs, told, errors, progress };
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
  return unwrap(await panels.signedText(scorecard));
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
  return (await panels.receiving.receive({ name, bytes })).receipt;
}

/** Says about every panel that can be asked about that one has no interview of its candidate to submit. */
export async function standAside({ panels }: Computer): Promise<void> {
  for (const { id, sealed } of await panels.library.list()) {
    if (sealed.some(({ reason }) => reason.kind === 'notAnswered')) unwrap(await panels.library.sayNothingToSubmit(id));
  }
}

/** Receives a scorecard about a candidate whom one does not interview: it can be read. */
export async function receiveOpenly(
  self: Computer,
  content: string | Uint8Array,
  name?: string,
): Promise<PanelReceipt> {
  const receipt = await receive(self, content, name);
  await standAside(self);
  return receipt;
}

/** Whose scorecards about others are there, sealed or not. */
export async function interviewersThere({ panels }: Computer): Promise<string[]> {
  return (await panels.library.list()).flatMap(({ interviewers, sealed }) => [
    ...interviewers,
    ...sealed.map(({ interviewer }) => interviewer),
  ]);
}
