import { fitText } from '../../../shared/charts/textWidth.ts';
import { formatDuration } from '../../../shared/domain/interview/clock.ts';
import {
  answeredQuestions,
  type Interview,
  type Recommendation,
  type Standing,
  standingOf,
} from '../../../shared/domain/interview/interview.ts';
import { extraMinutes } from '../../../shared/domain/interview/planTime.ts';
import {
  type CompetencyResult,
  competencyResults,
  formatCoverage,
  formatMean,
  formatShare,
  givenRatings,
  interviewCoverage,
  interviewMean,
  meanFormula,
  weightsInWords,
} from '../../../shared/domain/interview/scoring.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { ratingNames } from '../../../shared/domain/questions/question.ts';
import { setTime } from '../../../shared/domain/questions/questionSet.ts';
import { followUpsOf } from '../../../shared/domain/scorecard/handOver.ts';
import { recommendationNames } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { latestRevision, originalRevision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import { type Block, type Fact, heading, paragraph, type Tone } from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { listed } from './conclusionContent.ts';

/** The four steps of a recommendation; 'undecided' is none of them. */
const steps: readonly Recommendation[] = ['strongNo', 'no', 'yes', 'strongYes'];

const recommendationTones: Readonly<Record<Recommendation, Tone>> = {
  strongNo: 'bad',
  no: 'bad',
  undecided: 'plain',
  yes: 'good',
  strongYes: 'good',
};

/** What the interview came to: the recommendation on its scale, the mean, and where the candidate was strongest and weakest. */
export function verdictBlocks(interview: Interview): Block[] {
  return [
    { type: 'verdict', facts: [recommendationFact(interview), meanFact(interview), ...extremes(interview)] },
    paragraph(`${formula(interview)}\n${extent(interview)}`, 'small'),
  ];
}

function recommendationFact({ recommendation }: Interview): Fact {
  return {
    label: 'Recommendation',
    value: recommendation === null ? '–' : recommendationNames[recommendation],
    detail: recommendation === null ? 'none was given' : steps.map((step) => recommendationNames[step]).join(' · '),
    tone: recommendation === null ? 'plain' : recommendationTones[recommendation],
    steps: { count: steps.length, chosen: recommendation === null ? -1 : steps.indexOf(recommendation) },
  };
}

function meanFact(interview: Interview): Fact {
  const given = givenRatings(answeredQuestions(interview));
  return {
    label: 'Mean rating',
    value: formatMean(interviewMean(interview)),
    detail: given.length === 0 ? 'nothing was rated' : `of 5, ${weightsInWords(given)}`,
    tone: 'plain',
  };
}

/** The competencies with the highest and the lowest mean; nothing where they do not differ. */
function extremes(interview: Interview): Fact[] {
  const rated = competencyResults(interview).filter(({ mean }) => mean !== null);
  const means = rated.map(({ mean }) => mean ?? 0);
  const [lowest, highest] = [Math.min(...means), Math.max(...means)];
  if (rated.length < 2 || lowest === highest) return [];
  return [
    extreme(
      'Strongest',
      rated.filter(({ mean }) => mean === highest),
    ),
    extreme(
      'Weakest',
      rated.filter(({ mean }) => mean === lowest),
    ),
  ];
}

function extreme(label: string, results: readonly CompetencyResult[]): Fact {
  const names = results.map(({ competency }) => isolated(toSingleLine(competency) || 'No competency'));
  const others = names.length === 1 ? '' : `, as ${names.length - 1} more`;
  return {
    label,
    value: fitText(names[0] ?? '', 260, 11.5),
    detail: `${formatMean(results[0]?.mean ?? null)}${others}`,
    tone: 'plain',
    isName: true,
  };
}

function formula(interview: Interview): string {
  const pairs = answeredQuestions(interview);
  const countOf = (standing: Standing) => pairs.filter(({ answer }) => standingOf(answer) === standing).length;
  const counted = [
    [countOf('notAsked'), 'not asked'],
    [countOf('notRated'), 'asked, but not rated'],
  ] as const;
  const left = counted
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${count === 1 ? 'question' : 'questions'} ${words}`);
  const notCounted = left.length === 0 ? '' : ` Not counted: ${left.join(', ')}.`;
  return `Mean rating: ${meanFormula(givenRatings(pairs))}.${notCounted}`.replace('..', '.');
}

/** How much of the plan was asked, in what time, and how much of its rubric was met. */
function extent(interview: Interview): string {
  const pairs = answeredQuestions(interview);
  const asked = pairs.filter(({ answer }) => answer.notAsked === null);
  const { planned, slot } = setTime({ ...interview.plan, items: interview.plan.questions });
  const minutes = Math.max(planned, slot) + extraMinutes(interview);
  const time = `${formatDuration(interview.clock.elapsed)} of ${minutes} min`;
  const covered = interviewCoverage(interview);
  const share = covered.share === null ? '' : ` (${formatShare(covered.share)})`;
  const rubric = asked.length === 0 ? 'nothing was asked' : `${formatCoverage(covered)}${share}`;
  const taken = interview.typedIn ? '' : `, in ${time}`;
  return `Questions asked: ${asked.length} of ${pairs.length}${taken}. Rubric: ${rubric}.`;
}

/** What the figures from 1 to 5 are called. */
export const scaleLegend = ratingNames.map((name, index) => `${index + 1} ${name}`).join(' · ');

/** The most follow-ups that are listed on the first page. */
const mostFollowUps = 5;
const followUpLength = 160;

/**
 * What the interviewer would ask next, by the lines with '?'.
 * @param interview without private lines
 */
export function followUpBlocks(interview: Interview): Block[] {
  const found = followUpsOf(interview).map(({ text, place, number }) => {
    const line = text.length > followUpLength ? `${text.slice(0, followUpLength).trimEnd()}…` : text;
    return `${isolated(line)} (${number === null ? place : `${number} ${isolated(place)}`})`;
  });
  if (found.length === 0) return [];
  const rest = found.length - mostFollowUps;
  const more = rest > 0 ? [`and ${rest} more, marked ‘? Follow up’ below`] : [];
  return [heading(2, 'To ask next'), ...listed([...found.slice(0, mostFollowUps), ...more])];
}

/** What the amendments came to: 'Recommendation was No at submission, Strong yes now.'; empty where neither changed. */
export function effectOfAmendments(scorecard: Scorecard): string {
  const [before, now] = [originalRevision(scorecard).interview, latestRevision(scorecard).interview];
  const named = ({ recommendation }: Interview) =>
    recommendation === null ? 'not given' : recommendationNames[recommendation];
  const mean = (interview: Interview) => formatMean(interviewMean(interview));
  return [
    named(before) === named(now) ? '' : `Recommendation was ${named(before)} at submission, ${named(now)} now.`,
    mean(before) === mean(now) ? '' : `Mean rating was ${mean(before)} at submission, ${mean(now)} now.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
