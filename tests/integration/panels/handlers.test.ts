import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { panelContract, receivedFileLimit } from '../../../shared/ipc/panelContract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { panelData } from '../../../src-main/export/panelData.ts';
import { createPanelHandlers } from '../../../src-main/ipc/panelHandlers.ts';
import { details, fullLoop, libraryHandlers, temporaryFolder } from '../library/support.ts';
import { begin, type Computer, computer, interviewed, noSecrets, receive } from './support.ts';

function handlersOf({ panels, trust }: Computer, chosen: string[] = [], copied = '') {
  return createPanelHandlers({
    ...panels,
    trust,
    dialogs: { askForScorecards: async () => chosen },
    readClipboard: async () => copied,
    opened: { take: () => [] },
  });
}

describe('panels:chooseScorecards', () => {
  it('receives each chosen file, and says of every other why not', async () => {
    const folder = temporaryFolder();
    const path = (name: string) => join(folder, name);
    writeFileSync(path('good.scorecard'), await interviewed(computer('Noor Example')));
    writeFileSync(path('large.scorecard'), '');
    truncateSync(path('large.scorecard'), 21 * 1024 * 1024);
    const chosen = ['good.scorecard', 'large.scorecard', 'gone.scorecard'].map(path);
    const outcome = await handlersOf(computer('Ira Example'), [...chosen, folder])['panels:chooseScorecards'](null);
    const receipts = panelContract['panels:chooseScorecards'].output.parse(unwrap(outcome));
    expect(receipts.map(({ isRefused, text }) => [isRefused, text.split('.')[0]])).toEqual([
      [false, 'Noor Example’s scorecard about Ada Example was added'],
      [true, 'This file is larger than 20 MB, which no scorecard is'],
      [true, 'This file cannot be read: it is not there any more'],
      [true, 'This is not a file that can be read'],
    ]);
  });

  it('goes on after a file with which nobody reckoned, and tells what became of the others', async () => {
    const folder = temporaryFolder();
    const path = (name: string) => join(folder, name);
    const good = await interviewed(computer('Noor Example'));
    writeFileSync(path('good.scorecard'), good);
    // What is large is read in a thread, which is not there.
    writeFileSync(path('large.scorecard'), `${good}${' '.repeat(100_000)}`);
    const ira = computer('Ira Example', temporaryFolder(), noSecrets, path('absent.js'));
    const chosen = ['good.scorecard', 'large.scorecard'].map(path);
    const receipts = unwrap(await handlersOf(ira, chosen)['panels:chooseScorecards'](null));
    expect(receipts.map(({ isRefused, text }) => [isRefused, text.split('.')[0]])).toEqual([
      [false, 'Noor Example’s scorecard about Ada Example was added'],
      [true, 'Something went wrong inside Scorecard with this file'],
    ]);
    expect(ira.errors).toMatchObject([{ code: 'MODULE_NOT_FOUND' }]);
  });

  it('gives nothing when the user thinks better of it', async () => {
    expect(await handlersOf(computer('Ira Example'))['panels:chooseScorecards'](null)).toEqual({ ok: true, value: [] });
  });
});

describe('panels:pasteScorecard', () => {
  async function paste(copied: string) {
    const outcome = await handlersOf(computer('Ira Example'), [], copied)['panels:pasteScorecard'](null);
    return panelContract['panels:pasteScorecard'].output.parse(unwrap(outcome));
  }

  it('receives the text of a file, with the white space that surrounds it', async () => {
    const text = await interviewed(computer('Noor Example'));
    expect(await paste(`\n  ${text}\r\n\r\n`)).toMatchObject([
      { fileName: 'Pasted text', isRefused: false, text: expect.stringContaining('about Ada Example was added.') },
    ]);
  });

  it.each([
    ['nothing', '  ', 'There is no text on the clipboard. Copy the text of a scorecard, and paste it again.'],
    [
      'a letter',
      'Dear all',
      'This file is not valid JSON; it may have been cut off while it was written. Ask the interviewer to send it again.',
    ],
    ['too much', 'x'.repeat(receivedFileLimit + 1), 'This text is larger than 20 MB, which no scorecard is.'],
  ])('refuses %s', async (_, copied, text) => {
    expect(await paste(copied)).toMatchObject([{ isRefused: true, text }]);
  });

  it('refuses a text that a mail program has wrapped between its words or changed', async () => {
    const text = await interviewed(computer('Noor Example'));
    const altered = 'This scorecard was altered after it was submitted. Ask the interviewer to send it again.';
    const wrapped = text.replaceAll('","', '",\n"');
    for (const copied of [wrapped, text.replace('Ada Example', 'Ada\u00a0Example')]) {
      expect(await paste(copied)).toMatchObject([{ isRefused: true, text: altered }]);
    }
    expect(await paste(text.replace('Ada Example', 'Ada\nExample'))).toMatchObject([{ isRefused: true }]);
  });
});

describe('what the window gets', () => {
  it('has no value of a sealed scorecard in any answer', async () => {
    const ira = computer('Ira Example');
    begin(ira);
    const candidate = { ...details.candidate };
    const secret = 'Quartzite';
    const noor = computer(secret);
    await receive(ira, await interviewed(noor, candidate, 2));
    const handlers = handlersOf(ira);
    const list = unwrap(await handlers['panels:list'](null));
    const answers = [
      list,
      ...(await Promise.all(list.map(async ({ id }) => unwrap(await handlers['panels:open']({ id }))))),
    ];
    for (const { id } of list) {
      const visible = unwrap(await ira.panels.library.visible(id));
      for (const format of ['csv', 'json', 'ats'] as const) {
        expect(panelData(visible, format, { now: Date.now(), locale: 'en-GB' })).toMatchObject({
          ok: false,
          error: { code: 'notAllowed' },
        });
      }
    }
    const compared = panelContract['panels:compareRole'].output.parse(
      unwrap(await handlers['panels:compareRole']({ role: candidate.role })),
    );
    expect(compared).toEqual({
      competencies: [],
      candidates: [
        {
          key: list[0]?.id,
          candidate: { name: candidate.name, role: candidate.role, email: candidate.email },
          label: expect.stringMatching(/^Candidate [A-Z]$/),
          competencies: [],
          mean: null,
          spread: null,
          recommendations: [],
          interviewers: 0,
          sealed: 1,
          coverage: { share: null, covered: 0, probed: 0, points: 0 },
          toDiscuss: 0,
          outcome: null,
        },
      ],
    });
    const text = JSON.stringify(answers);
    expect(text).toContain(secret);
    for (const word of ['rating', 'answers', 'recommendation', 'hash', 'revisions']) expect(text).not.toContain(word);
  });

  it('is told when one’s own interview opens or seals something', async () => {
    const { library } = computer('Ira Example');
    const handlers = libraryHandlers(library);
    const { id } = unwrap(await handlers['interviews:create']({ setId: fullLoop, details }));
    expect(library.ownChanges.count).toBe(1);
    await handlers['interviews:submit']({ id });
    expect(library.ownChanges.count).toBe(1);
    await handlers['interviews:remove']({ ids: [id] });
    expect(library.ownChanges.count).toBe(2);
  });

  it('are told of another candidate at once, not only once it could be written', async () => {
    const { library } = computer('Ira Example');
    const handlers = libraryHandlers(library);
    const { id } = unwrap(await handlers['interviews:create']({ setId: fullLoop, details }));
    const saving = handlers['interviews:edit']({ id, edits: [{ type: 'describe', changes: { round: 'Round 2' } }] });
    expect(library.ownChanges.count).toBe(2);
    unwrap(await saving);
    expect(library.ownChanges.count).toBe(2);
  });
});

describe('the data of a panel', () => {
  it('comes as CSV for Excel, as JSON of ours and for an ATS', async () => {
    const ira = computer('Ira Example');
    await interviewed(ira);
    await receive(ira, await interviewed(computer('Noor Example'), details.candidate, 2));
    const [entry] = await ira.panels.library.list();
    const visible = unwrap(await ira.panels.library.visible(entry?.id ?? ''));
    const at = { now: Date.UTC(2026, 2, 4, 12), locale: 'en-GB' };
    const csv = unwrap(panelData(visible, 'csv', at));
    expect(csv.fileName).toBe('Ada Example – Back-end engineer – Ratings – 2026-03-04.csv');
    expect(csv.content).toMatch(/^\uFEFF"Candidate",/);
    expect(unwrap(panelData(visible, 'csv', { ...at, locale: 'de-DE' })).content).toMatch(/^\uFEFF"Candidate";/);
    expect(JSON.parse(unwrap(panelData(visible, 'json', at)).content)).toMatchObject({
      format: 'scorecard-panel-report',
      scorecards: [{ interviewer: { name: 'Ira Example' } }, { interviewer: { name: 'Noor Example' } }],
    });
    expect(JSON.parse(unwrap(panelData(visible, 'ats', at)).content)).toHaveLength(2);
  });
});
