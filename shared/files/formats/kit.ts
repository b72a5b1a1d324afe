import { z } from 'zod';
import { idSchema, instantSchema } from '../../domain/ids.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';
import { signedKitSchema } from '../signedKit.ts';

/** A kit on disk: `kits/<id>.json`. One that was received, or the newest edition that was made of a set of one's own. */
export const kitFormat = defineDocument('scorecard-kit-kept', 1, (head) =>
  z.strictObject({
    ...head,
    kit: signedKitSchema,
    /** The set of one's own that it was made from; null for a received one. */
    madeFrom: idSchema.nullable(),
    /** When it came, or was made. */
    receivedAt: instantSchema,
    /** The file's name as it came; empty for one of one's own. It says nothing about what is inside. */
    fileName: z.string(),
    /** A newer edition that has come and was not taken yet. */
    offered: signedKitSchema.nullable(),
  }),
);
export type KitDocument = DocumentOf<typeof kitFormat>;
