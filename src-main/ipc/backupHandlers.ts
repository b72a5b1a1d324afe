import { ok, type Result } from '../../shared/ipc/result.ts';
import type { OwnProtection } from '../../shared/ipc/sharingContract.ts';
import { type Examination, examine } from '../backup/doctor/examine.ts';
import { describeRepair } from '../backup/doctor/finding.ts';
import type { Backups } from '../backup/openBackups.ts';
import type { Restoring } from '../backup/restoring.ts';
import { type SavedBackup, type SavingOptions, saveBackup } from '../backup/saving.ts';
import type { Job, Jobs } from '../work/jobs.ts';
import type { Area } from './answer.ts';

export interface BackupHandlersOptions {
  /** The data folder. */
  root: string;
  backups: Backups;
  restoring: Restoring;
  /** Asks for a folder for more copies; null when the user thinks better of it. */
  askForFolder(): Promise<string | null>;
  /** What writes everything into one file. */
  saving: SavingOptions;
  /** Everything was taken to another computer. */
  onMoved(at: number): void;
  jobs: Pick<Jobs, 'run'>;
}

/** More findings are not shown at once. */
const mostFindings = 1_000;

export function createBackupHandlers(options: BackupHandlersOptions): Area<'backup'> {
  const { root, backups, restoring, askForFolder, saving, onMoved, jobs } = options;

  async function saved(isMove: boolean, protection: OwnProtection, job: Job): Promise<Result<SavedBackup>> {
    const file = await saveBackup(saving, protection, job);
    if (!file.ok || file.value === null || !isMove) return file;
    const at = Date.now();
    const moved = await backups.setMoved(at);
    if (!moved.ok) return moved;
    onMoved(at);
    return file;
  }

  return {
    'backup:state': async () => ok(await backups.state()),
    'backup:run': ({ jobId }) =>
      jobs.run(jobId, async (job) => {
        const state = await backups.run(job);
        return state.ok && job.signal.aborted ? ok(null) : state;
      }),
    'backup:chooseFolder': async () => {
      const path = await askForFolder();
      return path === null ? ok(await backups.state()) : backups.chooseFolder(path);
    },
    'backup:leaveFolder': () => backups.chooseFolder(null),
    'backup:preview': ({ jobId, from }) => jobs.run(jobId, (job) => restoring.preview(from, job)),
    'backup:unlock': ({ token, passphrase, jobId }) =>
      // The work on the passphrase has this number first.
      restoring.unlock(token, { passphrase, jobId }, { signal: new AbortController().signal, tell: () => undefined }),
    'backup:saveFile': ({ jobId, protection, isMove }) => jobs.run(jobId, (job) => saved(isMove, protection, job)),
    'backup:useHere': () => backups.setMoved(null),
    'backup:restore': ({ token, files }) => restoring.restore(token, files),
    'backup:lastRestored': async () => ok(await restoring.lastRestored()),
    'backup:undoRestore': restoring.undo,
    'backup:examine': ({ jobId }) =>
      jobs.run(jobId, async (job) => {
        const examination = await backups.exclusive(() => examine(root, job));
        return ok(job.signal.aborted ? null : shown(examination));
      }),
    'backup:repair': restoring.repair,
  };
}

function shown({ documents, copies, findings }: Examination) {
  return {
    documents,
    copies,
    findings: findings.slice(0, mostFindings).map(({ file, about, problem, repair }) => ({
      file,
      about,
      problem,
      remedy: repair === null ? null : describeRepair(repair, 'would be'),
    })),
  };
}
