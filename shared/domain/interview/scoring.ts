import {
  type Answer,
  type AnsweredQuestion,
  answeredQuestions,
  type Interview,
  type Mark,
  type PlannedQuestion,
  type Rating,
} from './interview.ts';

/** What a mark counts in coverage. */
const markValues: Readonly<Record<Mark, number>> = { met: 1, partly: 0.5, missed: 0 };

/** Keeps sums such as 0.1 + 0.2 from rounding the wrong way at a half. */
const epsilon = 1e-9;

/** How much of a rubric an answer covered. */
export interface Coverage {
  /** Σ weight × (met 1, partly ½, missed 0) ÷ Σ weight over the probed points, 0 to 1; null when none was probed. */
  share: number | null;
  /** Met points and half of the partly met ones, unweighted, for '3½ of 6'. */
  covered: number;
  /** How many points have a mark. */
  probed: number;
  /** How many points there are. */
  points: number;
}

const nothingProbed: Coverage = { share: null, covered: 0, probed: 0, points: 0 };

type Markable = Pick<PlannedQuestion, 'rubric'>;
type Marked = Pick<Answer, 'marks'>;

export function coverage(question: Markable, answer: Marked): Coverage {
  return coverageOver([{ question, answer }]);
}

/** Coverage over several answers at once, as if their rubrics were one. */
export function coverageOver(pairs: readonly { question: Markable; answer: Marked }[]): Coverage {
  let weighted = 0;
  let weights = 0;
  let { covered, probed, points } = nothingProbed;
  for (const { question, answer } of pairs) {
    for (const point of question.rubric) {
      points += 1;
      const mark = answer.marks[point.id];
      if (mark === undefined) continue;
      probed += 1;
      covered += markValues[mark];
      weighted += point.weight * markValues[mark];
      weights += point.weight;
    }
  }
  return { share: weights === 0 ? null : weighted / weights, covered, probed, points };
}

/** Coverage of the whole interview; questions that were not asked do not enter. */
export function interviewCoverage(interview: Interview): Coverage {
  return coverageOver(answeredQuestions(interview).filter(({ answer }) => answer.notAsked === null));
}

/**
 * The rating that coverage suggests: 1 + 4 × coverage, rounded half up. Null until at least half of the points were
 * probed; a question without rubric points never gets one.
 */
export function suggestedRating({ share, probed, points }: Coverage): Rating | null {
  if (share === null || probed * 2 < points) return null;
  return Math.floor(1 + 4 * share + 0.5 + epsilon) as Rating;
}

/** Whether a rating is so far from the suggestion (two or more) that a reason is asked for. */
export function asksForReason(question: Markable, answer: Pick<Answer, 'marks' | 'rating'>): boolean {
  const suggestion = suggestedRating(coverage(question, answer));
  return answer.rating !== null && suggestion !== null && Math.abs(answer.rating - suggestion) >= 2;
}

/** Whether that reason is still owed: asked for, not given, not declined. */
export function owesReason(question: Markable, answer: Answer): boolean {
  return asksForReason(question, answer) && answer.ratingReason.trim() === '' && !answer.ratingReasonDeclined;
}

/** A rating with the weight of its question. */
export interface WeightedRating {
  rating: Rating;
  weight: number;
}

/** The ratings that enter the totals. What was not asked, or not rated, is not among them. */
export function givenRatings(pairs: readonly Pick<AnsweredQuestion, 'question' | 'answer'>[]): WeightedRating[] {
  return pairs.flatMap(({ question, answer }) =>
    answer.rating === null || answer.notAsked !== null ? [] : [{ rating: answer.rating, weight: question.weight }],
  );
}

/** Σ weight × rating ÷ Σ weight, 1 to 5; null when there is no rating. */
export function weightedMean(given: readonly WeightedRating[]): number | null {
  const weights = given.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const mean = given.reduce((sum, { rating, weight }) => sum + rating * weight, 0) / weights;
  // Five fives with weights such as 1.3 and 8.1 come to 5.000000000000001, which no schema of a mean takes.
  return Math.min(5, Math.max(1, mean));
}

/** The weighted mean of all ratings of an interview, 1 to 5; null when there is none. */
export function interviewMean(interview: Interview): number | null {
  return weightedMean(givenRatings(answeredQuestions(interview)));
}

/** What a competency came to in an interview. */
export interface CompetencyResult {
  competency: string;
  /** Weighted mean of its ratings, 1 to 5; null when none of its questions was rated. */
  mean: number | null;
  rated: number;
  questions: number;
  coverage: Coverage;
}

/** One result a competency, in the order in which the interview's questions name them. */
export function competencyResults(interview: Interview): CompetencyResult[] {
  return [...groupByCompetency(answeredQuestions(interview))].map(([competency, pairs]) => {
    const given = givenRatings(pairs);
    return {
      competency,
      mean: weightedMean(given),
      rated: given.length,
      questions: pairs.length,
      coverage: coverageOver(pairs.filter(({ answer }) => answer.notAsked === null)),
    };
  });
}

function groupByCompetency(pairs: readonly AnsweredQuestion[]): Map<string, AnsweredQuestion[]> {
  const groups = new Map<string, AnsweredQuestion[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.question.competency);
    if (group === undefined) groups.set(pair.question.competency, [pair]);
    else group.push(pair);
  }
  return groups;
}

/** A mean as it is shown: one decimal, '–' when there is none. */
export function formatMean(mean: number | null): string {
  return mean === null ? '–' : (Math.round(mean * 10 + epsilon) / 10).toFixed(1);
}

/** '3½' for 3.5, '½' for 0.5, '4' for 4. */
export function formatHalves(value: number): string {
  const whole = Math.floor(value);
  if (value === whole) return String(whole);
  return whole === 0 ? '½' : `${whole}½`;
}

/** The coverage in words: '3½ of 4 points met, 2 not probed'. */
export function formatCoverage({ covered, probed, points }: Coverage): string {
  if (points === 0) return 'no rubric points';
  if (probed === 0) return `none of ${countOfPoints(points)} probed`;
  const met = `${formatHalves(covered)} of ${countOfPoints(probed)} met`;
  return probed === points ? met : `${met}, ${points - probed} not probed`;
}

function countOfPoints(count: number): string {
  return count === 1 ? '1 point' : `${count} points`;
}

/** A share as it is shown: '79%', '–' when there is none. */
export function formatShare(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`;
}

/** What a mean makes of the weights: 'equal weights', or 'weighted' where one of them is not 1. */
export function weightsInWords(given: readonly WeightedRating[]): string {
  return isWeighted(given) ? 'weighted' : 'equal weights';
}

function isWeighted(given: readonly WeightedRating[]): boolean {
  return given.some(({ weight }) => weight !== 1);
}

/** Shows how a mean came about: '(4 + 2 + 5) ÷ 3 = 3.7', with the weights where one of them is not 1. */
export function meanFormula(given: readonly WeightedRating[]): string {
  const mean = weightedMean(given);
  if (mean === null) return 'No ratings, no mean.';
  const hasWeights = isWeighted(given);
  const terms = given.map(({ rating, weight }) => (hasWeights ? `${weight} × ${rating}` : String(rating)));
  const divisor = hasWeights ? `(${given.map(({ weight }) => weight).join(' + ')})` : String(given.length);
  return `(${terms.join(' + ')}) ÷ ${divisor} = ${formatMean(mean)}`;
}
