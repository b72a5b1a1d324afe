import { z } from 'zod';
import { protectionAddressSchema, recipientSchema } from '../domain/contact.ts';
import { idSchema } from '../domain/ids.ts';

/** The fewest characters that a new passphrase may have. */
export const shortestPassphrase = 8;

/** A passphrase of an existing file, in UTF-16 code units. It is never kept, and never stands in an error. */
const passphraseSchema = z.string().min(1).max(1_000);

/** So many addresses can be given at once, beside one's own. */
export const mostAddresses = 50;

const openSchema = z.strictObject({ kind: z.literal('none') });
const byPassphraseSchema = z.strictObject({
  kind: z.literal('passphrase'),
  passphrase: passphraseSchema.min(shortestPassphrase, `needs at least ${shortestPassphrase} characters`),
  jobId: idSchema,
});

/** How a file is protected that leaves the computer. `jobId` is one's own: by it the work is followed and cancelled. */
export const protectionSchema = z.discriminatedUnion('kind', [
  openSchema,
  byPassphraseSchema,
  /** One's own address is always added. */
  z.strictObject({ kind: z.literal('recipients'), recipients: z.array(recipientSchema).min(1).max(mostAddresses) }),
]);
export type Protection = z.infer<typeof protectionSchema>;

/** How a file with everything is protected: never for others, since one's own secret keys are in it. */
export const ownProtectionSchema = z.discriminatedUnion('kind', [openSchema, byPassphraseSchema]);
export type OwnProtection = z.infer<typeof ownProtectionSchema>;

/** What was typed as an address, and whether it is one. */
export const checkedAddressSchema = z.strictObject({
  /** As much of it as may be shown. */
  text: z.string(),
  address: protectionAddressSchema.nullable(),
  /** Why it is none, and what to do; null when it is one. */
  problem: z.string().nullable(),
  /** The name under which it is known here; empty when it is not. */
  name: z.string(),
});
export type CheckedAddress = z.infer<typeof checkedAddressSchema>;

/** One's own address, as it is told to others. */
export const ownAddressSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('ready'),
    address: protectionAddressSchema,
    /** Whether the system's store of secrets keeps the key to it, or only the file's permissions. */
    keptBy: z.enum(['system', 'file']),
  }),
  z.strictObject({ state: z.literal('unusable'), problem: z.string() }),
]);
export type OwnAddress = z.infer<typeof ownAddressSchema>;

const peopleSchema = z.array(recipientSchema);

/** Channel → what goes in and what comes out, for the protection of files. */
export const protectionContract = {
  /** One's own address; it is made when it is first asked for. */
  'protection:address': { input: z.null(), output: ownAddressSchema },
  /** Those to whom files were protected before, by name. */
  'protection:people': { input: z.null(), output: peopleSchema },
  'protection:forgetPerson': { input: z.strictObject({ address: protectionAddressSchema }), output: peopleSchema },
  /** Finds the addresses in a text, however they are separated. */
  'protection:checkAddresses': {
    input: z.strictObject({ text: z.string().max(20_000) }),
    output: z.array(checkedAddressSchema),
  },
  /** Ends the work on a passphrase. Nothing happens when it has ended already. */
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Opens a received file that is protected by a passphrase; `jobId` as above. */
export const unlockSchema = z.strictObject({ token: idSchema, passphrase: passphraseSchema, jobId: idSchema });
