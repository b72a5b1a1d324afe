import type { Answer, Interview, Rating } from '../../../shared/domain/interview/interview.ts';
import { type Panel, startPanel } from '../../../shared/domain/panel/debrief.ts';
import { type PanelScorecard, panelMembers } from '../../../shared/domain/panel/member.ts';
import type { PrintedPanel } from '../../../shared/domain/panel/publicPanel.ts';
import { panelRows, panelTable } from '../../../shared/domain/panel/table.ts';
import { amend, latestRevision, type Scorecard, submit } from '../../../shared/domain/scorecard/scorecard.ts';
import type { ComparedCandidate, ComparedRole } from '../../../src-main/pdf/content/comparedRole.ts';
import { idOf, minute, plannedQuestion } from '../domain/examples.ts';
import { type Example, exampleScorecard, present, unsigned } from '../domain/panel/panelExamples.ts';
import { noteOf, sampleInterview, submittedAt } from './examples.ts';

/** When the examples are decided: the day after the interviews. */
export const decidedAt = Date.UTC(2026, 2, 13, 14, 30);

/** A panel with nothing but scorecards: nobody has talked yet. */
export function printedPanel(scorecards: readonly PanelScorecard[], changes: Partial<PrintedPanel> = {}): PrintedPanel {
  const [first] = scorecards;
  const { candidate } = latestRevision(present(first).scorecard).interview.details;
  const panel = startPanel({
    id: idOf(31),
    createdAt: submittedAt,
    candidate: { name: candidate.name, role: candidate.role, email: candidate.email },
    scorecards: scorecards.map(({ scorecard }) => ({ id: scorecard.id, hash: latestRevision(scorecard).hash })),
  });
  return { panel, scorecards, sealed: [], remarks: [], ...changes };
}

export function panelOf(...examples: Example[]): PrintedPanel {
  return printedPanel(examples.map((example) => unsigned(exampleScorecard(example))));
}

/** The panel after a debrief: two were for it, one against, and there is a note about the first question. */
export function decided(printed: PrintedPanel, changes: Partial<Panel['decision']> = {}): PrintedPanel {
  const [row] = panelRows(panelTable(panelMembers(printed.scorecards)));
  const key = present(row).key;
  const panel: Panel = {
    ...printed.panel,
    present: ['Alex Osei', 'Jonas Lindqvist', 'Mona Haddad'].map((name, index) => ({ id: idOf(41 + index), name })),
    notes: {
      [key]: { title: present(row).title, text: 'We read the notes again: the question was asked in two ways.' },
      general: { title: 'In general', text: 'References are still to be called.' },
    },
    decision: {
      outcome: 'hire',
      reasons: 'Clear strength in data and operations; system design can be learnt on the job.',
      againstRule: '',
      dissent: [{ id: idOf(51), person: 'Jonas Lindqvist', text: 'No example of leading a change across teams.' }],
      decidedAt,
      basis: printed.panel.scorecards,
      ...changes,
    },
  };
  return { ...printed, panel };
}

const sampleMembers = [
  { name: 'Alex Osei', ratings: [3, 4, 4, 4, 2, 5, 4], recommendation: 'yes' },
  { name: 'Jonas Lindqvist', ratings: [3, 2, 4, 3, 4, 3, 4], recommendation: 'no' },
  { name: 'Mona Haddad', ratings: [4, 5, 4, 4, 3, 3, 4], recommendation: 'strongYes' },
] as const;

/** The sample that ships with the app, by three interviewers; one of them has amended a rating. */
export function samplePanel(): PrintedPanel {
  const scorecards = sampleMembers.map(({ name, ratings, recommendation }, member): Scorecard => {
    const interview = rated(sampleInterview(), ratings);
    const named: Interview = {
      ...interview,
      id: idOf(61 + member),
      sample: false,
      details: { ...interview.details, interviewer: { name, email: '' } },
      recommendation,
    };
    return present(submit(named, submittedAt + member * 60 * minute));
  });
  const [first, second, third] = scorecards.map(unsigned);
  const before = present(third).scorecard;
  const interview = latestRevision(before).interview;
  const raised = {
    ...interview,
    answers: interview.answers.map((a, index) => (index === 0 ? { ...a, rating: 5 as const } : a)),
  };
  const amended = present(amend(before, raised, 'Heard the recording again', submittedAt + 5 * 60 * minute));
  return printedPanel([present(first), present(second), { ...present(third), scorecard: amended }]);
}

function rated(interview: Interview, ratings: readonly Rating[]): Interview {
  let next = 0;
  const answers = interview.answers.map((answer): Answer => {
    if (answer.notAsked !== null) return answer;
    next += 1;
    return { ...answer, rating: ratings[next - 1] ?? 3 };
  });
  return { ...interview, answers };
}

const longNames = [
  'Bartholomew Featherstonehaugh-Cholmondeley',
  'Alexandra von und zu Habsburg-Lothringen',
  'Krishnamurthy Venkatasubramanian',
  'Wolfgang Donaudampfschifffahrtsgesellschaft',
  'Anastasia Papadopoulou-Christodoulopoulou',
  'Maximiliano Fernández de la Vega',
  'Oluwaseun Akinwumi-Adebayo',
  'Siobhán Ní Dhomhnaill',
];

/** Eight interviewers with long names and forty questions, every third of which they see in very different ways. */
export function largePanel(interviewers = 8, questions = 40): PrintedPanel {
  const planned = Array.from({ length: questions }, (_, index) =>
    plannedQuestion(index + 1, [1, 1, 1], {
      title: `Question ${index + 1} about ${index % 2 === 0 ? 'the way in which a service is taken apart' : 'incidents'}`,
      competency: `Competency ${Math.floor(index / 5) + 1}`,
    }),
  );
  return panelOf(
    ...Array.from(
      { length: interviewers },
      (_, member): Example => ({
        id: 200 + member,
        interviewer: longNames[member % longNames.length] ?? '',
        email: `member${member}@example.org`,
        questions: planned,
        given: planned.map((_, index) =>
          (index + member) % 11 === 0
            ? 'No time'
            : ((1 + (((index % 3 === 0 ? member * 2 : 2) + index) % 5)) as Rating),
        ),
        answers: { 1: { notes: [noteOf(member + 1, { text: `What interviewer ${member + 1} heard.` })] } },
      }),
    ),
  );
}

const names = ['Priya Raman', 'Noor Haddad', 'Zoë O’Neil', 'Tomás Fuentes', 'Aiko Tanaka'];

/** As many candidates as are asked for, each interviewed by two. */
export function comparedRole(count: number, changes: Partial<ComparedRole> = {}, competencies = 4): ComparedRole {
  const questions = Array.from({ length: competencies * 2 }, (_, index) =>
    plannedQuestion(index + 1, [1, 1], {
      title: `Question ${index + 1}`,
      competency:
        ['System design', 'Data and APIs', 'Operations', 'Collaboration'][index % competencies] ??
        `Competency ${index % competencies}`,
    }),
  );
  const candidates = Array.from({ length: count }, (_, index): ComparedCandidate => {
    const name = index < names.length ? (names[index] ?? '') : `Candidate Number ${index + 1}`;
    const email = `${name.split(' ')[0]?.toLowerCase()}${index}@example.org`;
    const own = [0, 1].map((member) =>
      unsigned(
        exampleScorecard({
          id: 1_000 + index * 2 + member,
          interviewer: ['Ira Example', 'Sam Sample'][member] ?? '',
          candidate: { name, role: 'Back-end engineer', email },
          questions,
          given: questions.map((_, question) => (1 + ((question * 3 + index + member) % 5)) as Rating),
          answers: { 1: { notes: [noteOf(1, { text: `${name} spoke about queues.` })] } },
        }),
      ),
    );
    return {
      key: idOf(700 + index),
      candidate: { name, role: 'Back-end engineer', email },
      scorecards: own,
      outcome: index === 0 ? 'hire' : null,
      sealed: index === 1 ? 1 : 0,
      agreed: null,
      againstRule: '',
    };
  });
  return { role: 'Back-end engineer', candidates, hidden: null, ...changes };
}
