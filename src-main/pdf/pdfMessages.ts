import { z } from 'zod';
import { decisionOutcomeSchema, decisionSchema, panelSchema } from '../../shared/domain/panel/debrief.ts';
import { panelScorecardSchema } from '../../shared/domain/panel/member.ts';
import { kitPartsSchema, kitSchema } from '../../shared/domain/questions/kit.ts';
import { feedbackSchema } from '../../shared/domain/scorecard/feedback.ts';
import { scorecardSchema } from '../../shared/domain/scorecard/scorecard.ts';
import { pdfOptionsSchema } from '../../shared/ipc/contract.ts';
import { kitPrintOptionsSchema } from '../../shared/ipc/kitContract.ts';
import { printOptionsSchema } from '../../shared/ipc/panelContract.ts';
import { printPageSchema } from './chromium/printPage.ts';
import type { PdfRequest, Rendered } from './render.ts';

const panelScorecardsSchema = z.array(panelScorecardSchema).readonly();

const printedPanelSchema = z.strictObject({
  panel: panelSchema,
  scorecards: panelScorecardsSchema,
  sealed: z.array(z.string()).readonly(),
  remarks: z.array(z.string()).readonly(),
});

const candidateRefSchema = panelSchema.shape.candidate;

const comparedRoleSchema = z.strictObject({
  role: z.string(),
  candidates: z
    .array(
      z.strictObject({
        key: z.string(),
        candidate: candidateRefSchema,
        scorecards: panelScorecardsSchema,
        outcome: decisionOutcomeSchema.nullable(),
        sealed: z.int().min(0),
        agreed: panelSchema.shape.agreed,
        againstRule: decisionSchema.shape.againstRule,
      }),
    )
    .readonly(),
  hidden: z
    .array(
      z.strictObject({
        key: z.string(),
        candidate: candidateRefSchema.pick({ name: true, email: true }),
        label: z.string(),
      }),
    )
    .readonly()
    .nullable(),
});

const pdfRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('scorecard'),
    scorecard: scorecardSchema,
    feedback: feedbackSchema.nullable(),
    options: pdfOptionsSchema,
  }),
  z.strictObject({ type: z.literal('panel'), printed: printedPanelSchema, options: printOptionsSchema }),
  z.strictObject({
    type: z.literal('kit'),
    printed: z.strictObject({
      parts: kitPartsSchema,
      edition: kitSchema.pick({ edition: true, author: true, hash: true }).nullable(),
      madeAt: kitSchema.shape.madeAt,
    }),
    options: kitPrintOptionsSchema,
  }),
  z.strictObject({ type: z.literal('comparison'), compared: comparedRoleSchema, options: printOptionsSchema }),
]) satisfies z.ZodType<PdfRequest>;

const renderedSchema = z.discriminatedUnion('engine', [
  z.strictObject({ engine: z.literal('pdfmake'), pdf: z.instanceof(Uint8Array) }),
  z.strictObject({ engine: z.literal('chromium'), page: printPageSchema, characters: z.array(z.string()).readonly() }),
]) satisfies z.ZodType<Rendered>;

/** What the worker is given. The number comes back with its answer. */
export const workerJobSchema = z.strictObject({ id: z.int(), request: pdfRequestSchema });
export type WorkerJob = z.infer<typeof workerJobSchema>;

/** What comes back: what was rendered, or why nothing was. */
export const workerAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ id: z.int(), ok: z.literal(true), rendered: renderedSchema }),
  z.strictObject({ id: z.int(), ok: z.literal(false), reason: z.string() }),
]);
export type WorkerAnswer = z.infer<typeof workerAnswerSchema>;
