import { join } from 'node:path';
import { unwrap } from '../../shared/ipc/result.ts';
import { type Library, openLibrary } from '../../src-main/library/openLibrary.ts';
import { passphraseKey } from '../../src-main/vault/passphraseKey.ts';
import { createVault } from '../../src-main/vault/vault.ts';
import { idOf, writeLibrary } from './library.ts';
import { type Row, summarise } from './measure.ts';
import { withScratch } from './runtimes.ts';

const interviews = 2_000;
const starts = 15;
const edits = 100;
const resources = join(import.meta.dirname, '../../resources');

/** What encryption costs: the list at a start, and an edit on its way to the disk, against the same in the clear; in turns. */
export function benchSealed(): Promise<Row[]> {
  return withScratch(async (scratch) => {
    const [plain, sealed] = [join(scratch, 'plain'), join(scratch, 'sealed')];
    for (const root of [plain, sealed]) writeLibrary(root, interviews);
    await seal(sealed);
    const lists = { ours: [] as number[], base: [] as number[] };
    const saves = { ours: [] as number[], base: [] as number[] };
    // The first of each makes the index, and is not counted.
    for (let round = 0; round <= starts; round += 1) {
      const pair = { ours: await timeList(sealed), base: await timeList(plain) };
      if (round === 0) continue;
      lists.ours.push(pair.ours);
      lists.base.push(pair.base);
    }
    const libraries = { ours: open(sealed), base: open(plain) };
    for (let round = 0; round <= edits; round += 1) {
      const pair = { ours: await timeEdit(libraries.ours, round), base: await timeEdit(libraries.base, round) };
      if (round === 0) continue;
      saves.ours.push(pair.ours);
      saves.base.push(pair.base);
    }
    const row = (what: string, { ours, base }: typeof lists): Row => ({
      what,
      unit: 'ms',
      ours: summarise(ours),
      base: summarise(base),
      baseName: 'the same in the clear',
    });
    return [row(`list of ${interviews} interviews, encrypted`, lists), row('edit to disk, encrypted', saves)];
  });
}

async function seal(root: string): Promise<void> {
  const nobody = async () => {
    throw new Error('There is no store of secrets here.');
  };
  const vault = createVault({
    root,
    secrets: { protects: async () => false, encrypt: nobody, decrypt: nobody },
    derive: async (job) => passphraseKey(job),
    now: Date.now,
  });
  const protection = { kind: 'passphrase', passphrase: 'eleven quiet herons' } as const;
  const code = unwrap(await vault.prepare({ protection, current: '', newCode: true })) ?? '';
  unwrap(await vault.confirm(code));
  await vault.carryOut({ signal: new AbortController().signal, tell: () => undefined });
}

function open(root: string): Library {
  const nothing = () => undefined;
  return openLibrary({
    root,
    resources,
    now: Date.now,
    onNotice: nothing,
    onChange: nothing,
    onOwnChange: nothing,
  });
}

async function timeList(root: string): Promise<number> {
  const begin = performance.now();
  const library = open(root);
  await library.interviews.list();
  const time = performance.now() - begin;
  await library.flush();
  return time;
}

async function timeEdit({ interviews: store }: Library, round: number): Promise<number> {
  const id = idOf(2);
  const begin = performance.now();
  const saved = store.edit(id, [{ type: 'conclude', changes: { summary: `Summary ${round}` } }]);
  store.flush();
  unwrap(await saved);
  return performance.now() - begin;
}
