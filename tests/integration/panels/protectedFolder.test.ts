import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { unwrap } from '../../../shared/ipc/result.ts';
import { createFolderHandlers } from '../../../src-main/ipc/sharingHandlers.ts';
import { protectedForm } from '../../../src-main/trust/protection/protectedFile.ts';
import { temporaryFolder } from '../library/support.ts';
import {
  amend,
  begin,
  type Computer,
  computer,
  fileOf,
  finish,
  interviewed,
  interviewersThere,
  standAside,
} from './support.ts';

const clearName = 'Ada Example – Back-end engineer – Noor Example – 2026-03-02.scorecard';
const protectedName = `${clearName}.age`;
const forOthers =
  'This file is protected for somebody else. Give the sender your address from the settings, and ask for the file again.';

/** A computer whose app shares a folder. */
async function sharing(name: string, folder: string, root?: string): Promise<Computer> {
  const self = computer(name, root);
  onTestFinished(() => self.shared.stop());
  unwrap(await self.shared.choose(folder));
  return self;
}

const rescan = ({ shared }: Computer) => shared.rescan();

async function recipientOf({ trust, name }: Computer) {
  return { name, address: unwrap(await trust.ageIdentity.address()).address };
}

async function protectFor({ shared: sharing, trust }: Computer, ...people: Computer[]) {
  const handlers = createFolderHandlers({ sharing, ...trust, dialogs: { askForSharedFolder: async () => null } });
  return unwrap(await handlers['folder:protect']({ recipients: await Promise.all(people.map(recipientOf)) }));
}

async function interviewersSeenBy({ panels }: Computer): Promise<string[]> {
  return (await panels.library.list()).flatMap(({ interviewers }) => interviewers);
}

/** What is in the folder: names and bytes. */
function contentOf(folder: string): [name: string, bytes: string][] {
  return readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
}

/** Noor shares a folder for Ira alone, and has submitted a scorecard; Una looks on. */
async function panel() {
  const folder = temporaryFolder();
  const [ira, una] = [computer('Ira Example'), computer('Una Example')];
  const noor = await sharing('Noor Example', folder);
  await protectFor(noor, ira);
  const id = begin(noor);
  await finish(noor, id);
  await rescan(noor);
  return { folder, noor, ira, una, id };
}

async function joined({ shared }: Computer, folder: string) {
  onTestFinished(() => shared.stop());
  return unwrap(await shared.choose(folder));
}

describe('a shared folder in which one’s scorecards are protected', () => {
  it('gets one file that the chosen ones open, and nobody else', async () => {
    const { folder, noor, ira, una } = await panel();
    expect(readdirSync(folder)).toEqual([protectedName]);
    const bytes = readFileSync(join(folder, protectedName));
    expect(protectedForm(bytes)).toBe('binary');
    expect(bytes.toString('latin1')).not.toContain('Ada Example');
    expect(await rescan(noor)).toMatchObject({ published: 1, received: 0, remarks: [] });
    expect(await joined(ira, folder)).toMatchObject({ received: 1, remarks: [] });
    expect(await interviewersThere(ira)).toEqual(['Noor Example']);
    expect(await joined(una, folder)).toMatchObject({ received: 0, remarks: [`“${protectedName}”: ${forOthers}`] });
    expect(await interviewersSeenBy(una)).toEqual([]);
    expect(noor.trust.recipients.people()).toEqual([await recipientOf(ira)]);
  });

  it('is not written again at further looks, nor after a restart, nor when the file was brought again', async () => {
    const { folder, noor, ira } = await panel();
    const before = contentOf(folder);
    const stamp = statSync(join(folder, protectedName)).mtimeMs;
    for (let look = 0; look < 3; look += 1) expect(await rescan(noor)).toMatchObject({ published: 1, remarks: [] });
    expect(statSync(join(folder, protectedName)).mtimeMs).toBe(stamp);
    await noor.shared.stop();

    const again = computer('Noor Example', noor.library.root);
    onTestFinished(() => again.shared.stop());
    const open = vi.spyOn(again.trust.protection, 'open');
    await again.shared.resume();
    expect(await rescan(again)).toMatchObject({ published: 1, protectedFor: [await recipientOf(ira)], remarks: [] });
    expect(open).toHaveBeenCalledTimes(1);
    expect(statSync(join(folder, protectedName)).mtimeMs).toBe(stamp);

    // As a tool does that synchronises: another file with the same bytes, under another name.
    writeFileSync(join(folder, 'brought.scorecard.age'), readFileSync(join(folder, protectedName)));
    rmSync(join(folder, protectedName));
    expect(await rescan(again)).toMatchObject({ published: 1, remarks: [] });
    expect(contentOf(folder)).toEqual([['brought.scorecard.age', before[0]?.[1]]]);
  });

  it('is written once more when it is not known any more for whom the file is', async () => {
    const { folder, noor } = await panel();
    const before = contentOf(folder);
    await noor.shared.stop();
    rmSync(join(noor.library.root, 'published.json'));
    const again = computer('Noor Example', noor.library.root);
    onTestFinished(() => again.shared.stop());
    await again.shared.resume();
    const rewritten = contentOf(folder);
    expect(rewritten.map(([name]) => name)).toEqual([protectedName]);
    expect(rewritten).not.toEqual(before);
    await rescan(again);
    expect(contentOf(folder)).toEqual(rewritten);
  });

  it('has a protected file in the place of the clear one, and a clear one again', async () => {
    const folder = temporaryFolder();
    const [ira, una] = [computer('Ira Example'), computer('Una Example')];
    const noor = await sharing('Noor Example', folder);
    const id = begin(noor);
    await finish(noor, id);
    await rescan(noor);
    expect(readdirSync(folder)).toEqual([clearName]);
    // A conflict copy goes as well; a file that bears the same scorecard unsigned may be anybody's.
    const text = readFileSync(join(folder, clearName), 'utf8');
    writeFileSync(join(folder, `${clearName.slice(0, -10)} (conflicted copy).scorecard`), text);
    const { signature: _, ...unsigned } = JSON.parse(text);
    writeFileSync(join(folder, 'unsigned.scorecard'), JSON.stringify(unsigned));
    await rescan(noor);

    expect(await protectFor(noor, ira)).toMatchObject({ published: 1, publishedIds: [id] });
    expect(readdirSync(folder).sort()).toEqual([protectedName, 'unsigned.scorecard']);
    rmSync(join(folder, 'unsigned.scorecard'));
    expect(await joined(una, folder)).toMatchObject({ received: 0 });

    expect(await protectFor(noor)).toMatchObject({ published: 1, protectedFor: [] });
    expect(readdirSync(folder)).toEqual([clearName]);
    expect(await rescan(una)).toMatchObject({ received: 1, remarks: [] });
    expect(noor.errors).toEqual([]);
  });

  it('is written anew for other people, in the same place', async () => {
    const { folder, noor, ira, una } = await panel();
    expect(await protectFor(noor, una)).toMatchObject({ published: 1 });
    expect(readdirSync(folder)).toEqual([protectedName]);
    expect(await joined(una, folder)).toMatchObject({ received: 1 });
    expect(await joined(ira, folder)).toMatchObject({ received: 0, remarks: [`“${protectedName}”: ${forOthers}`] });
    const before = contentOf(folder);
    await protectFor(noor, una);
    expect(contentOf(folder)).toEqual(before);
  });

  it('gets one’s amendment in the place of what was published', async () => {
    const { folder, noor, ira, id } = await panel();
    await joined(ira, folder);
    await amend(noor, id, 2);
    expect(await rescan(noor)).toMatchObject({ published: 1 });
    expect(readdirSync(folder)).toEqual([protectedName]);
    await rescan(ira);
    await standAside(ira);
    const [list] = await ira.panels.library.list();
    const opened = unwrap(await ira.panels.library.open(list?.id ?? ''));
    expect(opened.scorecards.map(({ scorecard }) => scorecard.revisions.length)).toEqual([2]);
    const before = contentOf(folder);
    await rescan(noor);
    expect(contentOf(folder)).toEqual(before);
  });

  it('counts a conflict copy once, whatever the tool calls it', async () => {
    const { folder, noor, ira, id } = await panel();
    const first = readFileSync(join(folder, protectedName));
    const name = protectedName.slice(0, -'.scorecard.age'.length);
    const copies = [
      `${name}.scorecard.sync-conflict-20260312-101010-ABCDEFG.age`,
      `${name}.scorecard (Noor's conflicted copy 2026-03-12).age`,
      `${name}.scorecard-LAPTOP.age`,
    ];
    writeFileSync(join(folder, copies[0] ?? ''), first);
    writeFileSync(join(folder, copies[1] ?? ''), first);
    const which = 'Noor Example’s scorecard about Ada Example';
    const state = await rescan(noor);
    expect(state).toMatchObject({ published: 1, received: 0 });
    expect([...state.remarks].sort()).toEqual([
      `“${copies[1]}” is another copy of ${which}. It is not counted again.`,
      `“${copies[0]}” is another copy of ${which}. It is not counted again.`,
    ]);
    expect(await joined(ira, folder)).toMatchObject({ received: 1, remarks: { length: 2 } });
    await amend(noor, id, 2);
    await rescan(noor);
    writeFileSync(join(folder, copies[2] ?? ''), await fileOf(noor, id));
    expect((await rescan(ira)).remarks).toContain(
      `“${copies[0]}” holds an earlier state of ${which}. The later one counts.`,
    );
    expect(await interviewersThere(ira)).toEqual(['Noor Example']);
    expect(readdirSync(join(ira.library.root, 'received'))).toHaveLength(1);
  });

  it('keeps what is sealed sealed', async () => {
    const { folder, ira } = await panel();
    begin(ira);
    expect(await joined(ira, folder)).toMatchObject({ received: 1 });
    expect((await ira.panels.library.list()).map(({ interviewers, sealed }) => [interviewers, sealed.length])).toEqual([
      [[], 1],
    ]);
  });

  it('stays protected while the folder is away, after it was left, and in another one', async () => {
    const { folder, noor, ira, id } = await panel();
    renameSync(folder, `${folder} away`);
    onTestFinished(() => rmSync(`${folder} away`, { recursive: true, force: true }));
    await amend(noor, id, 2);
    expect(await rescan(noor)).toMatchObject({ isReachable: false });
    renameSync(`${folder} away`, folder);
    expect(await rescan(noor)).toMatchObject({ published: 1 });
    unwrap(await noor.shared.leave());
    expect(readdirSync(folder)).toEqual([protectedName]);
    const other = temporaryFolder();
    expect(unwrap(await noor.shared.choose(other))).toMatchObject({
      published: 1,
      protectedFor: [await recipientOf(ira)],
    });
    expect(readdirSync(other)).toEqual([protectedName]);
  });

  it('leaves alone what was put there for somebody else, and what is of a deleted interview', async () => {
    const { folder, noor, una, id } = await panel();
    const { scorecard } = unwrap(noor.library.interviews.read(id));
    if (scorecard === null) throw new Error('expected a scorecard');
    const text = await fileOf(noor, id);
    const recipients = [await recipientOf(una)];
    const bytes = unwrap(await noor.trust.protection.protect(text, { kind: 'recipients', recipients }));
    writeFileSync(join(folder, 'for Una.scorecard.age'), bytes);
    await rescan(noor);
    await protectFor(noor);
    expect(readdirSync(folder).sort()).toEqual([clearName, 'for Una.scorecard.age']);
    unwrap(await noor.library.interviews.remove([id]));
    await protectFor(noor, una);
    expect(readdirSync(folder).sort()).toEqual([clearName, 'for Una.scorecard.age']);
  });

  it('publishes nothing where there is no address of one’s own, rather than in the clear', async () => {
    const { folder, noor, ira } = await panel();
    await noor.shared.stop();
    rmSync(join(folder, protectedName));
    const address = join(noor.library.root, 'address.json');
    writeFileSync(address, JSON.stringify({ ...JSON.parse(readFileSync(address, 'utf8')), protection: 'system' }));
    const again = computer('Noor Example', noor.library.root);
    onTestFinished(() => again.shared.stop());
    await again.shared.resume();
    const state = await rescan(again);
    expect(state.published).toBe(0);
    expect(state.remarks).toEqual([expect.stringMatching(/^Your key for protected scorecards cannot be unlocked/)]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await again.shared.protectFor([await recipientOf(ira)])).toMatchObject({ ok: false });
  });

  it('is chosen over a restart, and a choice of an earlier version of the app is understood', async () => {
    const root = temporaryFolder();
    const folder = temporaryFolder();
    writeFileSync(
      join(root, 'sharing.json'),
      JSON.stringify({ format: 'scorecard-sharing', version: 1, savedAt: 1, path: folder }),
    );
    const noor = computer('Noor Example', root);
    onTestFinished(() => noor.shared.stop());
    await noor.shared.resume();
    expect(noor.shared.state()).toMatchObject({ path: folder, protectedFor: [] });
    await interviewed(noor);
    await rescan(noor);
    expect(readdirSync(folder)).toEqual([clearName]);
    await protectFor(noor, computer('Ira Example'));
    expect(JSON.parse(readFileSync(join(root, 'sharing.json'), 'utf8'))).toMatchObject({
      version: 2,
      path: folder,
      protectedFor: [{ name: 'Ira Example' }],
    });
    expect(readdirSync(folder)).toEqual([protectedName]);
  });
});
