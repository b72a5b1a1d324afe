import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { kitTitle } from '../../../shared/domain/questions/kit.ts';
import { kitFiles } from '../../../shared/files/signedKit.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { temporaryFolder } from '../library/support.ts';
import { type Computer, computer } from '../panels/support.ts';
import { author, changeSet, kitFrom } from './support.ts';

async function share(self: Computer, folder: string): Promise<void> {
  onTestFinished(() => self.shared.stop());
  unwrap(await self.shared.choose(folder));
}

async function publishing(self: Computer) {
  const { kit, text } = await kitFrom(self);
  return self.shared.publishEdition({ noun: 'kit', id: kit.id, title: kitTitle(kit), text });
}

async function publish(self: Computer): Promise<string> {
  return unwrap(await publishing(self)).fileName;
}

describe('a kit in the shared folder', () => {
  it('is received by the others, once an edition, and its next edition takes its place', async () => {
    const folder = temporaryFolder();
    const [ira, noor] = [await author('Ira Example'), computer('Noor Example')];
    await share(ira, folder);
    await share(noor, folder);
    const name = await publish(ira);
    const { kit } = await kitFrom(ira);
    expect(name).toBe(`Backend – ${kit.id.slice(0, 8)}.kit`);
    expect(kitFiles.read(readFileSync(join(folder, 'kits', name), 'utf8'))).toMatchObject({ ok: true, content: kit });
    expect((await noor.shared.rescan()).remarks).toEqual([]);
    expect(noor.kits.list()).toMatchObject([{ id: kit.id, edition: 1, offer: null }]);
    changeSet(ira, { opening: 'Hello.' });
    expect(await publish(ira)).toBe(name);
    expect(readdirSync(join(folder, 'kits'))).toEqual([name]);
    await noor.shared.rescan();
    expect(noor.kits.list()).toMatchObject([{ edition: 1, offer: { edition: 2 } }]);
    expect((await ira.shared.rescan()).remarks).toEqual([]);
    expect(ira.kits.list()).toHaveLength(1);
  });

  it('does not come back once it was deleted', async () => {
    const folder = temporaryFolder();
    const [ira, noor] = [await author('Ira Example'), computer('Noor Example')];
    await share(ira, folder);
    await share(noor, folder);
    await publish(ira);
    await noor.shared.rescan();
    const [entry] = noor.kits.list();
    unwrap(noor.library.sets.remove(entry?.id ?? ''));
    const again = computer('Noor Example', noor.library.root);
    await noor.shared.stop();
    await share(again, folder);
    await again.shared.rescan();
    expect(again.kits.list()).toEqual([]);
  });

  it('is protected for those for whom the folder is, and lies there in one form', async () => {
    const folder = temporaryFolder();
    const [ira, noor, lea] = [await author('Ira Example'), computer('Noor Example'), computer('Lea Example')];
    await share(ira, folder);
    const clear = await publish(ira);
    const address = await noor.trust.ageIdentity.address();
    unwrap(await ira.shared.protectFor([{ name: 'Noor', address: unwrap(address).address }]));
    const name = await publish(ira);
    expect(name).toBe(`${clear}.age`);
    expect(readdirSync(join(folder, 'kits'))).toEqual([name]);
    await share(noor, folder);
    await share(lea, folder);
    expect((await noor.shared.rescan()).remarks).toEqual([]);
    expect(noor.kits.list()).toHaveLength(1);
    expect(lea.kits.list()).toEqual([]);
    expect((await lea.shared.rescan()).remarks).toHaveLength(1);
  });

  it('is told about when it cannot be used, and nothing outside of the folder is read', async () => {
    const folder = temporaryFolder();
    const [ira, noor] = [await author('Ira Example'), computer('Noor Example')];
    const { text } = await kitFrom(ira);
    mkdirSync(join(folder, 'kits'));
    writeFileSync(join(folder, 'kits', 'a.kit'), text.replace('Prompt 1?', 'Prompt 9?'));
    await share(noor, folder);
    expect((await noor.shared.rescan()).remarks).toEqual([
      '“kits/a.kit”: This kit was altered after its author made it. Ask the author to send it again.',
    ]);
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'b.kit'), text);
    rmSync(join(folder, 'kits'), { recursive: true });
    symlinkSync(outside, join(folder, 'kits'));
    expect((await noor.shared.rescan()).remarks).toEqual([]);
    expect(noor.kits.list()).toEqual([]);
  });

  it('needs a folder that is there', async () => {
    const ira = await author('Ira Example');
    expect(await publishing(ira)).toMatchObject({ error: { code: 'notAllowed' } });
    const folder = temporaryFolder();
    await share(ira, folder);
    rmSync(folder, { recursive: true });
    expect(await publishing(ira)).toMatchObject({
      error: { message: 'The shared folder cannot be reached now. Publish the kit when it is back.' },
    });
  });
});
