import type { Notice } from '../../../shared/ipc/contract.ts';
import { errorCodeOf } from '../../storage/disk.ts';
import type { Report } from '../../storage/errorLog.ts';
import { examine } from '../doctor/examine.ts';
import { repairAll } from '../doctor/repair.ts';
import { dropPending, pendingWork } from '../pending.ts';
import { type RestoreOutcome, restoreAll } from '../restoreAll.ts';

/** How many files one notice names. */
const namedFiles = 5;

/**
 * Does what was noted to be done before the data folder is opened, and gives what the user is told. It never fails: whatever comes of
 * it, the folder is opened afterwards. What a full disk interrupts is done at the next start.
 * @param root the data folder, which nobody has open
 */
export async function carryOutPending(root: string, now: number, report: Report): Promise<Omit<Notice, 'id'> | null> {
  try {
    const pending = await pendingWork(root, now);
    if (pending === null) return null;
    const { work } = pending;
    const notice =
      work.kind === 'restore'
        ? noticeOfRestore(await restoreAll(root, pending, work.items, now))
        : await repair(root, now);
    await dropPending(root);
    return notice;
  } catch (error) {
    report('pending work', error);
    const reason = errorCodeOf(error) ?? 'something went wrong inside Scorecard';
    if (errorCodeOf(error) === null) await dropPending(root).catch(() => undefined);
    return {
      isAboutFiles: true,
      title: 'Not everything could be restored or repaired',
      text: `It was interrupted (${reason}). What was there before is among the backup copies.`,
    };
  }
}

async function repair(root: string, now: number): Promise<Omit<Notice, 'id'>> {
  const { findings } = await examine(root, { signal: new AbortController().signal, tell: () => undefined });
  const repaired = await repairAll(root, findings, now);
  const failed = repaired.flatMap(({ finding: { file }, obstacle }) =>
    obstacle === null ? [] : [{ file, problem: `could not be put right: ${obstacle}` }],
  );
  const count = repaired.length - failed.length;
  return {
    isAboutFiles: true,
    title: count === 1 ? '1 thing was put right' : `${count} things were put right`,
    text: failed.length === 0 ? 'Everything that could be repaired is in order again.' : sentences(failed),
  };
}

function noticeOfRestore({ restored, failed }: RestoreOutcome): Omit<Notice, 'id'> {
  const back = 'What was there before was set aside; the settings can take it back.';
  return {
    isAboutFiles: failed.length > 0,
    title: restored === 1 ? '1 document was restored' : `${restored} documents were restored`,
    text: failed.length === 0 ? back : `${back} ${sentences(failed)}`,
  };
}

function sentences(failed: RestoreOutcome['failed']): string {
  const named = failed.slice(0, namedFiles).map(({ file, problem }) => `${file} ${problem}.`);
  const more = failed.length - namedFiles;
  return [...named, ...(more > 0 ? [`So it is with ${more} more.`] : [])].join(' ');
}
