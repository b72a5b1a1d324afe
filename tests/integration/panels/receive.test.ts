import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { latestRevision } from '../../../shared/domain/scorecard/scorecard.ts';
import { openPanelSchema, type PanelListEntry, panelListEntrySchema } from '../../../shared/ipc/panelContract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { details, filesIn, temporaryFolder } from '../library/support.ts';
import {
  amend,
  begin,
  type Computer,
  computer,
  fileOf,
  finish,
  interviewed,
  receive,
  receiveOpenly,
  standAside,
} from './support.ts';

async function onlyPanel({ panels }: Computer): Promise<PanelListEntry> {
  const [entry, ...others] = (await panels.library.list()).map((one) => panelListEntrySchema.parse(one));
  if (entry === undefined || others.length > 0) throw new Error(`${others.length} other panels`);
  return entry;
}

const sealedIn = ({ sealed }: PanelListEntry) => sealed.map(({ interviewer }) => interviewer);

async function openOnly(self: Computer) {
  return openPanelSchema.parse(unwrap(await self.panels.library.open((await onlyPanel(self)).id)));
}

const ratingsOf = ({ scorecards }: Awaited<ReturnType<typeof openOnly>>) =>
  scorecards.map(({ scorecard }) => latestRevision(scorecard).interview.answers[0]?.rating);

describe('a scorecard of somebody else', () => {
  it('comes into the panel of its candidate, and stays there after a new start', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    const noor = computer('Noor Example');
    await interviewed(ira, details.candidate, 4);
    const receipt = await receive(ira, await interviewed(noor, details.candidate, 2));
    expect(receipt).toMatchObject({
      text: 'Noor Example’s scorecard about Ada Example was added. This is the first scorecard from Noor Example. Their key is remembered from now on.',
      isRefused: false,
      panelId: (await onlyPanel(ira)).id,
    });
    expect(ira.told.arrivals).toBe(1);
    expect(await onlyPanel(ira)).toMatchObject({ interviewers: ['Ira Example', 'Noor Example'], sealed: [] });
    const again = computer('Ira Example', root);
    expect(await onlyPanel(again)).toEqual(await onlyPanel(ira));
    expect(ratingsOf(await openOnly(again))).toEqual([4, 2]);
  });

  it('is there once, however often it comes', async () => {
    const ira = computer('Ira Example');
    const text = await interviewed(computer('Noor Example'));
    const receipts = await Promise.all([receive(ira, text), receive(ira, text), receive(ira, `${text}\n`, 'b')]);
    expect(receipts.map((one) => one.text.includes('here already'))).toEqual([false, true, true]);
    expect(filesIn(ira.library.root, 'received')).toHaveLength(1);
  });

  it('is received without opening those of others about the same candidate', async () => {
    const ira = computer('Ira Example');
    await receive(ira, await interviewed(computer('Noor Example')));
    const [noors = ''] = filesIn(ira.library.root, 'received');
    // What is opened and cannot be read would be moved aside.
    writeFileSync(join(ira.library.root, 'received', noors), 'not a scorecard');
    await receive(ira, await interviewed(computer('Max Example')));
    expect(filesIn(ira.library.root, 'received')).toHaveLength(2);
    expect(sealedIn(await onlyPanel(ira))).toEqual(['Max Example', 'Noor Example']);
  });

  it('is sealed by the candidate who was just typed, before that is on disk', async () => {
    const ira = computer('Ira Example');
    const own = begin(ira, { ...details.candidate, name: 'Zoë Somebody' });
    await receiveOpenly(ira, await interviewed(computer('Noor Example')));
    expect(await onlyPanel(ira)).toMatchObject({ interviewers: ['Noor Example'], sealed: [] });
    // Nothing is written while no time goes by.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const saving = ira.library.interviews.edit(own, [{ type: 'describe', changes: { candidate: details.candidate } }]);
    expect(await onlyPanel(ira)).toMatchObject({ interviewers: [], sealed: [{ interviewer: 'Noor Example' }] });
    expect((await openOnly(ira)).scorecards).toEqual([]);
    vi.runAllTimers();
    unwrap(await saving);
    expect(await onlyPanel(ira)).toMatchObject({ interviewers: [] });
  });

  it('is sealed with another one that alone tells who the candidate is', async () => {
    const ira = computer('Ira Example');
    begin(ira, { ...details.candidate, name: 'Augusta King', email: 'ada@example.org' });
    const withAddress = { ...details.candidate, email: 'ada@example.org' };
    await receiveOpenly(ira, await interviewed(computer('Noor Example')));
    expect(await onlyPanel(ira)).toMatchObject({ interviewers: ['Noor Example'], sealed: [] });
    await receive(ira, await interviewed(computer('Max Example'), withAddress));
    const [entry] = await ira.panels.library.list();
    expect(entry).toMatchObject({
      interviewers: [],
      sealed: [{ interviewer: 'Max Example' }, { interviewer: 'Noor Example' }],
    });
    expect(unwrap(await ira.panels.library.open(entry?.id ?? '')).scorecards).toEqual([]);
    expect(unwrap(await ira.panels.library.visible(entry?.id ?? '')).members).toEqual([]);
    expect((await ira.panels.library.compareRole(details.candidate.role)).candidates).toMatchObject([{ mean: null }]);
  });

  it('stays sealed until one’s own is submitted: nothing but the interviewer’s name leaves', async () => {
    const ira = computer('Ira Example');
    const own = begin(ira);
    const receipt = await receive(ira, await interviewed(computer('Noor Example'), details.candidate, 2));
    expect(receipt.text).toContain('It stays sealed until you have submitted your own.');
    expect(await onlyPanel(ira)).toMatchObject({
      interviewers: [],
      sealed: [{ interviewer: 'Noor Example', reason: { kind: 'ownInterview', id: own } }],
    });
    const { id } = await onlyPanel(ira);
    const shown = await openOnly(ira);
    expect(shown).toMatchObject({ scorecards: [], remarks: [], panel: { scorecards: [] } });
    expect(unwrap(await ira.panels.library.visible(id)).members).toEqual([]);
    await finish(ira, own, 5);
    expect(await onlyPanel(ira)).toMatchObject({ sealed: [] });
    expect(ratingsOf(await openOnly(ira))).toEqual([5, 2]);
  });

  it('stays sealed as well when it is an amendment, or about one who may be the same', async () => {
    const ira = computer('Ira Example');
    const noor = computer('Noor Example');
    const id = begin(noor);
    await finish(noor, id, 2);
    await receive(ira, await fileOf(noor, id));
    begin(ira, { ...details.candidate, name: 'A. Example' });
    await amend(noor, id, 1);
    expect((await receive(ira, await fileOf(noor, id))).text).toContain('stays sealed');
    expect(await openOnly(ira)).toMatchObject({ scorecards: [] });
  });

  it('gives way to its amendment; an earlier state that comes later changes nothing', async () => {
    const ira = computer('Ira Example');
    const noor = computer('Noor Example');
    const id = begin(noor);
    await finish(noor, id, 2);
    const first = await fileOf(noor, id);
    await amend(noor, id, 3);
    await receive(ira, first);
    expect((await receive(ira, await fileOf(noor, id))).text).toContain('the amended one counts from now on');
    expect((await receive(ira, first)).text).toContain('already in a newer version');
    await standAside(ira);
    expect(ratingsOf(await openOnly(ira))).toEqual([3]);
    expect(filesIn(ira.library.root, 'received')).toHaveLength(1);
  });

  it('under a known name with another key is told, and asked about in its panel', async () => {
    const ira = computer('Ira Example');
    await receive(ira, await interviewed(computer('Noor Example')));
    const receipt = await receiveOpenly(ira, await interviewed(computer('Noor Example')));
    expect(receipt.text).toContain('bears the name Noor Example and another key than before');
    const { scorecards, keyQuestions } = await openOnly(ira);
    expect(scorecards.map(({ conflict }) => conflict).sort()).toEqual(['keyInQuestion', undefined]);
    expect(keyQuestions).toMatchObject([
      { interviewer: 'Noor Example', doubt: 'otherKey', previous: [{ interviewer: { name: 'Noor Example' } }] },
    ]);
  });

  it('of the same content with another key is listed and does not count', async () => {
    const [ira, noor, eve] = [computer('Ira Example'), computer('Noor Example'), computer('Eve Example')];
    const id = begin(noor);
    await finish(noor, id);
    await receive(ira, await fileOf(noor, id));
    const { scorecard } = unwrap(noor.library.interviews.read(id));
    if (scorecard === null) throw new Error('expected a scorecard');
    const stolen = unwrap(await eve.panels.signedText(scorecard));
    expect((await receiveOpenly(ira, stolen)).text).toContain('is signed with another key than the one that is here');
    const shown = await openOnly(ira);
    expect(shown.scorecards.map(({ conflict }) => conflict)).toEqual([undefined, 'otherKey']);
    expect(shown.panel.scorecards).toHaveLength(1);
  });
});

describe('a scorecard about a candidate with a similar name', () => {
  const other = { ...details.candidate, name: 'Ada S. Example' };

  it('is asked about, and belongs where the user says, for good', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    await interviewed(ira);
    const { id } = await onlyPanel(ira);
    const { question, panelId, text } = await receive(ira, await interviewed(computer('Noor Example'), other));
    expect(text).toContain('Is this the same candidate?');
    expect(panelId).toBeNull();
    expect(question).toMatchObject({ similar: [{ panelId: id, reason: 'similarName' }] });
    expect(filesIn(root, 'received')).toEqual([]);
    const placed = unwrap(await ira.panels.receiving.place(question?.token ?? '', id));
    expect(placed).toMatchObject({ isRefused: false, panelId: id, question: null });
    expect((await onlyPanel(computer('Ira Example', root))).interviewers).toEqual(['Ira Example', 'Noor Example']);
    expect(await ira.panels.receiving.place(question?.token ?? '', id)).toMatchObject({ ok: false });
  });

  it('is somebody else where the user says so', async () => {
    const ira = computer('Ira Example');
    await interviewed(ira);
    const { question } = await receive(ira, await interviewed(computer('Noor Example'), other));
    const placed = unwrap(await ira.panels.receiving.place(question?.token ?? '', null));
    expect(placed.isRefused).toBe(false);
    expect(await ira.panels.library.list()).toHaveLength(2);
  });

  it('is placed with the candidate of an interview that is still open, and sealed by it', async () => {
    const ira = computer('Ira Example');
    const own = begin(ira);
    const { question } = await receive(ira, await interviewed(computer('Noor Example'), other));
    const [choice] = question?.similar ?? [];
    const placed = unwrap(await ira.panels.receiving.place(question?.token ?? '', choice?.panelId ?? ''));
    expect(placed.panelId).toBe(choice?.panelId);
    expect(await onlyPanel(ira)).toMatchObject({
      interviewers: [],
      sealed: [{ reason: { kind: 'ownInterview', id: own } }],
    });
    await finish(ira, own);
    expect(await onlyPanel(ira)).toMatchObject({ id: choice?.panelId, interviewers: ['Ira Example', 'Noor Example'] });
  });
});

describe('a file that is none', () => {
  const altered = (text: string) => text.replace('Ada Example', 'Ida Example');
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

  it.each<[string, (text: string) => string, RegExp]>([
    ['empty', () => '', /is empty/],
    ['cut off', (text) => text.slice(0, -100), /cut off/],
    ['something else', () => '{"format":"other","version":1}', /holds something else/],
    ['newer', (text) => text.replace(/"version":5\}$/, '"version":7}'), /newer version/],
    ['altered', altered, /altered after it was submitted/],
    ['laid out anew', (text) => JSON.stringify(JSON.parse(text), null, 2), /altered after it was submitted/],
    ['deep', () => deep, /not valid JSON|expected content/],
    ['polluting', (text) => text.replace('{', '{"__proto__":{"isAdmin":true},'), /expected content|altered/],
    ['a list', () => '[]', /expected content/],
    ['of 10 MB of notes', (text) => text.replace('"summary":"', `$&${'x'.repeat(10_000_000)}`), /expected content/],
  ])('is refused: %s', async (_, change, sentence) => {
    const ira = computer('Ira Example');
    const text = change(await interviewed(computer('Noor Example')));
    const receipt = await receive(ira, text, '../../evil.scorecard');
    expect(receipt).toMatchObject({ isRefused: true, panelId: null, question: null });
    expect(receipt.text).toMatch(sentence);
    expect(filesIn(ira.library.root, 'received')).toEqual([]);
    expect(ira.told.arrivals).toBe(0);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('is refused when it is not text', async () => {
    const { receipt } = await computer('Ira Example').panels.receiving.receive({
      name: 'a.scorecard',
      bytes: new Uint8Array([0xff, 0xfe, 0x00, 0xd8]),
    });
    expect(receipt).toMatchObject({ isRefused: true });
  });
});

describe('a debrief', () => {
  it('has no file until it is written about, and keeps its id and its content', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    await interviewed(ira);
    const { id } = await onlyPanel(ira);
    expect(filesIn(root, 'panels')).toEqual([]);
    await openOnly(ira);
    const at = Date.now();
    unwrap(await ira.panels.library.edit(id, [{ type: 'decide', outcome: 'hire', at }]));
    unwrap(await ira.panels.library.edit(id, [{ type: 'explain', reasons: 'Clear on trade-offs' }]));
    const again = computer('Ira Example', root);
    expect(await onlyPanel(again)).toMatchObject({ id, outcome: 'hire' });
    expect((await openOnly(again)).panel.decision).toMatchObject({ reasons: 'Clear on trade-offs', decidedAt: at });
    expect(JSON.parse(readFileSync(join(root, 'panels', `${id}.json`), 'utf8')).panel.decision.basis).toHaveLength(1);
  });

  it('is decided on what was on the screen, not on what has arrived since', async () => {
    const ira = computer('Ira Example');
    await interviewed(ira);
    const { id } = await onlyPanel(ira);
    await openOnly(ira);
    await receive(ira, await interviewed(computer('Noor Example')));
    unwrap(await ira.panels.library.edit(id, [{ type: 'decide', outcome: 'hire', at: Date.now() }]));
    const shown = await openOnly(ira);
    expect(shown.panel.decision.basis).toHaveLength(1);
    expect(shown.panel.scorecards).toHaveLength(2);
  });

  it('that is not there is told', async () => {
    const ira = computer('Ira Example');
    const id = '00000000-0000-4000-8000-000000000001';
    expect(await ira.panels.library.open(id)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(await ira.panels.library.edit(id, [{ type: 'explain', reasons: '' }])).toMatchObject({ ok: false });
  });
});
