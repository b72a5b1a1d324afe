import { z } from 'zod';
import { lineSchema } from '../text.ts';

/** The most bands that one rule can have. */
export const bandLimit = 12;

/** A range of the mean with a name of its own, such as a level: from its figure to the next band's. */
export const bandSchema = z.strictObject({ name: lineSchema, from: z.number().min(1).max(5) });
export type Band = z.infer<typeof bandSchema>;

/**
 * What was agreed before the first scorecard. A clause that is null asks nothing. What each must-have asks stands at the
 * competency.
 */
export const ruleSchema = z.strictObject({
  /** The least mean over all interviews, 1 to 5. */
  leastMean: z.number().min(1).max(5).nullable(),
  /** The least number of submitted interviews. */
  leastInterviews: z.int().min(1).max(50).nullable(),
  /** The most concerns that may be open. */
  mostConcerns: z.int().min(0).max(100).nullable(),
  bands: z.array(bandSchema).max(bandLimit),
});
export type Rule = z.infer<typeof ruleSchema>;

/** A rule that asks nothing. */
export const noRule: Rule = { leastMean: null, leastInterviews: null, mostConcerns: null, bands: [] };
