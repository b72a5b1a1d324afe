import type { Page } from '@playwright/test';
import type { Note, Rating } from '../../shared/domain/interview/interview.ts';
import { latestRevision, type Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import { scorecardText, sign } from '../../shared/files/signedScorecard.ts';
import { idOf, minute, plannedQuestion } from '../unit/domain/examples.ts';
import { exampleScorecard, ten } from '../unit/domain/panel/panelExamples.ts';
import { competencyOf, planOf, roundNamed } from '../unit/domain/plan/planBuilders.ts';
import { keyOf, panelIds, receiveFiles } from './candidateSteps.ts';
import { request } from './steps.ts';

/** The candidate of the loop: six rounds, ten interviewers, forty-two questions. */
export const loopCandidate = 'Nayeli Contreras-Whitfield';

const role = 'Site reliability engineer';

/** What a round asks about, and who asked it. Everybody asks about collaboration. */
const rounds: readonly { name: string; competencies: readonly string[]; interviewers: readonly string[] }[] = [
  { name: 'Recruiter screen', competencies: ['Motivation'], interviewers: ['Hana Sato'] },
  { name: 'Coding', competencies: ['Code and tests', 'Debugging'], interviewers: ['Alex Osei', 'Bo Lindqvist'] },
  { name: 'System design', competencies: ['System design', 'Capacity'], interviewers: ['Mona Haddad', 'Ravi Menon'] },
  {
    name: 'Incident review',
    competencies: ['Incident command', 'Capacity'],
    interviewers: ['Olu Adeyemi', 'Pia Kranz'],
  },
  { name: 'Working with others', competencies: ['Giving feedback'], interviewers: ['Sofia Marchetti-Rosenbaum'] },
  { name: 'Leadership', competencies: ['Direction', 'Giving feedback'], interviewers: ['Tom Ek', 'Uma Devi'] },
];

const shared = 'Collaboration across teams and time zones';

/** Rates 2 to 5, by turns. */
const ratingOf = (number: number): Rating => ([4, 3, 5, 4, 2] as const)[number % 5] ?? 3;

/** The scorecards of the loop. */
export function loopScorecards(): Scorecard[] {
  let number = 0;
  return rounds.flatMap(({ name, competencies, interviewers }) =>
    interviewers.map((interviewer) => {
      number += 1;
      const own = competencies.flatMap((competency, part) =>
        [1, 2].map((which) =>
          plannedQuestion(number * 10 + part * 2 + which, [1], {
            competency,
            title: `${competency}: what ${interviewer.split(' ')[0]} asked, part ${which}`,
            prompt: `${competency}, part ${which}, as ${interviewer} asks it?`,
          }),
        ),
      );
      const common = plannedQuestion(500, [1], {
        competency: shared,
        title: 'A disagreement',
        prompt: 'Whom did you disagree with?',
      });
      const questions = [common, ...own];
      return exampleScorecard({
        id: 7_000 + number,
        interviewer,
        round: name,
        candidate: { name: loopCandidate, role },
        questions,
        given: questions.map((_, index) => (number === 3 && index === 2 ? 'No time' : ratingOf(number + index))),
        recommendation: number % 4 === 3 ? 'no' : 'yes',
        at: ten + number * minute,
        answers: { 2: { notes: [concern(number)] } },
      });
    }),
  );
}

function concern(number: number): Note {
  return { id: idOf(7_500 + number), at: minute, kind: 'concern', text: 'Needed a hint', pointIds: [] };
}

/** The plan of the role, with a rule that the loop does not meet. */
export const loopPlan = planOf({
  title: role,
  competencies: [
    competencyOf(1, 'System design', 3.5),
    competencyOf(2, 'Incident command', 4),
    competencyOf(3, shared, 3),
    ...['Code and tests', 'Debugging', 'Capacity', 'Giving feedback', 'Writing'].map((name, index) =>
      competencyOf(4 + index, name),
    ),
  ],
  rounds: [...rounds.map(({ name }, index) => roundNamed(index, name)), roundNamed(9, 'Founders')],
  rule: {
    leastMean: 3.5,
    leastInterviews: 8,
    mostConcerns: 6,
    bands: [
      { name: 'Senior', from: 3.5 },
      { name: 'Staff', from: 4.2 },
    ],
  },
});

/** Makes a plan, and receives the scorecards of its rounds but one; the rule is changed after they have come in. Gives the panel. */
export async function receiveLoop(page: Page): Promise<string> {
  await request(page, 'plans:save', { plan: loopPlan });
  const files = loopScorecards().map((one) =>
    scorecardText(sign(one, keyOf(latestRevision(one).interview.details.interviewer.name))),
  );
  await receiveFiles(page, files);
  const id = (await panelIds(page)).get(loopCandidate) ?? '';
  await request(page, 'panels:open', { id });
  await request(page, 'plans:save', { plan: { ...loopPlan, rule: { ...loopPlan.rule, mostConcerns: 10 } } });
  return id;
}
