import { z } from 'zod';
import { lineSchema } from './text.ts';

/** An address to which files can be protected: an X25519 recipient of the age format. */
export const protectionAddressSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/** Somebody for whom a file can be protected. The name is the one given here; it may be empty. */
export const recipientSchema = z.strictObject({ name: lineSchema, address: protectionAddressSchema });
export type Recipient = z.infer<typeof recipientSchema>;
