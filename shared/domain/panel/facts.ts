import { answeredQuestions, type Recommendation } from '../interview/interview.ts';
import { formatMean, givenRatings, type WeightedRating, weightedMean, weightsInWords } from '../interview/scoring.ts';
import { recommendationNames } from '../scorecard/libraryEntry.ts';
import { type Agreement, agreement, tooFewNames } from './agreement.ts';
import { byCodeUnits } from './folding.ts';
import type { PanelMember } from './member.ts';
import { type PanelTable, panelRows } from './table.ts';

/** The most favourable first. */
export const recommendationOrder: readonly Recommendation[] = ['strongYes', 'yes', 'undecided', 'no', 'strongNo'];

export interface RecommendationCount {
  recommendation: Recommendation;
  count: number;
}

/** What stands above a panel's table. */
export interface PanelFacts {
  /** The mechanical weighted mean over all ratings given, 1 to 5; null when there is none. */
  mean: number | null;
  /** 'equal weights', or 'weighted'. */
  weights: string;
  /** How the mean came about, as a sentence with its figures. */
  meanFormula: string;
  /** Those that were given, the most favourable first. */
  recommendations: RecommendationCount[];
  /** Krippendorff's α for ordinal data, raters × questions, or why there is none. */
  agreement: Agreement;
  /** Questions whose ratings are two or more apart. */
  toDiscuss: number;
}

/** Computes the facts. Agreement is measured by a bootstrap and takes some milliseconds; the rest takes none. */
export function panelFacts(table: PanelTable): PanelFacts {
  const given = allRatings(table.members);
  return {
    mean: weightedMean(given),
    weights: weightsInWords(given),
    meanFormula: meanInWords(given, table.members.length),
    recommendations: countRecommendations(table.members),
    agreement: panelAgreement(table),
    toDiscuss: panelRows(table).filter(({ isToDiscuss }) => isToDiscuss).length,
  };
}

/** Σ weight × rating ÷ Σ weight over all ratings of all members, 1 to 5; null when there is none. */
export function panelMean(members: readonly PanelMember[]): number | null {
  return weightedMean(allRatings(members));
}

function allRatings(members: readonly PanelMember[]): WeightedRating[] {
  return members.flatMap(({ interview }) => givenRatings(answeredQuestions(interview)));
}

/**
 * Agreement over the questions that members share; what stands apart cannot be compared and does not enter. The interval is drawn
 * by chance, so the questions are put into an order of their own: the same ratings give the same figures, whatever the plan's order.
 */
export function panelAgreement(table: PanelTable): Agreement {
  const rows = panelRows(table).sort((a, b) => byCodeUnits(a.key, b.key));
  return agreement(rows.map(({ cells }) => cells.map(({ value }) => (value.kind === 'rating' ? value.rating : null))));
}

/** How often each recommendation was given; those that nobody gave are not there. */
export function countRecommendations(members: readonly PanelMember[]): RecommendationCount[] {
  return recommendationOrder.flatMap((recommendation) => {
    const count = members.filter(({ interview }) => interview.recommendation === recommendation).length;
    return count === 0 ? [] : [{ recommendation, count }];
  });
}

/** 'Yes 2 · No 1'. */
export function recommendationsInWords(counts: readonly RecommendationCount[]): string {
  if (counts.length === 0) return 'No recommendation';
  return counts.map(({ recommendation, count }) => `${recommendationNames[recommendation]} ${count}`).join(' · ');
}

function meanInWords(given: readonly WeightedRating[], interviewers: number): string {
  const mean = weightedMean(given);
  if (mean === null) return 'No ratings, no mean.';
  const isWeighted = given.some(({ weight }) => weight !== 1);
  const sum = round(given.reduce((total, { rating, weight }) => total + rating * weight, 0));
  const weights = round(given.reduce((total, { weight }) => total + weight, 0));
  const ratings = `all ${countOf(given.length, 'rating')} of ${countOf(interviewers, 'interviewer')}`;
  const words = isWeighted
    ? `The sum of weight × rating over ${ratings}, divided by the sum of the weights`
    : `The sum of ${ratings}, divided by their number`;
  return `${words}: ${sum} ÷ ${weights} = ${formatMean(mean)}. Questions that were not asked or not rated do not count.`;
}

/** Two decimals at most, without the noise of binary fractions. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * How far the ratings agree, in a word. The limits are Krippendorff's own (Content Analysis, 4th edition, 12.4): from 0.8 on
 * they can be relied on, from 0.667 on for tentative conclusions; at 0 they agree no better than by chance.
 */
export function agreementInWords(measured: Agreement): string {
  if (measured.kind === 'tooFew') return 'Too few ratings';
  if (measured.alpha >= 0.8) return 'High';
  if (measured.alpha >= 0.667) return 'Moderate';
  return measured.alpha > 0 ? 'Low' : 'None';
}

/** 'Krippendorff’s α 0.61, 3 raters × 8 questions; 95% interval 0.28 to 0.83', or what is missing for a number. */
export function agreementCaption(measured: Agreement): string {
  if (measured.kind === 'tooFew') return tooFewNames[measured.reason];
  const { alpha, counts, interval } = measured;
  const extent = `${countOf(counts.raters, 'rater')} × ${countOf(counts.units, 'question')}`;
  return `Krippendorff’s α ${twoDecimals(alpha)}, ordinal, ${extent}; ${intervalInWords(interval)}`;
}

/** The caption where no word stands above it: 'Too few ratings. Agreement takes at least two interviewers'. */
export function agreementInFull(measured: Agreement): string {
  const caption = agreementCaption(measured);
  return measured.kind === 'tooFew' ? `${agreementInWords(measured)}. ${caption}` : caption;
}

/** '95% interval −0.28 to 0.49'. */
export function intervalInWords({ low, high }: { low: number; high: number }): string {
  return `95% interval ${twoDecimals(low)} to ${twoDecimals(high)}`;
}

/** With a real minus sign; never '−0.00'. */
export function twoDecimals(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
}

/** '2 to discuss', 'Nothing to discuss'. */
export function toDiscussInWords(count: number): string {
  return count === 0 ? 'Nothing to discuss' : `${count} to discuss`;
}
