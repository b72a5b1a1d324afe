import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/ipc/result.ts';
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
  it('believe of a cache only what it says of the very bytes that are there', async () => {
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

    // The caches may be deleted: what is in the files is told all the same.
    rmSync(join(root, 'panel-index.json'));
    rmSync(join(root, 'received-index.json'));
    const rebuilt = computer('Ira Example', root);
    expect(await listOf(rebuilt)).toEqual(both);
    await end(rebuilt);

    for (const file of files) hollow(file);
    const hollowed = computer('Ira Example', root);
    expect(await listOf(hollowed)).toEqual([]);
    expect(filesIn(root, 'quarantine').filter((name) => name.endsWith('.json'))).toHaveLength(2);
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

  it('are listed whatever stands in the place of a cache', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    await interviewed(ira);
    await receive(ira, await interviewed(computer('Noor Example')));
    await end(ira);
    const caches = ['index.json', 'panel-index.json', 'received-index.json'].map((name) => join(root, name));
    const both = [{ interviewers: ['Ira Example', 'Noor Example'], sealed: 0 }];
    const names = ['interviews', 'received'].flatMap((area) => filesIn(root, area)).map((file) => file.slice(0, -5));
    const records = Object.fromEntries(names.map((name) => [name, { size: 'large', modifiedAt: [], entry: [] }]));
    const hostile = JSON.stringify({ format: 'scorecard-panel-index', version: 1, records }).replace(
      '"records":{',
      '"records":{"__proto__":{},',
    );
    const ways: ((path: string) => void)[] = [
      (path) => writeFileSync(path, hostile),
      (path) => writeFileSync(path, '['.repeat(1_000_000)),
      // Longer than any text can be.
      (path) => truncateSync(path, 600 * 1024 * 1024),
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ];
    for (const spoil of ways) {
      for (const path of caches) spoil(path);
      const again = computer('Ira Example', root);
      expect(await listOf(again)).toEqual(both);
      expect(filesIn(root, 'quarantine')).toEqual([]);
      // A folder is in the way of the cache, and of nothing else.
      await end(again);
    }
  });

  it('show nothing sealed, whatever a cache says about it', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    const own = begin(ira, { ...details.candidate, name: 'Grace Example' });
    await finish(ira, own);
    begin(ira);
    await receive(ira, await interviewed(computer('Noor Example')));
    expect((await listOf(ira)).map(({ sealed }) => sealed).sort()).toEqual([0, 1]);
    await end(ira);
    const path = join(root, 'received-index.json');
    const good = readFileSync(path, 'utf8');
    const lies: ((entry: Record<string, unknown>) => object)[] = [
      (entry) => ({ ...entry, candidate: { name: 'Nobody Known', role: '', email: '' } }),
      (entry) => ({ ...entry, placedWith: { name: 'Grace Example', role: details.candidate.role, email: '' } }),
      (entry) => ({ ...entry, id: own }),
      (entry) => ({ ...entry, id: own, candidate: { name: 'Nobody Known', role: '', email: '' } }),
    ];
    for (const lie of lies) {
      const cache = JSON.parse(good);
      for (const record of Object.values<{ entry: Record<string, unknown> }>(cache.records)) {
        Object.assign(record, { entry: lie(record.entry) });
      }
      writeFileSync(path, JSON.stringify(cache));
      const { panels } = computer('Ira Example', root);
      for (const { id } of await panels.library.list()) {
        const shown = [
          unwrap(await panels.library.open(id)).scorecards,
          unwrap(await panels.library.visible(id)).members,
          unwrap(await panels.library.printed(id)).scorecards,
        ];
        expect(shown.flat().filter(({ scorecard }) => scorecard.id !== own)).toEqual([]);
      }
      const { candidates } = await panels.library.compareRole(details.candidate.role);
      expect(candidates.filter(({ mean }) => mean !== null)).toHaveLength(1);
    }
  });
});
