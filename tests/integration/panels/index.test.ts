import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { details, filesIn, pathOf, temporaryFolder } from '../library/support.ts';
import { begin, type Computer, computer, finish, interviewed, receive } from './support.ts';

/** A time that every file system keeps as it is, in seconds since the epoch. */
const then = 1_700_000_000;

/** Puts something else into a file that looks as it did before, from outside: whoever opens it finds no document. */
function hollow(path: string): void {
  writeFileSync(path, ' '.repeat(statSync(path).size));
  utimesSync(path, then, then);
}

async function end({ library, panels }: Computer): Promise<void> {
  await panels.flush();
  await library.flush();
}

const listOf = async ({ panels }: Computer) =>
  (await panels.library.list()).map(({ interviewers, sealed }) => ({ interviewers, sealed: sealed.length }));

describe('the panels at the next start', () => {
  it('are listed without opening a scorecard', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    const id = begin(ira);
    await finish(ira, id);
    await receive(ira, await interviewed(computer('Noor Example')));
    const [received = ''] = filesIn(root, 'received');
    const files = [pathOf(root, id), join(root, 'received', received)];
    for (const file of files) utimesSync(file, then, then);
    await end(ira);
    const both = [{ interviewers: ['Ira Example', 'Noor Example'], sealed: 0 }];
    const again = computer('Ira Example', root);
    expect(await listOf(again)).toEqual(both);
    await end(again);

    for (const file of files) hollow(file);
    expect(await listOf(computer('Ira Example', root))).toEqual(both);

    // The caches may be deleted: then the files are opened, and what is in them is told.
    rmSync(join(root, 'panel-index.json'));
    rmSync(join(root, 'received-index.json'));
    expect(await listOf(computer('Ira Example', root))).toEqual([]);
  });

  it('know what has changed, and what is gone', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    const [first, second] = [begin(ira), begin(ira, { ...details.candidate, name: 'Grace Example', email: '' })];
    await finish(ira, first);
    await finish(ira, second);
    expect(await listOf(ira)).toHaveLength(2);
    await end(ira);

    rmSync(pathOf(root, second));
    const later = computer('Ira Example', root);
    await receive(later, await interviewed(computer('Noor Example')));
    expect(await listOf(later)).toEqual([{ interviewers: ['Ira Example', 'Noor Example'], sealed: 0 }]);
    await end(later);
    expect(await listOf(computer('Ira Example', root))).toEqual([
      { interviewers: ['Ira Example', 'Noor Example'], sealed: 0 },
    ]);
  });
});
