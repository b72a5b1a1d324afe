import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startPanel } from '../../../../shared/domain/panel/debrief.ts';
import { questionFingerprint } from '../../../../shared/domain/panel/matching.ts';
import { panelMembers } from '../../../../shared/domain/panel/member.ts';
import { applyPanelEdit, type PanelEdit } from '../../../../shared/domain/panel/panelEdit.ts';
import { latestRevision } from '../../../../shared/domain/scorecard/scorecard.ts';
import { panelReport, panelReportFormat, panelReportSchema } from '../../../../shared/files/exports/panelReport.ts';
import { readDocument } from '../../../../shared/files/readDocument.ts';
import { scorecard as anyScorecard } from '../../domain/arbitraries.ts';
import { idOf, minute, nine, plannedQuestion } from '../../domain/examples.ts';
import {
  amended,
  type Example,
  exampleScorecard,
  patient,
  present,
  sketch,
  sketchQuestions,
  ten,
  unsigned,
} from '../../domain/panel/panelExamples.ts';

const [osei, lindqvist] = sketch;

function reportOf(...examples: Example[]) {
  return panelReport(panelMembers(examples.map((example) => unsigned(exampleScorecard(example)))));
}

describe('panelReport', () => {
  const report = reportOf(...sketch);

  it('has the figures of the panel', () => {
    expect(report).toMatchObject({
      format: 'scorecard-panel-report',
      version: 3,
      candidate: { name: 'Priya Raman', role: 'Senior back-end engineer', email: '' },
      superseded: [],
      mean: 41 / 11,
      recommendations: { strongYes: 0, yes: 2, undecided: 0, no: 1, strongNo: 0 },
      agreement: { alpha: null, interval: null, tooFew: 'units', raters: 3, questions: 4, ratings: 11 },
      toDiscuss: 2,
      unmatched: [],
      decision: null,
    });
    expect(report.scorecards[0]).toEqual({
      id: idOf(101),
      hash: latestRevision(exampleScorecard(osei)).hash,
      interviewer: { name: 'A. Osei', email: '' },
      sample: false,
      publicKey: null,
      submittedAt: '2026-03-02T10:00:00.000Z',
      amendedAt: null,
      mean: 4,
      recommendation: 'yes',
      typedIn: false,
      meanAsSubmitted: 4,
      recommendationAsSubmitted: 'yes',
    });
  });

  it('says what was typed in from paper, and that nothing of version 2 was', () => {
    const members = panelMembers([unsigned(exampleScorecard(osei))]);
    const [one] = members;
    const typed = panelReport(one === undefined ? [] : [{ ...one, interview: { ...one.interview, typedIn: true } }]);
    expect(typed.scorecards.map(({ typedIn }) => typedIn)).toEqual([true]);
    const { typedIn: _, ...older } = typed.scorecards[0] ?? {};
    const read = readDocument(JSON.stringify({ ...typed, version: 2, scorecards: [older] }), panelReportFormat);
    expect(read.ok && read.value.scorecards.map(({ typedIn }) => typedIn)).toEqual([false]);
  });

  it('has every question with its ratings, mean and spread', () => {
    expect(report.questions.map(({ title, mean, spread, discuss }) => [title, mean, spread, discuss])).toEqual([
      ['Traffic spike', 11 / 3, 3, true],
      ['Events and retries', 4, 0, false],
      ['Schema change', 3.5, 1, false],
      ['Disagreement with a stakeholder', 11 / 3, 2, true],
    ]);
    expect(report.questions[2]).toEqual({
      key: questionFingerprint(present(sketchQuestions[2])),
      questionIds: [idOf(3)],
      title: 'Schema change',
      prompt: 'Schema change: what do you do?',
      competency: 'Data and APIs',
      ratings: [
        { scorecard: idOf(101), interviewer: 'A. Osei', value: { kind: 'rating', rating: 3 }, before: [] },
        { scorecard: idOf(102), interviewer: 'J. Lindqvist', value: { kind: 'rating', rating: 4 }, before: [] },
        { scorecard: idOf(103), interviewer: 'M. Haddad', value: { kind: 'notAsked', reason: 'No time' }, before: [] },
      ],
      mean: 3.5,
      spread: 1,
      discuss: false,
    });
  });

  it('has every competency with each interviewer’s mean', () => {
    expect(report.competencies[0]).toEqual({
      competency: 'System design',
      ratings: 6,
      mean: 23 / 6,
      spread: 1.5,
      byInterviewer: [
        { scorecard: idOf(101), interviewer: 'A. Osei', mean: 4 },
        { scorecard: idOf(102), interviewer: 'J. Lindqvist', mean: 3 },
        { scorecard: idOf(103), interviewer: 'M. Haddad', mean: 4.5 },
      ],
    });
  });

  it('says what did not match, and why', () => {
    const reworded = { ...present(sketchQuestions[0]), prompt: 'Traffic doubles. What now?' };
    const questions = [reworded, ...sketchQuestions.slice(1), plannedQuestion(9, [1], { title: 'On call' })];
    const { unmatched } = reportOf(osei, { ...lindqvist, questions, given: [2, 4, 4, 3, 1] });
    expect(
      unmatched.map(({ prompt, reason, ratings }) => [prompt, reason, ...ratings.map(({ value }) => value.kind)]),
    ).toEqual([
      ['Traffic spike: what do you do?', 'otherWording', 'rating', 'absent'],
      ['Traffic doubles. What now?', 'otherWording', 'absent', 'rating'],
      ['Prompt 9?', 'onlyHere', 'absent', 'rating'],
    ]);
  });

  it('measures agreement where there is enough', () => {
    const questions = [1, 2, 3, 4, 5].map((number) => plannedQuestion(number));
    const { agreement } = reportOf(
      { ...osei, questions, given: [1, 2, 3, 4, 5] },
      { ...lindqvist, questions, given: [1, 2, 3, 4, 5] },
    );
    expect(agreement).toEqual({
      alpha: 1,
      interval: { low: 1, high: 1 },
      tooFew: null,
      raters: 2,
      questions: 5,
      ratings: 10,
    });
  });

  it('shows amendments, and lists what does not count', () => {
    const submitted = exampleScorecard(osei);
    const later = amended(submitted, { ...osei, given: [1, 4, 3, 5], recommendation: 'no' }, 'Wrong line');
    const both = panelReport(panelMembers([unsigned(submitted), unsigned(later)]));
    expect(both.scorecards[0]).toMatchObject({
      amendedAt: '2026-03-02T10:30:00.000Z',
      mean: 13 / 4,
      meanAsSubmitted: 4,
      recommendation: 'no',
      recommendationAsSubmitted: 'yes',
    });
    expect(both.questions[0]?.ratings[0]).toMatchObject({
      value: { kind: 'rating', rating: 1 },
      before: [{ value: { kind: 'rating', rating: 4 }, replacedAt: '2026-03-02T10:30:00.000Z', reason: 'Wrong line' }],
    });
    expect(both.superseded).toEqual([
      {
        id: idOf(101),
        hash: latestRevision(submitted).hash,
        interviewer: 'A. Osei',
        reason: 'A. Osei amended this scorecard; the amended one counts.',
      },
    ]);
  });

  it('tells the decision of the debrief', () => {
    const edits: PanelEdit[] = [
      { type: 'addPerson', person: { id: idOf(11), name: 'A. Osei' } },
      { type: 'explain', reasons: 'Strong where it matters' },
      { type: 'addDissent', dissent: { id: idOf(21), person: 'J. Lindqvist', text: 'Too little depth' } },
      { type: 'decide', outcome: 'hire', at: ten + 90 * minute },
    ];
    const candidate = { name: 'Priya R. Raman', role: 'Engineer', email: '' };
    const panel = edits.reduce(applyPanelEdit, startPanel({ id: idOf(1), createdAt: nine, candidate }));
    const decided = panelReport(panelMembers([unsigned(exampleScorecard(osei))]), panel);
    expect(decided.candidate).toEqual(candidate);
    expect(decided.decision).toEqual({
      outcome: 'hire',
      reasons: 'Strong where it matters',
      dissent: [{ person: 'J. Lindqvist', text: 'Too little depth' }],
      decidedAt: '2026-03-02T11:30:00.000Z',
      decidedOn: '2026-03-02',
      present: ['A. Osei'],
    });
  });

  it('fits its schema, whatever the scorecards hold', patient, () => {
    fc.assert(
      fc.property(fc.array(anyScorecard, { minLength: 1, maxLength: 3 }), (scorecards) => {
        const apart = scorecards.map((scorecard, index) => ({
          scorecard: { ...scorecard, id: idOf(300 + index) },
          publicKey: `${index}`.repeat(64),
        }));
        const any = panelReport(panelMembers(apart));
        expect(panelReportSchema.parse(any)).toEqual(any);
        expect(readDocument(JSON.stringify(any), panelReportFormat)).toEqual({ ok: true, value: any });
      }),
      { numRuns: 15 },
    );
  });

  it('needs a scorecard', () => {
    expect(() => panelReport([])).toThrow('A panel needs at least one scorecard.');
  });
});
