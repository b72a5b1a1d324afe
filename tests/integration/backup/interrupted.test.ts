import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { unwrap } from '../../../shared/ipc/result.ts';
import {
  filesIn,
  onDisk,
  open,
  pathOf,
  resources,
  startInterview,
  summarize,
  summaryOf,
  temporaryFolder,
} from '../library/support.ts';
import { backupsOf, previewed, restoringOf, startPending } from './support.ts';

const child = join(import.meta.dirname, 'copyingChild.ts');

/** Lets a process change and copy an interview until it is killed in the middle. Gives how many copies it knew to be made. */
async function copyUntilKilled(root: string, id: string, time: number): Promise<number> {
  const worker = spawn(process.execPath, [child, root, resources, id], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void worker.kill('SIGKILL'));
  const lines = createInterface({ input: worker.stdout });
  let made = 0;
  lines.on('line', () => {
    made += 1;
  });
  await once(lines, 'line');
  await new Promise((resolve) => setTimeout(resolve, time));
  worker.kill('SIGKILL');
  await Promise.all([once(worker, 'exit'), once(lines, 'close')]);
  return made;
}

describe('copying that is interrupted', () => {
  it('leaves only whole copies, each with the hash in its name, and all that were said to be made', async () => {
    const root = temporaryFolder();
    const id = startInterview(open(root));
    let made = 0;
    for (let round = 0; round < 5; round += 1) made += await copyUntilKilled(root, id, 15 + 23 * round);
    const copies = () => filesIn(root, 'backup/copies/interviews').filter((file) => file.endsWith('.json'));
    expect(copies().length).toBeGreaterThanOrEqual(made);
    for (const file of copies()) {
      const bytes = readFileSync(join(root, 'backup/copies/interviews', file));
      expect(file).toContain(`~${createHash('sha256').update(bytes).digest('hex')}.json`);
    }
    expect(summaryOf(onDisk(root, id))).toMatch(/^\d+\.+$/);

    const half = `${id}~999999~1~${'a'.repeat(64)}.json.part`;
    writeFileSync(join(root, 'backup/copies/interviews', half), '{');
    unwrap(await backupsOf(open(root)).run());
    expect(filesIn(root, 'backup/copies/interviews')).toEqual(copies());
  }, 120_000);
});

/** Lets a start of the app do what is pending, and kills it after some ms. */
async function startUntilKilled(root: string, time: number): Promise<void> {
  const worker = spawn(process.execPath, [join(import.meta.dirname, 'restoringChild.ts'), root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void worker.kill('SIGKILL'));
  const lines = createInterface({ input: worker.stdout });
  await once(lines, 'line');
  await new Promise((resolve) => setTimeout(resolve, time));
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

describe('a restore that is killed again and again', () => {
  it('leaves every document whole at each point, is finished at last, and can be undone', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const ids = Array.from({ length: 30 }, () => startInterview(library));
    for (const id of ids) unwrap(await library.interviews.edit(id, [summarize('before')]));
    const backups = backupsOf(library);
    unwrap(await backups.run());
    for (const id of ids) unwrap(await library.interviews.edit(id, [summarize('after')]));
    const restoring = restoringOf(library, backups);
    const preview = await previewed(restoring);
    const files = preview.rows.flatMap(({ states }) => states.at(-1)?.file ?? []);
    unwrap(await restoring.restore(preview.token, files));

    const summaries = () => new Set(ids.map((id) => summaryOf(onDisk(root, id))));
    for (const time of [0, 5, 15, 30, 50]) {
      await startUntilKilled(root, time);
      expect([...summaries()].filter((summary) => summary !== 'before' && summary !== 'after')).toEqual([]);
    }
    await startPending(root);
    expect(summaries()).toEqual(new Set(['before']));
    expect(filesIn(root, '.')).not.toContain('pending.json');
    unwrap(await restoring.undo());
    await startPending(root);
    expect(summaries()).toEqual(new Set(['after']));
    expect(filesIn(root, 'quarantine')).toEqual([]);
  }, 120_000);
});

describe('a full disk', () => {
  it('is told, leaves no half copy, and touches no document', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const id = startInterview(library);
    unwrap(await library.interviews.edit(id, [summarize('x'.repeat(150_000))]));
    const before = readFileSync(pathOf(root, id));
    // Files of the process cannot grow beyond this many blocks of 512 bytes, which looks to it like a full disk.
    const output = execFileSync(
      'sh',
      ['-c', 'ulimit -f 100; exec "$@"', 'sh', process.execPath, child, root, resources, id, '1'],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(output)).toEqual({
      ok: false,
      error: {
        code: 'diskFull',
        message:
          'The backup copies could not be saved: its file would be larger than a file may be here. Your documents themselves are safe. Ask whoever looks after this computer whether there is a limit for the size of files.',
      },
    });
    expect(filesIn(root, 'backup/copies/interviews')).toEqual([]);
    expect(readFileSync(pathOf(root, id))).toEqual(before);
    expect(unwrap(await backupsOf(open(root)).run()).copies).toBe(1);
  });
});
