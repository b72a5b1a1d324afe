import { z } from 'zod';
import { idSchema, instantSchema } from '../../shared/domain/identity.ts';
import { candidateSchema } from '../../shared/domain/interview.ts';
import { knownKeySchema, publicKeySchema } from '../../shared/domain/panel/knownKeys.ts';
import type { Format } from '../../shared/files/readDocument.ts';
import { signedScorecardSchema } from '../../shared/files/signedScorecard.ts';
import { panelScorecardSchema } from '../../shared/ipc/panelContract.ts';
import { protectionAddressSchema, recipientSchema } from '../../shared/ipc/protectionContract.ts';

/** One's own key on disk: `identity.json`. */
export const identityDocumentSchema = z.strictObject({
  format: z.literal('scorecard-identity'),
  version: z.literal(1),
  savedAt: instantSchema,
  publicKey: publicKeySchema,
  /** `system`: encrypted by the system's own store of secrets; `file`: only the file's permissions protect it. */
  protection: z.enum(['system', 'file']),
  /** The secret key, encrypted or not, in base64. */
  secret: z.base64(),
});
export type IdentityDocument = z.infer<typeof identityDocumentSchema>;

export const identityFormat: Format<IdentityDocument> = {
  name: 'scorecard-identity',
  version: 1,
  schema: identityDocumentSchema,
};

/** The keys that others' scorecards have come under: `keys.json`. */
export const keysDocumentSchema = z.strictObject({
  format: z.literal('scorecard-keys'),
  version: z.literal(1),
  savedAt: instantSchema,
  keys: z.array(knownKeySchema),
});
export type KeysDocument = z.infer<typeof keysDocumentSchema>;

export const keysFormat: Format<KeysDocument> = { name: 'scorecard-keys', version: 1, schema: keysDocumentSchema };

/** The candidate as whom somebody is known here. */
export const candidateRefSchema = candidateSchema.pick({ name: true, role: true, email: true });

/** A scorecard that somebody else has submitted: `received/<id>.json`, one for each state that is kept. */
export const receivedDocumentSchema = z.strictObject({
  format: z.literal('scorecard-received'),
  version: z.literal(1),
  id: idSchema,
  savedAt: instantSchema,
  /** The file's name as it came. It says nothing about what is inside. */
  fileName: z.string(),
  scorecard: signedScorecardSchema,
  conflict: panelScorecardSchema.shape.conflict,
  /** The candidate whose panel it belongs to, where the user has said so; null where its own words tell. */
  placedWith: candidateRefSchema.nullable(),
});
export type ReceivedDocument = z.infer<typeof receivedDocumentSchema>;

export const receivedFormat: Format<ReceivedDocument> = {
  name: 'scorecard-received',
  version: 1,
  schema: receivedDocumentSchema,
};

/** Which folder is shared, and who can open what is published there: `sharing.json`. */
export const sharingDocumentSchema = z.strictObject({
  format: z.literal('scorecard-sharing'),
  version: z.literal(2),
  savedAt: instantSchema,
  path: z.string().min(1).nullable(),
  /** Empty: everybody who can open the folder. */
  protectedFor: z.array(recipientSchema),
});
export type SharingDocument = z.infer<typeof sharingDocumentSchema>;

export const sharingFormat: Format<SharingDocument> = {
  name: 'scorecard-sharing',
  version: 2,
  schema: sharingDocumentSchema,
  migrations: { 1: (older) => ({ ...older, protectedFor: [] }) },
};

/** A protected file of one's own in the shared folder. The file itself does not tell for whom it is. */
export const publishedFileSchema = z.strictObject({
  /** Its scorecard. */
  id: idSchema,
  /** The SHA-256 of its bytes, in 64 hexadecimal digits. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Everybody who can open it, oneself among them. */
  addresses: z.array(protectionAddressSchema),
});
export type PublishedFile = z.infer<typeof publishedFileSchema>;

/** The protected files in the shared folder: `published.json`. Without it each of them is written once more. */
export const publishedDocumentSchema = z.strictObject({
  format: z.literal('scorecard-published'),
  version: z.literal(1),
  savedAt: instantSchema,
  files: z.array(publishedFileSchema),
});
export type PublishedDocument = z.infer<typeof publishedDocumentSchema>;

export const publishedFormat: Format<PublishedDocument> = {
  name: 'scorecard-published',
  version: 1,
  schema: publishedDocumentSchema,
};

/** One's own key for protected files on disk: `address.json`. */
export const addressDocumentSchema = z.strictObject({
  format: z.literal('scorecard-address'),
  version: z.literal(1),
  savedAt: instantSchema,
  address: protectionAddressSchema,
  protection: identityDocumentSchema.shape.protection,
  secret: identityDocumentSchema.shape.secret,
});
export type AddressDocument = z.infer<typeof addressDocumentSchema>;

export const addressFormat: Format<AddressDocument> = {
  name: 'scorecard-address',
  version: 1,
  schema: addressDocumentSchema,
};

/** Those for whom files were protected: `recipients.json`. */
export const recipientsDocumentSchema = z.strictObject({
  format: z.literal('scorecard-recipients'),
  version: z.literal(1),
  savedAt: instantSchema,
  people: z.array(recipientSchema),
});
export type RecipientsDocument = z.infer<typeof recipientsDocumentSchema>;

export const recipientsFormat: Format<RecipientsDocument> = {
  name: 'scorecard-recipients',
  version: 1,
  schema: recipientsDocumentSchema,
};
