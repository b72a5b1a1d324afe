import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../shared/domain/contentHash.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { panelPdf } from '../../../src-main/export/panelPdf.ts';
import { documentText } from '../../../src-main/pdf/documentText.ts';
import { backupsOf, previewed, restoringOf, startPending } from '../backup/support.ts';
import { details, filesIn, pathOf, summarize, temporaryFolder } from '../library/support.ts';
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

async function onlyPanel({ panels }: Computer) {
  const [entry, ...others] = await panels.library.list();
  if (entry === undefined || others.length > 0) throw new Error(`${others.length} other panels`);
  return { entry, open: unwrap(await panels.library.open(entry.id)) };
}

/** Who can be read, by what the list says and by what the panel holds, and what keeps the others closed. */
async function seenBy(self: Computer) {
  const { entry, open } = await onlyPanel(self);
  const content = open.scorecards.map(({ scorecard }) => scorecard.revisions[0]?.interview.details.interviewer.name);
  return { listed: entry.interviewers, content, reasons: [...new Set(open.sealed.map(({ reason }) => reason.kind))] };
}

const nothing = { listed: [], content: [] };

describe('S: while one’s own open interview cannot be read, others’ scorecards stay sealed', () => {
  it.each([
    ['of a newer version', (text: string) => text.replace(/"version": \d+/, '"version": 99')],
    ['cut off', (text: string) => text.slice(0, 900)],
  ])('%s', async (_, change) => {
    const root = temporaryFolder();
    const [ira, noor] = [computer('Ira Example', root), computer('Noor Example')];
    const id = begin(ira);
    await receive(ira, await interviewed(noor));
    const path = join(root, 'interviews', `${id}.json`);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const [panel] = await computer('Ira Example', root).panels.library.list();
    expect(panel?.interviewers).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('S: the text of a panel for a mail says nothing of a sealed scorecard but from whom it is', async () => {
    const [ira, noor] = [computer('Ira Example'), computer('Noor Example')];
    await interviewed(ira);
    const id = begin(noor);
    unwrap(await noor.library.interviews.edit(id, [summarize('Heard much doubt')]));
    await finish(noor, id, 1);
    await receive(ira, await fileOf(noor, id));
    const says = async (words: string) => {
      const printed = unwrap(await ira.panels.library.printed((await onlyPanel(ira)).entry.id));
      const { request } = unwrap(panelPdf(printed, { kind: 'standard', paper: 'A4' }, Date.now()));
      const { text, html } = await documentText(request);
      return [text.includes(words), html.includes(words)];
    };
    expect(await says('Heard much doubt')).toEqual([true, true]);
    begin(ira);
    expect(await says('Heard much doubt')).toEqual([false, false]);
    expect(await says('Rated 1')).toEqual([false, false]);
    expect(await says('Noor Example')).toEqual([true, true]);
  });

  it.each(['in its place', 'in the trash'])(
    'S: what was submitted is not taken back by a copy while it is %s',
    async (where) => {
      const root = temporaryFolder();
      const ira = computer('Ira Example', root);
      const id = begin(ira);
      await ira.library.flush();
      const backups = backupsOf(ira.library);
      unwrap(await backups.run());
      await finish(ira, id);
      await receive(ira, await interviewed(computer('Noor Example')));
      const isDeleted = where === 'in the trash';
      if (isDeleted) unwrap(await ira.library.interviews.remove([id]));
      const restoring = restoringOf(ira.library, backups);
      const { token, rows } = await previewed(restoring);
      const copies = rows.filter(({ kind }) => kind === 'Interview').flatMap(({ states }) => states[0]?.file ?? []);
      unwrap(await restoring.restore(token, copies));
      expect((await startPending(root))?.text).toContain('was submitted or amended after that state and stays so');
      const again = computer('Ira Example', root);
      if (isDeleted) unwrap(await again.library.interviews.restore([id]));
      expect((await seenBy(again)).content).toEqual(['Ira Example', 'Noor Example']);
    },
  );

  it('gives none of its text where it came from others, nor does a copy of it', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    begin(ira);
    await receive(ira, await interviewed(computer('Noor Example')));
    const [received = ''] = filesIn(root, 'received');
    const path = join(root, 'received', received);
    const text = readFileSync(path, 'utf8').slice(0, -100);
    writeFileSync(path, text);
    await computer('Ira Example', root).panels.library.list();
    writeFileSync(
      join(root, 'quarantine', `backup-copies-received-${received.replace('.json', '~000001~1.json')}`),
      text,
    );
    const { recovery } = computer('Ira Example', root).library;
    const files = await recovery.setAside();
    expect(files.map(({ hasText, hasValidPart }) => [hasText, hasValidPart])).toEqual([
      [false, false],
      [false, false],
    ]);
    for (const { file } of files) expect(recovery.readableText(file)).toBeNull();
    expect(recovery.maskedText(files[1]?.file ?? '')).toContain('"format": "scorecard-received"');
  });

  /** Ira has submitted one interview of the candidate, has a second one open, and Noor’s scorecard is there. */
  async function withSecondInterview() {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    await interviewed(ira);
    const second = begin(ira);
    await receive(ira, await interviewed(computer('Noor Example')));
    return { root, second, path: pathOf(root, second) };
  }

  it.each([
    ['of a newer version', (text: string) => text.replace(/"version": \d+/, '"version": 99')],
    ['cut off, and set aside', (text: string) => text.slice(0, 900)],
  ])(
    'seals what one’s own submitted scorecard would open, until one says that it is not about the candidate: %s',
    async (_, change) => {
      const { root, path } = await withSecondInterview();
      writeFileSync(path, change(readFileSync(path, 'utf8')));
      const ira = computer('Ira Example', root);
      expect(await seenBy(ira)).toEqual({ listed: ['Ira Example'], content: ['Ira Example'], reasons: ['unreadable'] });
      // Set aside by now, it still seals at the next start.
      const again = computer('Ira Example', root);
      expect(await seenBy(again)).toEqual({
        listed: ['Ira Example'],
        content: ['Ira Example'],
        reasons: ['unreadable'],
      });
      const { entry, open } = await onlyPanel(again);
      expect(open.canAnswer).toBe(true);
      unwrap(await again.panels.library.sayNothingToSubmit(entry.id));
      expect((await seenBy(again)).content).toEqual(['Ira Example', 'Noor Example']);
    },
  );

  it('seals as long as the folder of interviews cannot be listed, and no longer', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    await receiveOpenly(ira, await interviewed(computer('Noor Example')));
    begin(ira);
    const path = join(root, 'interviews');
    renameSync(path, `${path}.real`);
    symlinkSync('interviews', path);
    const later = computer('Ira Example', root);
    expect(await seenBy(later)).toEqual({ ...nothing, reasons: ['notListed'] });
    const { id } = (await onlyPanel(later)).entry;
    expect(await later.panels.library.sayNothingToSubmit(id)).toMatchObject({
      ok: false,
      error: { code: 'notAllowed' },
    });
    rmSync(path);
    renameSync(`${path}.real`, path);
    expect(await seenBy(later)).toEqual({ ...nothing, reasons: ['ownInterview'] });
  });
});

describe('what came before one has begun an interview', () => {
  it('is sealed until one submits', async () => {
    const ira = computer('Ira Example');
    await receive(ira, await interviewed(computer('Noor Example')));
    expect(await seenBy(ira)).toEqual({ ...nothing, reasons: ['notAnswered'] });
    const own = begin(ira);
    expect(await seenBy(ira)).toEqual({ ...nothing, reasons: ['ownInterview'] });
    await finish(ira, own);
    expect((await seenBy(ira)).content).toEqual(['Ira Example', 'Noor Example']);
    expect((await onlyPanel(ira)).open.remarks).toEqual([]);
  });

  it('is open once one says that one does not interview the candidate: asked once, and said in the panel for good', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    await receive(ira, await interviewed(computer('Noor Example')));
    const { entry, open } = await onlyPanel(ira);
    expect(open.canAnswer).toBe(true);
    unwrap(await ira.panels.library.sayNothingToSubmit(entry.id));
    await ira.panels.flush();
    const again = computer('Ira Example', root);
    await receive(again, await interviewed(computer('Max Example')));
    expect(await seenBy(again)).toEqual({
      listed: ['Max Example', 'Noor Example'],
      content: ['Noor Example', 'Max Example'],
      reasons: [],
    });
    const shown = (await onlyPanel(again)).open;
    expect(shown.canAnswer).toBe(false);
    expect(shown.remarks).toEqual([expect.stringContaining('that you have no interview of Ada Example to submit.')]);
  });

  it('is sealed again by an interview that one begins all the same, and the panel says who looked before submitting', async () => {
    const ira = computer('Ira Example');
    await receiveOpenly(ira, await interviewed(computer('Noor Example')));
    const own = begin(ira);
    expect(await seenBy(ira)).toEqual({ ...nothing, reasons: ['ownInterview'] });
    const { id } = (await onlyPanel(ira)).entry;
    expect(await ira.panels.library.sayNothingToSubmit(id)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    await finish(ira, own);
    const looked = expect.stringMatching(/^Looked before submitting: you submitted your scorecard of/);
    expect((await onlyPanel(ira)).open.remarks).toContainEqual(looked);
    expect(unwrap(await ira.panels.library.printed(id)).remarks).toContainEqual(looked);
  });
});

describe('one’s own open interview', () => {
  it.each<[string, (ira: Computer, id: string) => Promise<unknown>]>([
    ['deleted', async (ira, id) => unwrap(await ira.library.interviews.remove([id]))],
    [
      'renamed',
      async (ira, id) =>
        unwrap(
          await ira.library.interviews.edit(id, [
            { type: 'describe', changes: { candidate: { name: 'Somebody Else Entirely' } } },
          ]),
        ),
    ],
  ])('does not open what it sealed when it is %s', async (_, change) => {
    const ira = computer('Ira Example');
    const own = begin(ira);
    await receive(ira, await interviewed(computer('Noor Example')));
    await change(ira, own);
    expect(await seenBy(ira)).toEqual({ ...nothing, reasons: ['notAnswered'] });
  });

  it('that is the second one is told to have come after the others’ could be read', async () => {
    const ira = computer('Ira Example');
    await interviewed(ira);
    await receive(ira, await interviewed(computer('Noor Example')));
    await interviewed(ira);
    expect((await onlyPanel(ira)).open.remarks).toContainEqual(expect.stringMatching(/^Looked before submitting/));
  });

  it('made as a sample is in no panel, seals nothing and opens nothing', async () => {
    const ira = computer('Ira Example');
    const { id } = unwrap(await ira.library.starts.sample());
    expect(await ira.panels.library.list()).toEqual([]);
    const { scorecard, working } = unwrap(ira.library.interviews.read(id));
    const candidate = (working ?? scorecard?.revisions[0]?.interview)?.details.candidate ?? details.candidate;
    await receive(ira, await interviewed(computer('Noor Example'), candidate));
    expect(await seenBy(ira)).toEqual({ ...nothing, reasons: ['notAnswered'] });
    await standAside(ira);
    expect((await seenBy(ira)).content).toEqual(['Noor Example']);
  });
});

describe('what is stored', () => {
  const alter = (path: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace('"recommendation": "yes"', '"recommendation": "no"'));

  /** Ira’s own scorecard, and Noor’s, as they are stored. */
  async function twoScorecards() {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    const own = begin(ira);
    await finish(ira, own);
    await receive(ira, await interviewed(computer('Noor Example')));
    await ira.panels.library.list();
    const [received = ''] = filesIn(root, 'received');
    return { root, ira, own, ownPath: pathOf(root, own), receivedPath: join(root, 'received', received) };
  }

  const altered = 'A scorecard from Noor Example was altered after it was submitted; it does not count.';

  it('is shown as altered and counts in nothing, at once and at the next start: a received scorecard', async () => {
    const { root, ira, receivedPath } = await twoScorecards();
    alter(receivedPath);
    for (const self of [ira, computer('Ira Example', root)]) {
      const { entry, open } = await onlyPanel(self);
      expect(open.scorecards.map(({ conflict }) => conflict)).toEqual([undefined, 'altered']);
      expect(open.remarks).toEqual([altered]);
      const { members, notCounted } = unwrap(await self.panels.library.visible(entry.id));
      expect(members.map(({ interviewer }) => interviewer.name)).toEqual(['Ira Example']);
      expect(notCounted.map(({ conflict }) => conflict)).toEqual(['altered']);
      expect(unwrap(await self.panels.library.printed(entry.id)).remarks).toEqual([altered]);
    }
    expect((await onlyPanel(computer('Ira Example', root))).entry.interviewers).toEqual(['Ira Example']);
  });

  it('is believed again once it has come again', async () => {
    const root = temporaryFolder();
    const ira = computer('Ira Example', root);
    await interviewed(ira);
    const text = await interviewed(computer('Noor Example'));
    await receive(ira, text);
    const [received = ''] = filesIn(root, 'received');
    alter(join(root, 'received', received));
    const later = computer('Ira Example', root);
    expect((await receive(later, text)).isRefused).toBe(false);
    expect(filesIn(root, 'received')).toEqual([received]);
    expect((await onlyPanel(later)).open.scorecards.map(({ conflict }) => conflict)).toEqual([undefined, undefined]);
  });

  it('with hashes made anew is altered all the same: its signature is not one of it', async () => {
    const { root, receivedPath } = await twoScorecards();
    const document = JSON.parse(readFileSync(receivedPath, 'utf8'));
    const [revision] = document.scorecard.revisions;
    const { hash: _, ...content } = { ...revision, interview: { ...revision.interview, recommendation: 'no' } };
    document.scorecard.revisions = [{ ...content, hash: contentHash(content) }];
    writeFileSync(receivedPath, JSON.stringify(document));
    expect((await onlyPanel(computer('Ira Example', root))).open.remarks).toEqual([altered]);
  });

  it('opens nothing, is not handed on, amended or published when it is one’s own and was altered', async () => {
    const { root, own, ownPath } = await twoScorecards();
    alter(ownPath);
    const ira = computer('Ira Example', root);
    expect(await seenBy(ira)).toEqual({ listed: [], content: ['Ira Example'], reasons: ['notAnswered'] });
    expect((await onlyPanel(ira)).open.remarks).toEqual([
      'A scorecard from Ira Example was altered after it was submitted; it does not count.',
    ]);
    const { scorecard } = unwrap(ira.library.interviews.read(own));
    if (scorecard === null) throw new Error('expected a scorecard');
    expect(await ira.panels.signedText(scorecard)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    await expect(amend(ira, own, 2)).rejects.toThrow('altered after it was submitted');
    const folder = temporaryFolder();
    expect(unwrap(await ira.shared.choose(folder))).toMatchObject({ published: 0 });
    await ira.shared.stop();
  });
});

describe('a received scorecard that is removed', () => {
  it('is gone from the panel, does not come back from the shared folder, and comes back by undo', async () => {
    const [root, folder] = [temporaryFolder(), temporaryFolder()];
    const ira = computer('Ira Example', root);
    await interviewed(ira);
    const text = await interviewed(computer('Noor Example'));
    writeFileSync(join(folder, 'n.scorecard'), text);
    unwrap(await ira.shared.choose(folder));
    const [file] = (await onlyPanel(ira)).open.received;
    expect(file).toMatchObject({ interviewer: 'Noor Example', isSealed: false, conflict: null });
    const documentIds = [file?.documentId ?? ''];
    unwrap(await ira.panels.receiving.removeReceived(documentIds));
    await ira.shared.stop();

    const again = computer('Ira Example', root);
    await again.shared.resume();
    expect(await again.shared.rescan()).toMatchObject({ received: 0 });
    expect((await seenBy(again)).content).toEqual(['Ira Example']);
    unwrap(await again.panels.receiving.restoreReceived(documentIds));
    expect((await seenBy(again)).content).toEqual(['Ira Example', 'Noor Example']);
    unwrap(await again.panels.receiving.removeReceived(documentIds));
    expect((await receive(again, text)).isRefused).toBe(false);
    expect((await seenBy(again)).content).toEqual(['Ira Example', 'Noor Example']);
    await again.shared.stop();
  });
});

describe('whose scorecard counts', () => {
  it('is the one with the known key, not the one that came first under its id', async () => {
    const [ira, noor, eve] = [computer('Ira Example'), computer('Noor Example'), computer('Eve Example')];
    await interviewed(ira);
    await receive(ira, await interviewed(noor, { ...details.candidate, name: 'Grace Example' }));
    const id = begin(noor);
    await finish(noor, id, 2);
    const { scorecard } = unwrap(noor.library.interviews.read(id));
    if (scorecard === null) throw new Error('expected a scorecard');
    const noorsKey = await noor.trust.identity.publicKey();
    const fake = unwrap(await eve.panels.signedText(scorecard));
    expect((await receive(ira, fake)).text).toContain('another key than before');
    await receive(ira, unwrap(await noor.panels.signedText(scorecard)));
    const panel = (await ira.panels.library.list()).find(({ candidate }) => candidate.name === 'Ada Example');
    const open = unwrap(await ira.panels.library.open(panel?.id ?? ''));
    const counting = open.scorecards.filter(({ conflict }) => conflict === undefined);
    expect(counting.map(({ publicKey }) => publicKey)).toEqual([await ira.trust.identity.publicKey(), noorsKey]);
    expect(open.scorecards.flatMap(({ conflict }) => conflict ?? [])).toEqual(['otherKey']);
  });

  it('is nobody’s who signs under several names before one has said so', async () => {
    const ira = computer('Ira Example');
    await interviewed(ira);
    const root = temporaryFolder();
    await receive(ira, await interviewed(computer('Noor Example', root)));
    expect((await receive(ira, await interviewed(computer('Nora Sample', root)))).text).toContain('Ask them whether');
    const { entry, open } = await onlyPanel(ira);
    expect(entry.interviewers).toEqual(['Ira Example', 'Noor Example']);
    expect(open.keyQuestions.map(({ interviewer, doubt }) => [interviewer, doubt])).toEqual([
      ['Nora Sample', 'otherName'],
    ]);
  });
});
