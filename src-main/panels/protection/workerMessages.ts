import { z } from 'zod';

const bytesSchema: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

/** What the thread that works on a passphrase is given, at its start. */
export const passphraseJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('protect'),
    content: bytesSchema,
    passphrase: z.string(),
    /** The base-2 logarithm of the work factor. */
    work: z.int().min(1).max(20),
  }),
  z.strictObject({ kind: z.literal('open'), content: bytesSchema, passphrase: z.string() }),
]);
export type PassphraseJob = z.infer<typeof passphraseJobSchema>;

/** What it tells. Every answer but `progress` is the last one. */
export const passphraseAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), share: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('done'), content: bytesSchema }),
  z.strictObject({ kind: z.literal('wrongPassphrase') }),
  z.strictObject({ kind: z.literal('protectionDamaged') }),
  z.strictObject({ kind: z.literal('tooLittleMemory') }),
]);
export type PassphraseAnswer = z.infer<typeof passphraseAnswerSchema>;
