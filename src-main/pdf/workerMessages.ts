import { z } from 'zod';
import { feedbackSchema } from '../../shared/domain/feedback.ts';
import { scorecardSchema } from '../../shared/domain/scorecard.ts';
import { pdfOptionsSchema } from '../../shared/ipc/contract.ts';
import { printPageSchema } from './printPage.ts';
import type { PdfRequest, Rendered } from './render.ts';

const pdfRequestSchema = z.strictObject({
  scorecard: scorecardSchema,
  feedback: feedbackSchema.nullable(),
  options: pdfOptionsSchema,
}) satisfies z.ZodType<PdfRequest>;

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
