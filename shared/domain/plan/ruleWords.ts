import { toSingleLine } from '../plainText.ts';
import type { Rule } from './rule.ts';

/** What a rule asks, a line each; empty where it asks nothing. */
export function ruleInWords({ leastMean, leastInterviews, mostConcerns, bands }: Rule): string[] {
  return [
    ...(leastMean === null ? [] : [`Mean of all interviews: at least ${leastMean}`]),
    ...(leastInterviews === null ? [] : [`Submitted interviews: at least ${leastInterviews}`]),
    ...(mostConcerns === null ? [] : [`Open concerns: at most ${mostConcerns}`]),
    ...bands.map(({ name, from }) => `From ${from}: ${toSingleLine(name)}`),
  ];
}
