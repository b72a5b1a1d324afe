import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { examine } from '../backup/doctor/examine.ts';
import { describeRepair, type Finding } from '../backup/doctor/finding.ts';
import { type Repaired, repairAll } from '../backup/doctor/repair.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { parseCommandWithFolder } from './arguments.ts';
import { type CliContext, type Command, exitCodes, UnusableError } from './command.ts';
import { whyUnreadable } from './readScorecard.ts';
import { dataFolderOf } from './seal.ts';
import { unlockFolder, unlockOptions } from './unlockFolder.ts';

const options = {
  ...unlockOptions,
  repair: {
    type: 'boolean',
    default: false,
    help: 'put right what can be; Scorecard must not be running. Without it nothing is changed',
  },
} as const;

export const doctorCommand: Command = {
  usage: '[FOLDER] [--repair]',
  summary: 'look through the data folder: documents, hashes and signatures, lists, backup copies, permissions',
  options,
  example: 'doctor --repair',
  async run(args, context) {
    const { values, folder } = parseCommandWithFolder(args, options);
    const root = folder ?? dataFolderOf(context.env);
    if (root === null)
      throw new UnusableError('the data folder of Scorecard is not known here; name it: doctor FOLDER');
    await assertDataFolder(root);
    if (values.repair) await assertNotRunning(root);
    await unlockFolder(root, values, context);
    const { documents, copies, findings } = await examine(root, {
      signal: new AbortController().signal,
      tell: () => undefined,
    });
    const repaired = values.repair ? await repairAll(root, findings, Date.now()) : [];
    for (const finding of findings) tell(finding, repaired, values.repair, context);
    const left = findings.length - repaired.filter(({ obstacle }) => obstacle === null).length;
    const looked = `${counted(documents, 'document')} and ${counted(copies, 'copy', 'copies')} looked at in ${root}`;
    context.out(`${looked}: ${summary(findings, left, values.repair)}`);
    return left === 0 ? exitCodes.fine : exitCodes.negative;
  },
};

/** Says what is wrong, and what would be done about it or was. No names of people: this may be shown to somebody who helps. */
function tell(finding: Finding, repaired: readonly Repaired[], isRepairing: boolean, { out }: CliContext): void {
  out(`${finding.file} ${finding.problem}`);
  if (finding.repair === null) return;
  const outcome = repaired.find((one) => one.finding === finding);
  if (!isRepairing) out(`  with --repair it ${describeRepair(finding.repair, 'would be')}`);
  else if (outcome?.obstacle === null) out(`  it ${describeRepair(finding.repair, 'was')}`);
  else out(`  it could not be put right: ${outcome?.obstacle ?? 'it was not tried'}`);
}

function summary(findings: readonly Finding[], left: number, isRepairing: boolean): string {
  if (findings.length === 0) return 'all is well';
  const found = counted(findings.length, 'finding');
  if (isRepairing) return left === 0 ? `${found}, all put right` : `${found}, ${left} left`;
  const repairable = findings.filter(({ repair }) => repair !== null).length;
  return repairable === 0 ? `${found}; --repair can put none right` : `${found}; --repair puts ${repairable} right`;
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** One folder alone tells: nothing may be "repaired" in a folder that is somebody else's. */
async function assertDataFolder(root: string): Promise<void> {
  try {
    const names = await readdir(root);
    if (names.some((name) => ['interviews', 'settings.json', 'bank', 'sets', 'received'].includes(name))) return;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    throw new UnusableError(`${root} ${whyUnreadable(code)}`);
  }
  throw new UnusableError(`${root} is not a data folder of Scorecard: nothing that it keeps is in it`);
}

/** Two that write the same documents would lose one's work. Chromium notes the process that has the folder, as `host-number`. */
async function assertNotRunning(root: string): Promise<void> {
  const lock = join(root, process.platform === 'win32' ? 'lockfile' : 'SingletonLock');
  const stats = await lstat(lock).catch(() => null);
  if (stats === null) return;
  const target = stats.isSymbolicLink() ? await readlink(lock).catch(() => '') : '';
  const [, pid] = /-(\d+)$/.exec(target) ?? [];
  if (pid !== undefined && !isRunning(Number(pid))) return;
  throw new UnusableError('Scorecard is running on this data folder: quit it first, or repair from its settings');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one as well.
    return errorCodeOf(error) === 'EPERM';
  }
}
