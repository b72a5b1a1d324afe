import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAnswer, type Interview, type NoteKind } from '../../../shared/domain/interview/interview.ts';
import { panelMembers } from '../../../shared/domain/panel/member.ts';
import { agreeOn } from '../../../shared/domain/plan/agreed.ts';
import { noRule } from '../../../shared/domain/plan/rule.ts';
import { draftFeedback, leftOutOfFeedback } from '../../../shared/domain/scorecard/feedback.ts';
import { followUpsOf, handOver, handOverText } from '../../../shared/domain/scorecard/handOver.ts';
import { amend, latestRevision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import { scorecardText } from '../../../shared/files/signedScorecard.ts';
import type { PdfOptions } from '../../../shared/ipc/contract.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { panelData } from '../../../src-main/export/panelData.ts';
import { documentText } from '../../../src-main/pdf/documentText.ts';
import { type PdfRequest, renderPdf } from '../../../src-main/pdf/render.ts';
import {
  commitDraft,
  conclude,
  explainNotAsked,
  explainRating,
  explainSkipped,
  goTo,
  moveNote,
  pasteLines,
  rewriteNote,
  writeDraft,
} from '../../../src-renderer/screens/live/session/actions.ts';
import { startInterviewSession } from '../../../src-renderer/screens/live/session/interviewSession.ts';
import { idOf, interviewOf, marksOf, nine, plannedQuestion, pointId, withAnswer } from '../../unit/domain/examples.ts';
import { planOf } from '../../unit/domain/plan/planBuilders.ts';
import { submitted, submittedAt } from '../../unit/pdf/examples.ts';
import { comparedRole, decided, printedPanel } from '../../unit/pdf/panelPdfExamples.ts';
import { temporaryFolder } from '../library/support.ts';
import { readPdf } from '../pdf/readPdf.ts';

const appRoot = join(import.meta.dirname, '../../..');
const fonts = join(appRoot, 'resources', 'fonts');

/** Every private text has this word in it, and no other text has. */
const secret = 'Geheimnis';

/** Every red flag has this word in it, and no other text has. */
const warning = 'Warnzeichen';

/** An interview into which a private line came in every way there is, among lines that are for the committee. */
function confided(): Interview {
  const rated = [1, 2, 3].reduce(
    (interview, number) => withAnswer(interview, number, { rating: 4, marks: marksOf(number, ['met', 'met']) }),
    interviewOf(
      [1, 2, 3, 4].map((number) => plannedQuestion(number, [1, 1, 1, 1], { redFlags: [`${warning} ${number}`] })),
    ),
  );
  const live = startInterviewSession(rated, nine, { send: async () => ({ savedAt: nine }) });
  const enter = (text: string, pointIds: string[] = [], place: string = idOf(1)) => {
    writeDraft(live, place, { text, pointIds });
    commitDraft(live, place);
  };
  enter(`! ${secret} typed`);
  enter(`！${secret} typed wide and linked`, [pointId(1, 1)]);
  enter(`　! ${secret} after a wide space`, [pointId(1, 1)]);
  enter(`\u200f! ${secret} after a mark of direction`, [pointId(1, 1)]);
  enter(`- ! ${secret} behind another mark`, [pointId(1, 1)]);
  enter(`+ said openly\n！ ${secret} on the second line`, [pointId(1, 2)]);
  enter('+ knows the ward', [pointId(1, 1)]);
  pasteLines(live, idOf(1), ['+ pasted openly #1', `! ${secret} pasted #2`, `• ！${secret} in a pasted list`, 'plain']);
  enter('+ first said openly', [pointId(1, 1)]);
  const edited = findAnswer(live.document, idOf(1))?.notes.at(-1);
  rewriteNote(
    live,
    idOf(1),
    edited?.id ?? '',
    { text: '', pointIds: [] },
    { text: `! ${secret} edited`, pointIds: [] },
  );
  enter(`! ${secret} moved`);
  moveNote(live, idOf(1), findAnswer(live.document, idOf(1))?.notes.at(-1)?.id ?? '', idOf(2));
  conclude(live, 'summary', `Ready for the role.\n! ${secret} in the summary`);
  conclude(live, 'strengths', `Calm\n！${secret} among the strengths`);
  conclude(live, 'concerns', `Slow\n ! ${secret} among the concerns`);
  explainRating(live, idOf(3), `Heard it twice.\n! ${secret} in a reason`, false);
  explainNotAsked(live, idOf(4), `No time.\n! ${secret} of a question that was not asked`);
  enter('knows two of us', [], 'opening');
  enter(`! ${secret} in the opening`, [], 'opening');
  pasteLines(live, 'closing', ['? asked about the team', `! ${secret} pasted in the closing`]);
  explainSkipped(live, 'closing', `No time for our words.\n! ${secret} of a skipped step`);
  enter(`! ${secret} moved to the closing`);
  moveNote(live, idOf(1), findAnswer(live.document, idOf(1))?.notes.at(-1)?.id ?? '', 'closing');
  writeDraft(live, 'closing', { text: `! ${secret} left in the closing`, pointIds: [] });
  const note = `A break at half time.\n! ${secret} of what was agreed`;
  live.apply({ type: 'describe', changes: { accommodation: { minutes: 10, note } } });
  goTo(live, idOf(2));
  writeDraft(live, idOf(2), { text: `! ${secret} not entered before the end`, pointIds: [] });
  live.apply({ type: 'recommend', recommendation: 'yes' });
  return live.document;
}

/** As an older version stored such lines: with the kind of their first character alone. */
function misread(interview: Interview): Interview {
  const note = (number: number, kind: NoteKind, text: string) => ({
    id: idOf(7_000 + number),
    at: 0,
    kind,
    text,
    pointIds: [pointId(2, 1)],
  });
  const notes = [
    note(1, 'plain', `！${secret} in its wide form`),
    note(2, 'strength', `knows the ward\n! ${secret} pasted`),
    note(3, 'concern', `! ${secret} behind its mark`),
  ];
  return withAnswer(interview, 2, { notes: [...(findAnswer(interview, idOf(2))?.notes ?? []), ...notes] });
}

/** Amended, so that what was private is in the history, too. */
function scorecard(): Scorecard {
  const original = submitted(misread(confided()));
  const { interview } = latestRevision(original);
  const conclusion = { ...interview.conclusion, summary: `Ready.\n! ${secret} in the amended summary` };
  const reason = `Read again.\n! ${secret} in the reason of the amendment`;
  const amended = amend(original, { ...interview, conclusion }, reason, submittedAt + 1);
  if (amended === null) throw new Error('The example can be amended.');
  return amended;
}

const confidential = scorecard();
const members = panelMembers([{ scorecard: confidential, publicKey: null }]);
const printed = decided(printedPanel([{ scorecard: confidential, publicKey: null }]), {
  reasons: `Enough for the role.\n! ${secret} in the reasons`,
  againstRule: `Grew in each round.\n! ${secret} of a decision against the rule`,
  dissent: [{ id: idOf(51), person: 'Jonas', text: `Too early.\n！${secret} in a dissent` }],
});
/** A rule that no scorecard meets, so that what was decided is against it. */
const agreed = agreeOn(null, { plan: planOf({ rule: { ...noRule, leastMean: 5 } }), edition: null, since: 1 }, 2);
const panel = {
  ...printed.panel,
  agreed,
  notes: { ...printed.panel.notes, general: { title: 'In general', text: `Call them.\n! ${secret} in the debrief` } },
};

/** A feedback that somebody wrote a private line into, and one that was written before a line became private. */
function feedback() {
  const draft = draftFeedback(latestRevision(confidential).interview);
  const [section] = draft.sections;
  if (section === undefined) throw new Error('There is something to tell the candidate.');
  const strong = [...section.strong, `! ${secret} as a line`, `${secret} edited`];
  return { ...draft, opening: `! ${secret} first`, sections: [{ ...section, strong }] };
}

/** Every PDF there is. */
function requestsOf(kind: PdfOptions['kind'], includePrivate = false): Record<string, PdfRequest> {
  const options: PdfOptions = { audience: 'committee', kind, paper: 'A4', includePrivate };
  const own = { scorecard: confidential, publicKey: null };
  const { candidate } = latestRevision(confidential).interview.details;
  const [other] = comparedRole(1).candidates;
  if (other === undefined) throw new Error('A role has candidates.');
  const { againstRule } = panel.decision;
  const scorecards = [own];
  const compared = { key: idOf(71), candidate, scorecards, outcome: 'hire' as const, sealed: 0, agreed, againstRule };
  return {
    'the committee’s': { type: 'scorecard', scorecard: confidential, feedback: null, options },
    'the candidate’s': {
      type: 'scorecard',
      scorecard: confidential,
      feedback: null,
      options: { ...options, audience: 'candidate' },
    },
    'the candidate’s after it was edited': {
      type: 'scorecard',
      scorecard: confidential,
      feedback: feedback(),
      options: { ...options, audience: 'candidate' },
    },
    'a panel’s': { type: 'panel', printed: { ...printed, panel }, options },
    'a comparison’s': { type: 'comparison', compared: comparedRole(0, { candidates: [compared, other] }), options },
  };
}

const standardPdfs = requestsOf('standard');

describe('a private line', () => {
  it.each(Object.entries(standardPdfs))('is in no PDF: %s, by either engine', async (name, request) => {
    const standard = await renderPdf(request, fonts);
    if (standard.engine !== 'pdfmake') throw new Error(`needs another font for ${standard.characters.join()}`);
    const { text } = await readPdf(standard.pdf);
    expect(text).toContain('Ada Example');
    expect(text).not.toContain(secret);
    const accessible = await renderPdf(requestsOf('accessible')[name] ?? request, fonts);
    if (accessible.engine !== 'chromium') throw new Error('expected the page that Chromium prints');
    expect(JSON.stringify(accessible.page)).toContain('Ada Example');
    expect(JSON.stringify(accessible.page)).not.toContain(secret);
  });

  it.each(Object.entries(standardPdfs))('is in nothing that is copied for reading: %s', async (_, request) => {
    const { text, html } = await documentText(request);
    for (const copied of [text, html]) {
      expect(copied).toContain('Ada Example');
      expect(copied).not.toContain(secret);
    }
  });

  it('is in the committee’s PDF when it is asked for, wherever it stood', async () => {
    const request = requestsOf('accessible', true)['the committee’s'] ?? standardPdfs['the committee’s'];
    if (request === undefined) throw new Error('expected a request');
    const rendered = await renderPdf(request, fonts);
    const page = JSON.stringify(rendered.engine === 'chromium' ? rendered.page : null);
    const places = ['typed', 'pasted', 'edited', 'moved', 'in the amended summary', 'not entered before the end'];
    const inSteps = [
      'in the opening',
      'pasted in the closing',
      'moved to the closing',
      'left in the closing',
      'of a skipped step',
      'of what was agreed',
    ];
    expect(places.filter((place) => page.includes(`${secret} ${place}`))).toEqual(places);
    expect(inSteps.filter((place) => page.includes(`${secret} ${place}`))).toEqual(inSteps);
  });

  it.each(['csv', 'json', 'ats'] as const)('is in no data export: %s', (format) => {
    const data = panelData({ panel, members, notCounted: [] }, format, { now: submittedAt, locale: 'en-GB' });
    if (!data.ok) throw new Error('expected data');
    expect(data.value.content).toContain('Backend engineer');
    expect(data.value.content).not.toContain(secret);
  });

  it('is in nothing that the command line writes', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.scorecard');
    writeFileSync(file, scorecardText(confidential));
    const out: string[] = [];
    const run = (...args: string[]) =>
      runCli(args, {
        appRoot,
        env: {},
        home: folder,
        out: (line) => out.push(line),
        outBytes: (bytes) => out.push(Buffer.from(bytes).toString('utf8')),
        fail: (line) => out.push(line),
        input: () => Promise.reject(new Error('nothing is read from standard input here')),
      });
    const mine = '--not-interviewing';
    expect([await run('csv', file, mine), await run('compare', file, '--json', mine)]).toEqual([0, 0]);
    expect(out.join('\n')).toContain('Ira Example');
    expect(out.join('\n')).not.toContain(secret);
  });

  it('is in no hand-over, not even among what can be chosen for it', () => {
    const { interview } = latestRevision(confidential);
    const followUps = followUpsOf(interview);
    const text = handOverText(handOver(interview, new Set(followUps.map(({ id }) => id))));
    expect(text).toContain('asked about the team (Closing)');
    expect(JSON.stringify([followUps, text])).not.toContain(secret);
  });

  it('is in no feedback, and is told of as left out', () => {
    const { interview } = latestRevision(confidential);
    expect(JSON.stringify(draftFeedback(interview))).toContain('knows the ward');
    expect(JSON.stringify(draftFeedback(interview))).not.toContain(secret);
    const told = leftOutOfFeedback(interview).filter(({ text }) => text.includes(secret));
    const notes = interview.answers.flatMap((answer) => answer.notes.filter(({ text }) => text.includes(secret)));
    expect(told.map(({ reason }) => reason)).toEqual(notes.map(() => 'private'));
    expect(notes).toHaveLength(14);
  });
});

describe('a red flag', () => {
  it.each(Object.entries(standardPdfs))('is for the committee alone: %s, by either engine', async (name, request) => {
    const standard = await renderPdf(request, fonts);
    if (standard.engine !== 'pdfmake') throw new Error(`needs another font for ${standard.characters.join()}`);
    const accessible = await renderPdf(requestsOf('accessible')[name] ?? request, fonts);
    if (accessible.engine !== 'chromium') throw new Error('expected the page that Chromium prints');
    const { text } = await readPdf(standard.pdf);
    const [printedHere, onPage] = [text.includes(warning), JSON.stringify(accessible.page).includes(warning)];
    expect([name, printedHere, onPage]).toEqual([name, name === 'the committee’s', name === 'the committee’s']);
    expect(text).toContain('Ada Example');
  });

  it.each(['csv', 'json', 'ats'] as const)('is in no data export of answers: %s', (format) => {
    const data = panelData({ panel, members, notCounted: [] }, format, { now: submittedAt, locale: 'en-GB' });
    if (!data.ok) throw new Error('expected data');
    expect(data.value.content).not.toContain(warning);
  });

  it('stays in the scorecard itself, and is in no feedback', () => {
    const { interview } = latestRevision(confidential);
    expect(scorecardText(confidential)).toContain(`"redFlags":["${warning} 1"]`);
    expect(JSON.stringify(draftFeedback(interview))).toContain('knows the ward');
    expect(JSON.stringify([draftFeedback(interview), leftOutOfFeedback(interview)])).not.toContain(warning);
  });
});
