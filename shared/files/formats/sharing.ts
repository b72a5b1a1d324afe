import { z } from 'zod';
import { protectionAddressSchema, recipientSchema } from '../../domain/contact.ts';
import { idSchema } from '../../domain/ids.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** Which folder is shared, and who can open what is published there: `sharing.json`. */
export const sharingFormat = defineDocument(
  'scorecard-sharing',
  2,
  (head) =>
    z.strictObject({
      ...head,
      path: z.string().min(1).nullable(),
      /** Empty: everybody who can open the folder. */
      protectedFor: z.array(recipientSchema),
    }),
  { 1: (older) => ({ ...older, protectedFor: [] }) },
);
export type SharingDocument = DocumentOf<typeof sharingFormat>;

/** A protected file of one's own in the shared folder. The file itself does not tell for whom it is. */
const publishedFileSchema = z.strictObject({
  /** Its scorecard. */
  id: idSchema,
  /** The SHA-256 of its bytes, in 64 hexadecimal digits. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Everybody who can open it, oneself among them. */
  addresses: z.array(protectionAddressSchema),
});
export type PublishedFile = z.infer<typeof publishedFileSchema>;

/** The protected files in the shared folder: `published.json`. Without it each of them is written once more. */
export const publishedFormat = defineDocument('scorecard-published', 1, (head) =>
  z.strictObject({ ...head, files: z.array(publishedFileSchema) }),
);
export type PublishedDocument = DocumentOf<typeof publishedFormat>;
