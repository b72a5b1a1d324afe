import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { recommendationSchema } from '../domain/interview/interview.ts';
import { decisionOutcomeSchema, panelCandidateSchema } from '../domain/panel/debrief.ts';

const meanSchema = z.number().min(0).max(5).nullable();
const countSchema = z.int().min(0);

/** What a competency came to with one candidate (shared/domain/panel/table.ts, CompetencySummary). */
const competencyFigureSchema = z.strictObject({ mean: meanSchema, ratings: countSchema, spread: meanSchema });

/** A candidate in the comparison of a role (shared/domain/panel/candidateComparison.ts, ComparisonRow). `key` is the panel's id. */
export const comparedCandidateSchema = z.strictObject({
  key: idSchema,
  candidate: panelCandidateSchema,
  /** 'Candidate A': what they are called while names are hidden, on the screen and in its export. */
  label: z.string(),
  /** One place a competency of the comparison; null where nobody was to ask about it. */
  competencies: z.array(competencyFigureSchema.nullable()),
  mean: meanSchema,
  spread: meanSchema,
  recommendations: z.array(z.strictObject({ recommendation: recommendationSchema, count: countSchema })),
  interviewers: countSchema,
  /** Interviewers whose scorecards stay closed until one's own is submitted. */
  sealed: countSchema,
  coverage: z.strictObject({
    share: z.number().nullable(),
    covered: z.number(),
    probed: countSchema,
    points: countSchema,
  }),
  toDiscuss: countSchema,
  outcome: decisionOutcomeSchema.nullable(),
});
export type ComparedCandidate = z.infer<typeof comparedCandidateSchema>;

/**
 * Candidates × competencies: the figures without the scorecards behind them, which would be tens of megabytes for 200 candidates.
 * Nothing of a sealed scorecard enters them.
 */
export const roleComparisonSchema = z.strictObject({
  competencies: z.array(z.string()),
  candidates: z.array(comparedCandidateSchema),
});
export type RoleComparison = z.infer<typeof roleComparisonSchema>;
