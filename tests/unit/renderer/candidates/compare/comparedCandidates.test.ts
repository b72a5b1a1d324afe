import { expect, it } from 'vitest';
import { sideBySide } from '../../../../../shared/domain/panel/candidateComparison.ts';
import { startPanel } from '../../../../../shared/domain/panel/debrief.ts';
import {
  comparedCandidates,
  groupedByCompetency,
  withHiddenNames,
} from '../../../../../src-renderer/screens/candidates/compare/comparedCandidates.ts';
import { idOf, nine, plannedQuestion } from '../../../domain/examples.ts';
import { amended, type Example, exampleScorecard, unsigned } from '../../../domain/panel/panelExamples.ts';

const questions = [
  plannedQuestion(1, [1], { title: 'About Priya Raman', prompt: 'What would Omar ask?', competency: 'Design' }),
  plannedQuestion(2, [1], { competency: 'Data' }),
  plannedQuestion(3, [1], { competency: 'Design' }),
];

function openPanel(number: number, name: string, example: Omit<Example, 'questions'>, reason: string) {
  const candidate = { name, role: 'Engineer', email: `${name.split(' ')[0]}@example.org` };
  const full = { ...example, id: 100 + number, candidate, questions };
  const first = exampleScorecard({ ...full, given: [1, 1, 1] });
  return {
    panel: startPanel({ id: idOf(number), createdAt: nine, candidate }),
    savedAt: nine,
    scorecards: [unsigned(amended(first, full, reason))],
    sealed: [],
    canAnswer: false,
    received: [],
    remarks: [],
    keyQuestions: [],
  };
}

const panels = [
  openPanel(
    1,
    'Priya Raman',
    {
      interviewer: 'Raman Example',
      given: [4, 'Priya had to leave', 3],
      said: 'Priya was at Haddad’s talk',
      answers: {
        1: {
          notes: [{ id: idOf(50), at: 0, kind: 'plain', text: 'PRIYA beat Omar', pointIds: [] }],
          ratingReason: 'As Ms Raman said',
        },
      },
    },
    'Priya wrote to us',
  ),
  openPanel(2, 'Omar Haddad', { interviewer: 'Ira Example', given: [2, 3, 3] }, 'Heard Priya again'),
];

it('replaces the names of all who are compared in everything that is shown of them, and leaves the interviewers', () => {
  const candidates = comparedCandidates(panels);
  const hidden = withHiddenNames(candidates, (key) => (key === idOf(1) ? 'Candidate A' : 'Candidate B'));
  const interviews = hidden.flatMap(({ scorecards }) => scorecards.flatMap(({ scorecard }) => scorecard.revisions));
  const text = JSON.stringify([hidden, sideBySide(hidden)]).replaceAll(/raman example/gi, '');
  expect(text.match(/priya|raman|omar|haddad/gi)).toBeNull();
  expect(interviews[1]?.reason).toBe('Candidate A wrote to us');
  expect(interviews[1]?.interview.details.interviewer.name).toBe('Raman Example');
  expect(
    interviews[1]?.interview.answers.map(({ notes, ratingReason, notAsked }) => [
      notes[0]?.text,
      ratingReason,
      notAsked?.reason,
    ]),
  ).toEqual([
    ['Candidate A beat Candidate B', 'As Ms Candidate A said', undefined],
    [undefined, '', 'Candidate A had to leave'],
    [undefined, '', undefined],
  ]);
});

it('still finds the same questions of all of them, and has the same figures', () => {
  const candidates = comparedCandidates(panels);
  const plain = sideBySide(candidates);
  const hidden = sideBySide(withHiddenNames(candidates, (key) => key));
  const figures = ({ shared, apart }: typeof plain) => [
    shared.map(({ competency, spread }) => [competency, spread]),
    apart.length,
  ];
  expect(figures(hidden)).toEqual(figures(plain));
  expect(figures(plain)).toEqual([
    [
      ['Design', 2],
      ['Design', 0],
      ['Data', null],
    ],
    0,
  ]);
});

it('groups questions by their competency in the order in which they come', () => {
  const rows = sideBySide(comparedCandidates(panels)).shared;
  expect(groupedByCompetency(rows).map(({ competency, rows: own }) => [competency, own.length])).toEqual([
    ['Design', 2],
    ['Data', 1],
  ]);
});
