import type { Page } from '@playwright/test';
import {
  freezeSet,
  type Interview,
  type Mark,
  type Note,
  type Rating,
  type Recommendation,
  startInterview,
} from '../../shared/domain/interview/interview.ts';
import type { DecisionOutcome } from '../../shared/domain/panel/debrief.ts';
import { submit } from '../../shared/domain/scorecard/scorecard.ts';
import { scorecardText, sign } from '../../shared/files/signedScorecard.ts';
import { builtInBank } from '../bench/library.ts';
import { idOf, minute } from '../unit/domain/examples.ts';
import { present } from '../unit/domain/panel/panelExamples.ts';
import { keyOf, panelIds } from './candidateSteps.ts';
import { request } from './steps.ts';

/** The role that five candidates were interviewed for. */
export const backendRole = 'Senior back-end engineer';

const titles = [
  'Traffic spike',
  'Events and retries',
  'Schema change',
  'API versioning',
  'Testing strategy',
  'Delivery pipeline',
  'Disagreement with a stakeholder',
] as const;

type Title = (typeof titles)[number];

/** What one interviewer heard: a rating for each question in the order of `titles`, null where it was not asked. */
interface Heard {
  interviewer: string;
  ratings: readonly (Rating | null)[];
  recommendation: Recommendation;
  notes?: Partial<Record<Title, readonly [kind: Note['kind'], text: string][]>>;
}

/** A hiring round: what each interviewer made of each candidate. The first one's panel has a disagreement worth a debrief. */
const round: Readonly<Record<string, readonly Heard[]>> = {
  'Priya Raman': [
    {
      interviewer: 'Alex Osei',
      ratings: [4, 4, 3, 5, 4, 2, 5],
      recommendation: 'yes',
      notes: {
        'Traffic spike': [
          ['strength', 'Named a limit of 2,000 requests a second before any cache'],
          ['strength', 'Queue between intake and billing, with a ceiling on its age'],
          ['concern', 'Autoscaling only after I asked'],
        ],
      },
    },
    {
      interviewer: 'Jonas Lindqvist',
      ratings: [2, 4, 4, 5, 4, 3, 3],
      recommendation: 'no',
      notes: {
        'Traffic spike': [
          ['concern', 'Jumped to sharding without a number'],
          ['plain', 'Did not separate what helps tonight from what helps next quarter'],
        ],
      },
    },
    {
      interviewer: 'Mona Haddad',
      ratings: [5, 4, null, 5, 4, 2, 3],
      recommendation: 'yes',
      notes: {
        'Traffic spike': [
          ['strength', 'Sheds load by customer tier; had done it, with figures'],
          ['strength', 'Reads from replicas within a stated lag'],
        ],
      },
    },
  ],
  'Tomasz Wieczorek': [
    { interviewer: 'Alex Osei', ratings: [4, 5, 4, 4, 3, 3, 4], recommendation: 'yes' },
    { interviewer: 'Jonas Lindqvist', ratings: [4, 4, 5, 4, 4, 3, 3], recommendation: 'strongYes' },
    { interviewer: 'Mona Haddad', ratings: [4, 5, 5, 4, 3, 3, 4], recommendation: 'yes' },
  ],
  'Inés Caballero': [
    { interviewer: 'Alex Osei', ratings: [3, 3, 4, 4, 5, 4, 5], recommendation: 'yes' },
    { interviewer: 'Jonas Lindqvist', ratings: [3, 3, 4, 3, 4, 4, 5], recommendation: 'yes' },
    { interviewer: 'Mona Haddad', ratings: [4, 3, 3, 4, 5, 4, 5], recommendation: 'strongYes' },
  ],
  'Samuel Adeyemi': [
    { interviewer: 'Alex Osei', ratings: [3, 4, 3, 3, 3, 4, 4], recommendation: 'yes' },
    { interviewer: 'Jonas Lindqvist', ratings: [4, 3, 3, 3, 3, 4, 4], recommendation: 'undecided' },
  ],
  'Hana Kobayashi': [
    { interviewer: 'Alex Osei', ratings: [2, 3, 2, 3, 3, 2, 4], recommendation: 'no' },
    { interviewer: 'Jonas Lindqvist', ratings: [2, 2, 3, 2, 3, 3, 4], recommendation: 'no' },
    { interviewer: 'Mona Haddad', ratings: [3, 2, 2, 3, 2, 3, 4], recommendation: 'strongNo' },
  ],
};

/** The signed scorecards of the round, as the texts of their files. */
export function hiringRoundFiles(): string[] {
  const all = Object.entries(round).flatMap(([candidate, heard]) => heard.map((one) => ({ candidate, ...one })));
  return all.map((one, index) => fileOf(index + 1, one));
}

function fileOf(number: number, heard: Heard & { candidate: string }): string {
  const submittedAt = Date.UTC(2026, 2, 12, 10) + number * 55 * minute;
  const scorecard = present(submit(interviewOf(number, heard), submittedAt));
  return scorecardText(sign(scorecard, keyOf(heard.interviewer)));
}

function interviewOf(number: number, heard: Heard & { candidate: string }): Interview {
  const { candidate, interviewer, ratings, recommendation, notes = {} } = heard;
  const started = startInterview({
    id: idOf(7_000 + number),
    createdAt: Date.UTC(2026, 2, 12, 9),
    details: {
      candidate: { name: candidate, role: backendRole, email: '', link: '' },
      interviewer: { name: interviewer, email: '' },
      round: 'On site',
      date: '2026-03-12',
    },
    plan,
  });
  const answers = started.answers.map((answer, index) => {
    const rating = ratings[index] ?? null;
    const question = present(plan.questions[index]);
    const lines = notes[present(titles[index])] ?? [];
    return {
      ...answer,
      rating,
      notAsked: rating === null ? { reason: 'We ran out of time' } : null,
      marks: rating === null ? {} : marksFor(rating, question.rubric),
      notes: lines.map(([kind, text], place) => ({
        id: idOf(number * 10_000 + index * 100 + place),
        at: (index * 6 + place + 1) * minute,
        kind,
        text,
        pointIds: [],
      })),
    };
  });
  return { ...started, answers, recommendation };
}

const plan = planOfRound();

function planOfRound() {
  const { sets, questions } = builtInBank();
  const items = titles.map((title) => {
    const { id, minutes } = present(questions.find((question) => question.title === title));
    return { questionId: id, minutes, weight: 1, weightReason: '' };
  });
  return freezeSet(
    { ...present(sets[0]), title: 'Back-end, on site', role: backendRole, round: 'On site', items },
    questions,
  );
}

/** Marks of which the coverage suggests the rating: as many points met as it takes, and one in part where it does not come out even. */
function marksFor(rating: Rating, points: readonly { id: string }[]): Record<string, Mark> {
  const halves = Math.round(((rating - 1) / 4) * points.length * 2);
  const markAt = (index: number): Mark => (index * 2 + 1 < halves ? 'met' : index * 2 < halves ? 'partly' : 'missed');
  return Object.fromEntries(points.map(({ id }, index) => [id, markAt(index)]));
}

/** What the debriefs came to. Priya Raman's is still to be held. */
const outcomes: Readonly<Record<string, DecisionOutcome>> = {
  'Tomasz Wieczorek': 'hire',
  'Inés Caballero': 'anotherInterview',
  'Samuel Adeyemi': 'hold',
  'Hana Kobayashi': 'noHire',
};

/** Writes the decisions of the round into its panels. */
export async function decideHiringRound(page: Page): Promise<void> {
  for (const [name, id] of await panelIds(page)) {
    const outcome = outcomes[name];
    if (outcome === undefined) continue;
    await request(page, 'panels:edit', { id, edits: [{ type: 'decide', outcome, at: Date.UTC(2026, 2, 13, 15) }] });
  }
}
