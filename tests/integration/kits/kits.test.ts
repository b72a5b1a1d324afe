import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeKit, printedKitOf } from '../../../shared/domain/questions/kit.ts';
import { emptySet } from '../../../shared/domain/questions/setEditing.ts';
import { newSecretKey } from '../../../shared/files/signature.ts';
import { kitFiles } from '../../../shared/files/signedKit.ts';
import { kitEntrySchema } from '../../../shared/ipc/kitContract.ts';
import type { PanelReceipt } from '../../../shared/ipc/panelContract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { createKitHandlers } from '../../../src-main/ipc/kitHandlers.ts';
import { idOf, nine } from '../../unit/domain/examples.ts';
import { details, startInterview } from '../library/support.ts';
import { type Computer, computer, fileOf, finish, interviewed, receive } from '../panels/support.ts';
import { author, changeSet, kitFrom, ownSet } from './support.ts';

const take = (self: Computer, text: string): Promise<PanelReceipt> => receive(self, text, 'backend.kit');
const entries = ({ kits }: Computer) => kits.list().map((one) => kitEntrySchema.parse(one));
const setIds = ({ library }: Computer) => library.sets.list().map(({ id }) => id);

describe('a kit of one’s own', () => {
  it('gets an edition when the set is handed on, and the next one when it has changed', async () => {
    const ira = await author('Ira Example');
    const first = await kitFrom(ira);
    expect(first.kit).toMatchObject({ edition: 1, previousHash: null, author: { name: 'Ira Example', email: '' } });
    expect((await kitFrom(ira)).text).toBe(first.text);
    changeSet(ira, { opening: 'Hello.' });
    const second = await kitFrom(ira);
    expect(second.kit).toMatchObject({ id: first.kit.id, edition: 2, previousHash: first.kit.hash, opening: 'Hello.' });
    expect(kitFiles.read(second.text)).toMatchObject({ ok: true, publicKey: await ira.trust.identity.publicKey() });
    expect(entries(ira)).toMatchObject([{ id: first.kit.id, edition: 2, madeFrom: ownSet, obstacle: null }]);
    expect(setIds(ira)).not.toContain(first.kit.id);
  });

  it('needs the author’s name, and a set that is ready', async () => {
    const self = computer('Nobody');
    unwrap(self.library.sets.save({ ...emptySet(ownSet, 45, nine), title: 'Backend' }));
    expect(await self.kits.handOn(ownSet)).toMatchObject({
      error: {
        message: 'A kit names its author, and the settings do not have your name yet. Write it there, and try again.',
      },
    });
    unwrap(self.library.settings.change({ interviewer: { name: 'Ira Example', email: '' } }));
    expect(await self.kits.handOn(ownSet)).toMatchObject({
      error: { message: '“Backend” cannot be used for an interview yet: it has no questions.' },
    });
    expect(await self.kits.handOn(idOf(404))).toMatchObject({ error: { code: 'notFound' } });
  });

  it('stays as its set is when it comes back', async () => {
    const ira = await author('Ira Example');
    const { text } = await kitFrom(ira);
    expect(await take(ira, text)).toMatchObject({
      text: 'This is your own kit. You have it as the question set “Backend”; nothing was changed.',
      isRefused: false,
      setId: ownSet,
    });
    expect(entries(ira)).toHaveLength(1);
  });
});

describe('a received kit', () => {
  it('is a set that cannot be changed, with its questions in the bank under it', async () => {
    const noor = computer('Noor Example');
    const { kit, text } = await kitFrom(await author('Ira Example'));
    expect(await take(noor, text)).toMatchObject({
      text: '“Backend”, edition 1 by Ira Example, is among your question sets now. It stays as it is; duplicate it to make your own of it. This is the first kit from Ira Example. Their key is remembered from now on.',
      isRefused: false,
      panelId: null,
      setId: kit.id,
    });
    const set = noor.library.sets.find(kit.id);
    expect(set).toMatchObject({ title: 'Backend', items: [{ questionId: idOf(1) }, { questionId: idOf(2) }] });
    if (set === undefined) return;
    expect(noor.library.sets.save({ ...set, title: 'Mine' })).toMatchObject({ error: { code: 'notAllowed' } });
    const inBank = noor.library.bank.list().filter((entry) => entry.kit === kit.id);
    expect(inBank.map(({ question }) => question.id)).toEqual([idOf(1), idOf(2)]);
    expect(await noor.library.bank.save(inBank.map(({ question }) => question))).toMatchObject({
      error: { code: 'notAllowed' },
    });
    const again = computer('Noor Example', noor.library.root);
    expect(again.library.sets.find(kit.id)).toEqual(set);
    expect((await again.kits.handOn(kit.id)).ok && unwrap(await again.kits.handOn(kit.id)).text).toBe(text);
  });

  it('is there once, however often it comes', async () => {
    const noor = computer('Noor Example');
    const { text } = await kitFrom(await author('Ira Example'));
    await take(noor, text);
    expect(await take(noor, `${text}\n`)).toMatchObject({
      text: 'You have “Backend”, edition 1, already.',
      isRefused: false,
    });
    expect(entries(noor)).toHaveLength(1);
  });

  it('covers no question of the bank that has other words under its id', async () => {
    const noor = await author('Noor Example');
    const mine = noor.library.bank.questions().find(({ id }) => id === idOf(1));
    if (mine === undefined) throw new Error('The question is gone.');
    unwrap(await noor.library.bank.save([{ ...mine, prompt: 'Mine?' }]));
    const { kit, text } = await kitFrom(await author('Ira Example'));
    await take(noor, text);
    expect(noor.library.bank.questions().find(({ id }) => id === idOf(1))?.prompt).toBe('Mine?');
    const [first, second] = noor.library.sets.find(kit.id)?.items ?? [];
    expect(second?.questionId).toBe(idOf(2));
    expect(first?.questionId).not.toBe(idOf(1));
    expect(noor.library.bank.list().find(({ question }) => question.id === first?.questionId)).toMatchObject({
      kit: kit.id,
      question: { prompt: 'Prompt 1?' },
    });
  });

  it('takes the place of no set that is there', async () => {
    const noor = await author('Noor Example');
    const { kit } = await kitFrom(await author('Ira Example'));
    for (const id of [ownSet, noor.library.sets.list()[0]?.id ?? '']) {
      const made = makeKit(printedKitOf(kit).parts, { id, author: kit.author, previous: null, at: kit.madeAt });
      const before = noor.library.sets.list();
      expect(await take(noor, kitFiles.textOf(kitFiles.sign(made, newSecretKey())))).toMatchObject({
        text: expect.stringMatching(
          /^“Backend” bears the number of another question set that is here, “.+”\. Nothing was changed\./,
        ),
        isRefused: true,
      });
      expect(noor.library.sets.list()).toEqual(before);
    }
    expect(entries(noor)).toEqual([]);
  });

  it('becomes one’s own when it is duplicated, and leaves nothing behind when it is deleted', async () => {
    const noor = computer('Noor Example');
    const { kit, text } = await kitFrom(await author('Ira Example'));
    await take(noor, text);
    const { setId } = unwrap(await noor.kits.duplicate(kit.id));
    unwrap(noor.library.sets.remove(kit.id));
    expect(setIds(noor)).not.toContain(kit.id);
    expect(noor.kits.wasRemoved(kit.id)).toBe(true);
    const own = noor.library.sets.find(setId);
    expect(own).toMatchObject({ title: 'Backend (copy)', items: [{ questionId: idOf(1) }, { questionId: idOf(2) }] });
    expect(noor.library.bank.questions().filter(({ id }) => [idOf(1), idOf(2)].includes(id))).toHaveLength(2);
    expect(unwrap(noor.library.starts.fromSet(setId, details)).id).toMatch(/^[0-9a-f-]{36}$/);
    unwrap(noor.library.sets.restore(kit.id));
    expect(setIds(noor)).toContain(kit.id);
    unwrap(noor.library.sets.remove(kit.id));
    expect(await noor.library.recovery.deleted()).toMatchObject([
      { kind: 'kit', name: 'Backend', detail: 'Edition 1 by Ira Example' },
    ]);
  });
});

describe('a newer edition', () => {
  it('is offered with what changed, and taken when one says so; interviews keep theirs', async () => {
    const [ira, noor] = [await author('Ira Example'), computer('Noor Example')];
    const { kit } = await kitFrom(ira);
    await take(noor, (await kitFrom(ira)).text);
    const { id } = unwrap(noor.library.starts.fromSet(kit.id, details));
    changeSet(ira, { opening: 'Hello.' });
    const second = await kitFrom(ira);
    expect(await take(noor, second.text)).toMatchObject({
      text: '“Backend”, edition 2 by Ira Example, is newer than edition 1, which you have. Its set shows what changed, and takes it when you say so.',
    });
    expect(entries(noor)).toMatchObject([
      { edition: 1, offer: { edition: 2, changes: ['Changed: the opening words.'] } },
    ]);
    unwrap(noor.kits.takeNewer(kit.id));
    expect(entries(noor)).toMatchObject([{ edition: 2, offer: null }]);
    expect(noor.library.sets.find(kit.id)?.opening).toBe('Hello.');
    expect(unwrap(noor.library.interviews.open(id)).working?.plan.kit).toEqual({
      edition: 1,
      hash: kit.hash,
      author: 'Ira Example',
    });
    expect(noor.kits.takeNewer(kit.id)).toMatchObject({ error: { code: 'notFound' } });
  });

  it('is not followed by an older one, or by one that does not follow', async () => {
    const [ira, noor] = [await author('Ira Example'), computer('Noor Example')];
    const first = await kitFrom(ira);
    changeSet(ira, { opening: 'Hello.' });
    const second = await kitFrom(ira);
    await take(noor, second.text);
    const kept = readFileSync(join(noor.library.root, 'kits', `${first.kit.id}.json`), 'utf8');
    expect(await take(noor, first.text)).toMatchObject({
      text: 'This is edition 1 of “Backend”, and you have edition 2. Nothing was changed.',
      isRefused: false,
    });
    const otherSecond = await forkOf(ira, first.text);
    expect(await take(noor, otherSecond)).toMatchObject({
      text: 'This edition 2 of “Backend” does not follow the edition 2 that you have. Nothing was changed. Ask Ira Example which one counts; to take this one, delete the set and add the file again.',
      isRefused: true,
    });
    expect(readFileSync(join(noor.library.root, 'kits', `${first.kit.id}.json`), 'utf8')).toBe(kept);
  });

  it('comes from the same key', async () => {
    const [ira, noor] = [await author('Ira Example'), computer('Noor Example')];
    const { kit, text } = await kitFrom(ira);
    await take(noor, text);
    const forged = kitFiles.textOf(kitFiles.sign({ ...kit, madeAt: kit.madeAt + 1 }, newSecretKey()));
    expect(await take(noor, forged)).toMatchObject({
      text: 'A kit with this number is here under another key: “Backend” by Ira Example. Nothing was changed. Ask Ira Example whether this file is theirs.',
      isRefused: true,
    });
    expect(entries(noor)).toMatchObject([{ offer: null, obstacle: null }]);
  });
});

/** What the author’s second computer would make, which has the key and has not seen the second edition. */
async function forkOf(ira: Computer, first: string): Promise<string> {
  const other = await author('Ira Example');
  for (const file of ['identity.json']) {
    writeFileSync(join(other.library.root, file), readFileSync(join(ira.library.root, file)));
  }
  const again = computer('Ira Example', other.library.root);
  const { kit } = await kitFrom(again);
  expect(kitFiles.read(first)).toMatchObject({ content: { hash: kit.hash } });
  changeSet(again, { title: 'Backend', opening: 'Good morning.' });
  return (await kitFrom(again)).text;
}

describe('trust', () => {
  it('asks about another key under a known name before an interview begins', async () => {
    const noor = computer('Noor Example');
    await take(noor, (await kitFrom(await author('Ira Example'))).text);
    const { kit, text } = await kitFrom(await author('Ira Example'));
    expect(await take(noor, text)).toMatchObject({
      text: expect.stringContaining(
        'This kit bears the name Ira Example and another key than before. Ask Ira Example whether it is theirs.',
      ),
    });
    const [entry] = entries(noor).filter(({ id }) => id === kit.id);
    expect(entry).toMatchObject({ keyQuestion: { interviewer: 'Ira Example', doubt: 'otherKey' } });
    expect(noor.kits.obstacleTo(kit.id)).toMatchObject({
      error: {
        message:
          'This kit bears the name Ira Example and another key than before. Ask Ira Example whether it is theirs. No interview begins with it before you have said in its set whether it is theirs.',
      },
    });
    unwrap(noor.kits.acceptKey(kit.id));
    expect(noor.kits.obstacleTo(kit.id)).toBeNull();
  });

  it('refuses what was altered, on the way or on the disk', async () => {
    const [ira, noor] = [await author('Ira Example'), computer('Noor Example')];
    const { kit, text } = await kitFrom(ira);
    expect(await take(noor, text.replace('Prompt 1?', 'Prompt 9?'))).toMatchObject({
      text: 'This kit was altered after its author made it. Ask the author to send it again.',
      isRefused: true,
    });
    expect(entries(noor)).toEqual([]);
    await take(noor, text);
    const path = join(noor.library.root, 'kits', `${kit.id}.json`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Prompt 1?', 'Prompt 9?'));
    const again = computer('Noor Example', noor.library.root);
    expect(again.kits.obstacleTo(kit.id)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(again.library.starts.fromSet(kit.id, details)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await again.kits.handOn(kit.id)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await take(again, text)).toMatchObject({
      text: '“Backend”, edition 1 by Ira Example, is among your question sets again, as its author made it: what was there had been altered.',
    });
    expect(again.kits.obstacleTo(kit.id)).toBeNull();
  });
});

describe('an interview on a kit', () => {
  it('has the same plan for its author and for everybody who received it', async () => {
    const [ira, noor] = [await author('Ira Example'), computer('Noor Example')];
    const { kit, text } = await kitFrom(ira);
    await take(noor, text);
    const planOf = ({ library }: Computer, setId: string) => {
      const { id } = unwrap(library.starts.fromSet(setId, details));
      return unwrap(library.interviews.open(id)).working?.plan;
    };
    expect(planOf(ira, ownSet)).toEqual(planOf(noor, kit.id));
    changeSet(ira, { opening: 'Hello.' });
    expect(planOf(ira, ownSet)).toMatchObject({ setId: ownSet, opening: 'Hello.' });
    expect(planOf(ira, ownSet)?.kit).toBeUndefined();
  });

  it('is told apart in the panel from one on another edition', async () => {
    const [ira, noor] = [await author('Ira Example'), computer('Noor Example')];
    const { kit, text } = await kitFrom(ira);
    await take(noor, text);
    const start = ({ library }: Computer, setId: string, name: string) =>
      unwrap(library.starts.fromSet(setId, { ...details, interviewer: { name, email: '' } })).id;
    const second = start(noor, kit.id, 'Noor Example');
    changeSet(ira, { opening: 'Hello.' });
    await kitFrom(ira);
    const first = start(ira, ownSet, 'Ira Example');
    await finish(noor, second);
    await finish(ira, first);
    const { panelId } = await receive(ira, await fileOf(noor, second));
    expect(unwrap(await ira.panels.library.open(panelId ?? '')).remarks).toEqual([
      'Different editions of the kit “Backend” were used: edition 1 (Noor Example), edition 2 (Ira Example). Only questions with the same words are compared.',
    ]);
  });

  it('gives the kit of a received scorecard as a set of one’s own', async () => {
    const [ira, noor] = [computer('Ira Example'), await author('Noor Example')];
    const { id } = unwrap(
      noor.library.starts.fromSet(ownSet, { ...details, interviewer: { name: 'Noor Example', email: '' } }),
    );
    await finish(noor, id);
    await interviewed(ira);
    const receipt = await receive(ira, await fileOf(noor, id));
    const handlers = createKitHandlers({ kits: ira.kits, panels: ira.panels.library, sharing: ira.shared });
    const ofScorecard = (scorecardId: string) =>
      handlers['kits:ofScorecard']({ panelId: receipt.panelId ?? '', scorecardId });
    const { setId } = unwrap(await ofScorecard(id));
    expect(ira.library.sets.find(setId)).toMatchObject({
      title: 'Backend',
      role: 'Engineer',
      items: [{ questionId: idOf(1) }, { questionId: idOf(2) }],
    });
    expect(await ofScorecard(idOf(404))).toMatchObject({ error: { code: 'notFound' } });
    expect(startInterview(ira.library)).not.toBe(id);
  });
});
