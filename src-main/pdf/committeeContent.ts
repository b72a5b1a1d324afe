import { competencyBars } from '../../shared/charts/competencyBars.ts';
import { formatDuration } from '../../shared/domain/clock.ts';
import { answeredQuestions, type Interview } from '../../shared/domain/interview.ts';
import { recommendationNames } from '../../shared/domain/libraryEntry.ts';
import { setTime } from '../../shared/domain/questionSet.ts';
import { findAlterations, latestRevision, type Scorecard, shortHash } from '../../shared/domain/scorecard.ts';
import {
  competencyResults,
  formatCoverage,
  formatMean,
  givenRatings,
  interviewCoverage,
  interviewMean,
  meanFormula,
} from '../../shared/domain/scoring.ts';
import type { Paper } from '../../shared/domain/settings.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import { amendmentBlocks } from './amendmentContent.ts';
import { deviationBlocks, strengthsAndConcerns } from './conclusionContent.ts';
import { formatDay, formatInstant } from './dates.ts';
import { type Block, type Fact, heading, type PrintDocument, paragraph, type Tone } from './document.ts';
import { contentWidth } from './paper.ts';
import { isolated } from './printableText.ts';
import { overviewTable, questionBlocks } from './questionContent.ts';

/** How the committee's document is printed. */
export interface CommitteeOptions {
  paper: Paper;
  includePrivate: boolean;
}

/**
 * The whole scorecard for the hiring committee: the first page answers whether to hire, then follows every question. Private
 * lines are in it only with `includePrivate`.
 */
export function committeeDocument(scorecard: Scorecard, options: CommitteeOptions): PrintDocument {
  const revision = latestRevision(scorecard);
  const { interview } = revision;
  const { candidate, role, round, interviewer } = names(interview);
  return {
    title: ['Scorecard', candidate, role, round].filter(isPresent).join(' – '),
    author: interviewer,
    subject: `Interview of ${formatDay(interview.details.date)}, for the hiring committee`,
    paper: options.paper,
    date: revision.at,
    header: { left: candidate, right: [role, round].filter(isPresent).map(isolated).join(' · ') },
    footer: `Scorecard ${scorecard.id} · SHA-256 ${shortHash(revision.hash)}`,
    blocks: [
      ...firstPage(scorecard, options.paper),
      ...questionsPart(interview, options.includePrivate),
      ...amendmentBlocks(scorecard, options.includePrivate),
      ...aboutPart(scorecard),
    ],
  };
}

function isPresent(text: string): boolean {
  return text !== '';
}

function names({ details }: Interview) {
  return {
    candidate: toSingleLine(details.candidate.name),
    role: toSingleLine(details.candidate.role),
    round: toSingleLine(details.round),
    interviewer: toSingleLine(details.interviewer.name),
  };
}

function firstPage(scorecard: Scorecard, paper: Paper): Block[] {
  const { interview } = latestRevision(scorecard);
  return [
    titleBlock(interview),
    ...warnings(scorecard),
    { type: 'verdict', facts: verdict(interview) },
    paragraph(formula(interview), 'small'),
    ...conclusionBlocks(interview, paper),
    ...deviationBlocks(interview, 2),
  ];
}

function titleBlock(interview: Interview): Block {
  const { candidate, role, round, interviewer } = names(interview);
  return {
    type: 'title',
    kicker: interview.sample ? 'Scorecard of a sample interview' : 'Scorecard',
    text: candidate,
    lines: [
      [role, round].filter(isPresent).map(isolated).join(' · '),
      `Interviewed by ${isolated(interviewer)} on ${formatDay(interview.details.date)}`,
    ].filter(isPresent),
  };
}

function warnings(scorecard: Scorecard): Block[] {
  const isAltered = findAlterations(scorecard).length > 0;
  const amendments = scorecard.revisions.slice(1);
  const last = amendments.at(-1);
  return [
    ...(isAltered ? [alteredWarning] : []),
    ...(last === undefined
      ? []
      : [
          {
            type: 'callout',
            tone: 'plain',
            title: amendments.length === 1 ? 'Amended once' : `Amended ${amendments.length} times`,
            text: `Last on ${formatInstant(last.at)}: ${last.reason} (What changed stands under ‘Amendments’.)`,
          } as const,
        ]),
  ];
}

const alteredWarning: Block = {
  type: 'callout',
  tone: 'bad',
  title: 'This scorecard was altered after it was submitted',
  text: 'Its content does not match its hash. Ask the interviewer for the original file before you rely on it.',
};

function verdict(interview: Interview): Fact[] {
  const pairs = answeredQuestions(interview);
  const asked = pairs.filter(({ answer }) => answer.notAsked === null);
  const covered = interviewCoverage(interview);
  const isWeighted = asked.some(({ question }) => question.weight !== 1);
  const { planned, slot } = setTime({ ...interview.plan, items: interview.plan.questions });
  return [
    recommendationFact(interview),
    {
      label: 'Mean rating',
      value: formatMean(interviewMean(interview)),
      detail: isWeighted ? 'of 5, weighted' : 'of 5, equal weights',
      tone: 'plain',
    },
    {
      label: 'Rubric covered',
      value: covered.share === null ? '–' : `${Math.round(covered.share * 100)} %`,
      detail: formatCoverage(covered),
      tone: 'plain',
    },
    {
      label: 'Questions asked',
      value: `${asked.length} of ${pairs.length}`,
      detail: `${formatDuration(interview.clock.elapsed)} of ${Math.max(planned, slot)} min`,
      tone: 'plain',
    },
  ];
}

const recommendationTones: Readonly<Record<keyof typeof recommendationNames, Tone>> = {
  strongNo: 'bad',
  no: 'bad',
  undecided: 'plain',
  yes: 'good',
  strongYes: 'good',
};

function recommendationFact({ recommendation }: Interview): Fact {
  return {
    label: 'Recommendation',
    value: recommendation === null ? '–' : recommendationNames[recommendation],
    detail: recommendation === null ? 'none was given' : 'given after the ratings',
    tone: recommendation === null ? 'plain' : recommendationTones[recommendation],
  };
}

function formula(interview: Interview): string {
  const pairs = answeredQuestions(interview);
  const skipped = pairs.filter(({ answer }) => answer.notAsked !== null).length;
  const notCounted =
    skipped === 0 ? '' : ` Not counted: ${skipped === 1 ? '1 question' : `${skipped} questions`} not asked.`;
  return `Mean: ${meanFormula(givenRatings(pairs))}.${notCounted}`.replace('..', '.');
}

/** Longer texts than this, in code units, stand one below the other and after what must be on the first page. */
const shortConclusion = 700;

function conclusionBlocks(interview: Interview, paper: Paper): Block[] {
  const { conclusion } = interview;
  const summary = [heading(2, 'Summary'), paragraph(conclusion.summary.trim() || 'No summary was written.')];
  const isShort = conclusion.summary.length <= shortConclusion;
  const sides = strengthsAndConcerns(conclusion, 2);
  return isShort
    ? [...summary, ...chart(interview, paper), ...sides]
    : [...chart(interview, paper), ...sides, ...summary];
}

/** The most competencies that one chart shows. More of them, which no honest set has, would not fit on the first page. */
const chartRows = 14;

function chart(interview: Interview, paper: Paper): Block[] {
  const results = competencyResults(interview);
  const charts = Array.from({ length: Math.ceil(results.length / chartRows) }, (_, index): Block => {
    const shown = results.slice(index * chartRows, (index + 1) * chartRows);
    return { type: 'figure', figure: competencyBars(shown, contentWidth(paper)) };
  });
  return [heading(2, 'Ratings by competency'), ...charts];
}

function questionsPart(interview: Interview, includePrivate: boolean): Block[] {
  return [
    heading(2, 'All questions'),
    overviewTable(interview),
    ...answeredQuestions(interview).flatMap((pair) => questionBlocks(pair, interview, includePrivate)),
  ];
}

function aboutPart(scorecard: Scorecard): Block[] {
  const revision = latestRevision(scorecard);
  const { details, plan } = revision.interview;
  const isIntact = findAlterations(scorecard).length === 0;
  const facts = [
    { label: 'Candidate’s e-mail', value: toSingleLine(details.candidate.email) },
    { label: 'Candidate’s link', value: toSingleLine(details.candidate.link) },
    { label: 'Interviewer’s e-mail', value: toSingleLine(details.interviewer.email) },
    { label: 'Question set', value: `${toSingleLine(plan.title)}, ${plan.slotMinutes} minutes` },
    { label: scorecard.revisions.length === 1 ? 'Submitted' : 'Amended', value: formatInstant(revision.at) },
    { label: 'Scorecard', value: scorecard.id },
    { label: 'SHA-256', value: revision.hash },
    { label: 'SHA-256 of the plan', value: scorecard.planHash },
    {
      label: 'Checked',
      value: isIntact ? 'unaltered since it was submitted' : 'altered after it was submitted',
    },
  ];
  return [heading(2, 'About this scorecard'), { type: 'facts', facts: facts.filter(({ value }) => value !== '') }];
}
