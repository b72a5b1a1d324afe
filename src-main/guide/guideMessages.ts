import { z } from 'zod';
import { readGuideSchema } from '../../shared/ipc/guideContract.ts';
import type { GuideReading } from './readGuide.ts';

const readingSchema = readGuideSchema.omit({ importedBefore: true });

/** What comes back from the process that reads guides. What was read comes from hostile files, so it is looked at like everything that crosses a boundary. */
export const workerAnswerSchema = z.discriminatedUnion('outcome', [
  /** The reader is loaded and begins. Every other answer is the last one. */
  z.strictObject({ outcome: z.literal('started') }),
  z.strictObject({ outcome: z.literal('read'), reading: readingSchema }),
  /** The reader refused the guide, in words for the user. */
  z.strictObject({ outcome: z.literal('unreadable'), reason: z.string(), advice: z.string() }),
  z.strictObject({ outcome: z.literal('tooMuchMemory') }),
  /** Nobody foresaw it. `detail` is for the log. */
  z.strictObject({ outcome: z.literal('failed'), detail: z.string() }),
]);
export type WorkerAnswer = z.infer<typeof workerAnswerSchema>;

/** The same before it is sent. */
export type WorkerMessage =
  | Exclude<WorkerAnswer, { outcome: 'read' }>
  | { readonly outcome: 'read'; readonly reading: GuideReading };
