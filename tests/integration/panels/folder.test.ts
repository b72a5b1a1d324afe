import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readScorecardText } from '../../../shared/files/signedScorecard.ts';
import { sharedFolderSchema } from '../../../shared/ipc/panelContract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { details, temporaryFolder } from '../library/support.ts';
import {
  amend,
  begin,
  type Computer,
  computer,
  fileOf,
  finish,
  interviewed,
  interviewersThere,
  receive,
} from './support.ts';

/** A computer whose app shares a folder. */
async function sharing(name: string, folder: string, root?: string): Promise<Computer> {
  const self = computer(name, root);
  onTestFinished(() => self.shared.stop());
  unwrap(await self.shared.choose(folder));
  return self;
}

const rescan = async ({ shared }: Computer) => sharedFolderSchema.parse(await shared.rescan());
const patiently = { timeout: 15_000, interval: 100 };

async function interviewersSeenBy({ panels }: Computer): Promise<string[]> {
  return (await panels.library.list()).flatMap(({ interviewers }) => interviewers);
}

describe('a shared folder', () => {
  it('carries the scorecards of three computers, once each, and none before one’s own is submitted', async () => {
    const folder = temporaryFolder();
    const [ira, noor, max] = [
      await sharing('Ira Example', folder),
      await sharing('Noor Example', folder),
      await sharing('Max Example', folder),
    ];
    await interviewed(ira, details.candidate, 4);
    await interviewed(noor, details.candidate, 2);
    const late = begin(max);
    for (const one of [ira, noor, max]) await rescan(one);
    for (const one of [ira, noor]) {
      expect(await rescan(one)).toMatchObject({ isReachable: true, published: 1, received: 1, remarks: [] });
      expect(await interviewersSeenBy(one)).toEqual(['Ira Example', 'Noor Example']);
    }
    expect(await rescan(max)).toMatchObject({ published: 0, received: 2 });
    expect(await interviewersSeenBy(max)).toEqual([]);
    await finish(max, late, 5);
    await rescan(max);
    for (const one of [ira, noor, max]) {
      await rescan(one);
      expect(await interviewersSeenBy(one)).toEqual(['Ira Example', 'Max Example', 'Noor Example']);
      expect(one.errors).toEqual([]);
    }
    expect(readdirSync(folder).sort()).toEqual([
      'Ada Example – Back-end engineer – Ira Example – 2026-03-02.scorecard',
      'Ada Example – Back-end engineer – Max Example – 2026-03-02.scorecard',
      'Ada Example – Back-end engineer – Noor Example – 2026-03-02.scorecard',
    ]);
  });

  it('tells when what is known of it changes, and only then', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'shared');
    mkdirSync(folder);
    const ira = computer('Ira Example');
    onTestFinished(() => ira.shared.stop());
    const { shared } = ira;
    expect(shared.state()).toMatchObject({ path: null, wasLookedAt: false });
    unwrap(await shared.choose(folder));
    expect(ira.told.folderChanges).toBe(1);
    await rescan(ira);
    expect(ira.told.folderChanges).toBe(1);

    writeFileSync(join(folder, 'a.scorecard'), '{"format":"other"}');
    expect((await rescan(ira)).remarks).toHaveLength(1);
    expect(ira.told.folderChanges).toBe(2);

    renameSync(folder, join(parent, 'away'));
    expect(await rescan(ira)).toMatchObject({ path: folder, wasLookedAt: true, isReachable: false });
    expect(ira.told.folderChanges).toBe(3);

    unwrap(await shared.leave());
    expect(ira.told.folderChanges).toBe(4);
    expect(shared.state()).toEqual({
      path: null,
      protectedFor: [],
      wasLookedAt: false,
      isReachable: false,
      published: 0,
      publishedIds: [],
      received: 0,
      remarks: [],
    });
  });

  it('is watched: what comes is received without being asked for', async () => {
    const folder = temporaryFolder();
    const ira = await sharing('Ira Example', folder);
    writeFileSync(join(folder, 'anything.scorecard'), await interviewed(computer('Noor Example')));
    await vi.waitFor(async () => expect(await interviewersThere(ira)).toEqual(['Noor Example']), patiently);
    expect(ira.told.arrivals).toBe(1);
  });

  it('gets one’s amendment in the place of what was published', async () => {
    const folder = temporaryFolder();
    const ira = await sharing('Ira Example', folder);
    const id = begin(ira);
    await finish(ira, id);
    await rescan(ira);
    await amend(ira, id, 2);
    await rescan(ira);
    const [file, ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    const read = readScorecardText(readFileSync(join(folder, file ?? ''), 'utf8'));
    expect(read.ok && read.value.scorecard.revisions).toHaveLength(2);
  });

  it('is known by the content of its files: copies and conflict copies count once, whatever they are called', async () => {
    const folder = temporaryFolder();
    const noor = computer('Noor Example');
    const id = begin(noor);
    await finish(noor, id);
    const first = await fileOf(noor, id);
    await amend(noor, id, 2);
    writeFileSync(join(folder, 'a.scorecard'), await fileOf(noor, id));
    writeFileSync(join(folder, 'a.sync-conflict-20260312-101010-ABCDEFG.scorecard'), first);
    writeFileSync(join(folder, 'a (conflicted copy).scorecard'), await fileOf(noor, id));
    const ira = await sharing('Ira Example', folder);
    expect(await rescan(ira)).toMatchObject({ received: 1 });
    expect(readdirSync(join(ira.library.root, 'received'))).toHaveLength(1);
  });

  it('says which files do not count, and whose they are, in whatever order they came', async () => {
    const noor = computer('Noor Example');
    const id = begin(noor);
    await finish(noor, id);
    const first = await fileOf(noor, id);
    await amend(noor, id, 2);
    const texts = {
      'n.scorecard': await fileOf(noor, id),
      'n (2).scorecard': await fileOf(noor, id),
      'a.scorecard': first,
    };
    const names = Object.keys(texts) as (keyof typeof texts)[];
    for (const order of [names, names.toReversed()]) {
      const folder = temporaryFolder();
      const ira = await sharing('Ira Example', folder);
      for (const name of order) {
        writeFileSync(join(folder, name), texts[name]);
        await rescan(ira);
      }
      expect(await rescan(ira)).toMatchObject({
        received: 1,
        remarks: [
          '“a.scorecard” holds an earlier state of Noor Example’s scorecard about Ada Example. The later one counts.',
          '“n (2).scorecard” is another copy of Noor Example’s scorecard about Ada Example. It is not counted again.',
        ],
      });
    }
  });

  it('keeps its place over a restart, and nothing is published or received twice', async () => {
    const [folder, root] = [temporaryFolder(), temporaryFolder()];
    const ira = await sharing('Ira Example', folder, root);
    await interviewed(ira);
    writeFileSync(join(folder, 'n.scorecard'), await interviewed(computer('Noor Example')));
    await rescan(ira);
    await ira.shared.stop();
    const again = computer('Ira Example', root);
    onTestFinished(() => again.shared.stop());
    await again.shared.resume();
    expect(await rescan(again)).toMatchObject({ path: folder, published: 1, received: 1 });
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readdirSync(join(root, 'received'))).toHaveLength(1);
    unwrap(await again.shared.leave());
    expect(await rescan(again)).toMatchObject({ path: null, isReachable: false, published: 0 });
  });

  it('may vanish and come back', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'shared');
    mkdirSync(folder);
    const ira = await sharing('Ira Example', folder);
    await interviewed(ira);
    await rescan(ira);
    renameSync(folder, join(parent, 'away'));
    expect(await rescan(ira)).toMatchObject({ path: folder, isReachable: false });
    expect(readdirSync(parent)).toEqual(['away']);
    writeFileSync(join(parent, 'away', 'n.scorecard'), await interviewed(computer('Noor Example')));
    renameSync(join(parent, 'away'), folder);
    await vi.waitFor(async () => expect(await interviewersSeenBy(ira)).toHaveLength(2), patiently);
    writeFileSync(join(folder, 'm.scorecard'), await interviewed(computer('Max Example')));
    await vi.waitFor(async () => expect(await interviewersSeenBy(ira)).toHaveLength(3), patiently);
    expect(await rescan(ira)).toMatchObject({ isReachable: true, published: 1, received: 2 });
    expect(ira.errors).toEqual([]);
  });

  it('has half-synchronised files, which are read once they are whole', async () => {
    const folder = temporaryFolder();
    const ira = await sharing('Ira Example', folder);
    const text = await interviewed(computer('Noor Example'));
    writeFileSync(join(folder, 'n.scorecard'), text.slice(0, text.length / 2));
    expect((await rescan(ira)).remarks).toEqual([
      '“n.scorecard” is not complete yet; it is read again when more of it has come.',
    ]);
    writeFileSync(join(folder, 'n.scorecard'), text);
    await vi.waitFor(async () => expect(await interviewersThere(ira)).toEqual(['Noor Example']), patiently);
    expect((await rescan(ira)).remarks).toEqual([]);
  });

  it('is not read where tools are still writing, and says of what is bad why', async () => {
    const folder = temporaryFolder();
    const text = await interviewed(computer('Noor Example'));
    for (const name of [
      '.syncthing.n.scorecard.tmp',
      '~$n.scorecard',
      'n.scorecard.part',
      'n.scorecard.tmp',
      '.n.scorecard',
    ])
      writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, 'folder.scorecard'));
    writeFileSync(join(folder, 'altered.scorecard'), text.replace('Ada Example', 'Eda Example'));
    const ira = await sharing('Ira Example', folder);
    expect(await rescan(ira)).toMatchObject({
      received: 0,
      remarks: [
        '“altered.scorecard”: This scorecard was altered after it was submitted. Ask the interviewer to send it again.',
      ],
    });
  });

  it('asks about a similar candidate by a remark, until the file was handed over and answered', async () => {
    const folder = temporaryFolder();
    const ira = await sharing('Ira Example', folder);
    await interviewed(ira);
    const text = await interviewed(computer('Noor Example'), { ...details.candidate, name: 'Ada S. Example' });
    writeFileSync(join(folder, 'n.scorecard'), text);
    expect((await rescan(ira)).remarks).toEqual([expect.stringContaining('Is this the same candidate?')]);
    const { question } = await receive(ira, text);
    unwrap(await ira.panels.receiving.place(question?.token ?? '', question?.similar[0]?.panelId ?? null));
    expect(await rescan(ira)).toMatchObject({ received: 1, remarks: [] });
    expect(await interviewersSeenBy(ira)).toEqual(['Ira Example', 'Noor Example']);
  });

  it('does not bring back what one has deleted', async () => {
    const folder = temporaryFolder();
    const ira = await sharing('Ira Example', folder);
    const id = begin(ira);
    await finish(ira, id);
    await rescan(ira);
    unwrap(await ira.library.interviews.remove([id]));
    const root = ira.library.root;
    await ira.shared.stop();
    const again = await sharing('Ira Example', folder, root);
    expect((await rescan(again)).remarks).toEqual([expect.stringContaining('a scorecard of your own')]);
    expect(await again.panels.library.list()).toEqual([]);
  });

  it('finds a scorecard among 5,000 foreign files, and says no more of the others than fits on a screen', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 5_000; index += 1) writeFileSync(join(folder, `photo-${index}.jpg`), 'x');
    for (let index = 0; index < 200; index += 1) writeFileSync(join(folder, `${index}.scorecard`), '{}');
    writeFileSync(join(folder, 'n.scorecard'), await interviewed(computer('Noor Example')));
    const ira = await sharing('Ira Example', folder);
    const state = await rescan(ira);
    expect(state.received).toBe(1);
    expect(state.remarks).toHaveLength(21);
    expect(state.remarks.at(-1)).toBe('So it is with 180 more files.');
    expect(readdirSync(folder)).toHaveLength(5_201);
    expect(readdirSync(join(ira.library.root, 'received'))).toHaveLength(1);
    expect(ira.errors).toEqual([]);
  });
});
