import type { z } from 'zod';
import { kitSchema } from '../domain/questions/kit.ts';
import { signatureSchema } from './signature.ts';
import { defineEditionFiles } from './signedEdition.ts';

/** The `.kit` file: the kit itself, with its author's signature beside its fields. */
export const signedKitSchema = kitSchema.extend({ signature: signatureSchema.optional() });
export type SignedKit = z.infer<typeof signedKitSchema>;

export const kitFiles = defineEditionFiles('scorecard-kit', 1, signedKitSchema, 'kit');
