import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { panelContract } from '../../../shared/ipc/panelContract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { createPanelHandlers } from '../../../src-main/ipc/panelHandlers.ts';
import { details, temporaryFolder } from '../library/support.ts';
import { begin, type Computer, computer, interviewed, receive, receiveOpenly, standAside } from './support.ts';

const noor = 'Noor Example';
const grace = { ...details.candidate, name: 'Grace Example' };

function handlersOf({ panels, trust }: Computer) {
  return createPanelHandlers({
    ...panels,
    trust,
    dialogs: { askForScorecards: async () => [] },
    readClipboard: async () => '',
    opened: { take: () => [] },
  });
}

async function panelOf({ panels }: Computer, candidate: string) {
  const entry = (await panels.library.list()).find((one) => one.candidate.name === candidate);
  return unwrap(await panels.library.open(entry?.id ?? ''));
}

async function knownTo(self: Computer) {
  return panelContract['panels:keys'].output.parse(unwrap(await handlersOf(self)['panels:keys'](null)));
}

/** Ira has met Noor, and then a scorecard about Grace under Noor's name with another key. */
async function withChangedKey(root = temporaryFolder()) {
  const ira = computer('Ira Example', root);
  await receive(ira, await interviewed(computer(noor)));
  await receive(ira, await interviewed(computer(noor), grace));
  await standAside(ira);
  const panel = await panelOf(ira, 'Grace Example');
  const [question] = panel.keyQuestions;
  if (question === undefined) throw new Error('expected a question');
  return { ira, root, id: panel.panel.id, question };
}

describe('a list that cannot be read for a while', () => {
  /** As an older version of the app sees what a newer one has written; gives what puts it back. */
  function hide(path: string): () => void {
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(text), version: 99 }));
    return () => writeFileSync(path, text);
  }

  it('is not replaced by one without what is in it: the keys', async () => {
    const root = temporaryFolder();
    await receive(computer('Ira Example', root), await interviewed(computer(noor)));
    const putBack = hide(join(root, 'keys.json'));
    const later = computer('Ira Example', root);
    await receive(later, await interviewed(computer('Max Example'), grace));
    putBack();
    await receive(later, await interviewed(computer('Una Example'), grace));
    for (const self of [later, computer('Ira Example', root)]) {
      const { known } = await knownTo(self);
      expect(known.map(({ interviewer }) => interviewer.name).sort()).toEqual(['Max Example', noor, 'Una Example']);
    }
  });

  it('is not replaced by one without what is in it: the addresses', async () => {
    const root = temporaryFolder();
    const people = ['2', '3', '4'].map((digit) => ({ name: digit, address: `age1${digit.repeat(58)}` }));
    const [first, second, third] = people.map((person) => [person]);
    computer('Ira Example', root).trust.recipients.remember(first ?? []);
    const putBack = hide(join(root, 'recipients.json'));
    const { recipients } = computer('Ira Example', root).trust;
    recipients.remember(second ?? []);
    expect(recipients.people()).toEqual([]);
    putBack();
    recipients.remember(third ?? []);
    expect(recipients.people()).toEqual([people[0], people[2]]);
    expect(computer('Ira Example', root).trust.recipients.people()).toEqual([people[0], people[2]]);
  });

  it('is not replaced by one without what is in it: for whom the shared folder is', async () => {
    const root = temporaryFolder();
    const folder = temporaryFolder();
    const ira = computer('Ira Example', root);
    const own = unwrap(await ira.trust.ageIdentity.address());
    const people = [{ name: 'Noor', address: own.address }];
    unwrap(await ira.shared.protectFor(people));
    const putBack = hide(join(root, 'sharing.json'));
    const later = computer('Ira Example', root);
    onTestFinished(() => later.shared.stop());
    await interviewed(later);
    expect(later.shared.state()).toMatchObject({ path: null, protectedFor: [] });
    putBack();
    expect(unwrap(await later.shared.choose(folder))).toMatchObject({ published: 1, protectedFor: people });
    expect(readdirSync(folder).map((name) => name.endsWith('.scorecard.age'))).toEqual([true]);
  });

  it('is not replaced by one without what is in it: the debrief of a panel', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    const { panelId } = await receive(ira, await interviewed(computer(noor)));
    const id = panelId ?? '';
    const at = Date.now();
    unwrap(await ira.panels.library.edit(id, [{ type: 'decide', outcome: 'hire', at }]));
    const putBack = hide(join(root, 'panels', `${id}.json`));
    const { library } = computer('Ira Example', root).panels;
    expect(unwrap(await library.open(id)).panel.decision.outcome).toBeNull();
    putBack();
    const explain = [{ type: 'explain' as const, reasons: 'Clear on trade-offs' }];
    expect(await library.edit(id, explain)).toMatchObject({
      ok: false,
      error: { code: 'notAllowed', message: expect.stringContaining('could not be read before, and now it can') },
    });
    expect(unwrap(await library.open(id)).panel.decision.outcome).toBe('hire');
    unwrap(await library.edit(id, explain));
    const { decision } = unwrap(await computer('Ira Example', root).panels.library.open(id)).panel;
    expect(decision).toMatchObject({ outcome: 'hire', reasons: 'Clear on trade-offs' });
  });
});

describe('a key that is not the one of before', () => {
  it('is asked about with the earlier keys, and counts once somebody says that it is theirs', async () => {
    const { ira, id, question } = await withChangedKey();
    const counting = async () => unwrap(await ira.panels.library.visible(id)).members.map(({ key }) => key);
    expect(await counting()).toEqual([]);
    const { known } = await knownTo(ira);
    expect(question.previous).toEqual(known);
    expect(question.publicKey).not.toBe(known[0]?.publicKey);
    expect((await panelOf(ira, 'Ada Example')).keyQuestions).toEqual([]);

    const printed = () => ira.panels.library.printed(id).then((panel) => unwrap(panel).remarks);
    const said = expect.stringMatching(
      /^You said on \d{4}-\d\d-\d\d that you have no interview of Grace Example to submit\.$/,
    );
    expect(await printed()).toEqual([
      said,
      'A scorecard from Noor Example is signed with a key of which nobody has said yet whose it is; it does not count.',
      'This scorecard bears the name Noor Example and another key than before. Ask Noor Example whether it is theirs.',
    ]);

    const before = ira.told.keyChanges;
    const { interviewer, publicKey } = question;
    unwrap(await handlersOf(ira)['panels:acceptKey']({ id, interviewer, publicKey }));
    expect(ira.told.keyChanges).toBe(before + 1);
    expect((await panelOf(ira, 'Grace Example')).keyQuestions).toEqual([]);
    expect(await printed()).toEqual([said]);
    expect(await counting()).toEqual([`key:${publicKey}`]);
    expect((await knownTo(ira)).known.map((key) => [key.interviewer.name, key.publicKey])).toEqual([
      [noor, known[0]?.publicKey],
      [noor, publicKey],
    ]);
  });

  it('stays accepted over a restart, and is asked about again once it was forgotten', async () => {
    const { ira, root, id, question } = await withChangedKey();
    const { interviewer, publicKey } = question;
    unwrap(await handlersOf(ira)['panels:acceptKey']({ id, interviewer, publicKey }));
    const again = computer('Ira Example', root);
    expect((await panelOf(again, 'Grace Example')).keyQuestions).toEqual([]);
    unwrap(await handlersOf(again)['panels:forgetKey']({ interviewer, publicKey }));
    expect((await panelOf(again, 'Grace Example')).keyQuestions).toEqual([question]);
  });

  it('is only accepted for a scorecard that is there and in question', async () => {
    const { ira, id, question } = await withChangedKey();
    const accept = handlersOf(ira)['panels:acceptKey'];
    const { interviewer, publicKey } = question;
    const wrong = [
      { id, interviewer: 'Mallory', publicKey },
      { id, interviewer, publicKey: '00'.repeat(32) },
      { id: (await panelOf(ira, 'Ada Example')).panel.id, interviewer, publicKey },
    ];
    for (const input of wrong) expect(await accept(input)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect((await knownTo(ira)).known).toHaveLength(1);
  });

  it('of a sealed scorecard is neither asked about nor accepted', async () => {
    const { ira, id, question } = await withChangedKey();
    begin(ira, grace);
    expect((await panelOf(ira, 'Grace Example')).keyQuestions).toEqual([]);
    const { interviewer, publicKey } = question;
    expect(await handlersOf(ira)['panels:acceptKey']({ id, interviewer, publicKey })).toMatchObject({ ok: false });
  });
});

describe('the known keys', () => {
  it('have one’s own beside them, and ask anew when the only one of a name was forgotten', async () => {
    const ira = computer('Ira Example');
    await receiveOpenly(ira, await interviewed(computer(noor)));
    const { own, known } = await knownTo(ira);
    expect(own).toMatch(/^[0-9a-f]{64}$/);
    const [key] = known;
    unwrap(await handlersOf(ira)['panels:forgetKey']({ interviewer: noor, publicKey: key?.publicKey ?? '' }));
    expect((await knownTo(ira)).known).toEqual([]);
    const panel = await panelOf(ira, 'Ada Example');
    expect(panel.keyQuestions).toEqual([{ interviewer: noor, publicKey: key?.publicKey, doubt: null, previous: [] }]);
  });
});
