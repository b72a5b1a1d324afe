import { z } from 'zod';
import { protectionAddressSchema, recipientSchema } from '../../domain/contact.ts';
import { knownKeySchema, publicKeySchema } from '../../domain/panel/knownKeys.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** How a secret key of one's own is kept. */
const secret = {
  /** `system`: encrypted by the system's own store of secrets; `file`: only the file's permissions protect it. */
  protection: z.enum(['system', 'file']),
  /** The secret key, encrypted or not, in base64. */
  secret: z.base64(),
};

/** One's own key for signing on disk: `identity.json`. */
export const identityFormat = defineDocument('scorecard-identity', 1, (head) =>
  z.strictObject({ ...head, publicKey: publicKeySchema, ...secret }),
);
export type IdentityDocument = DocumentOf<typeof identityFormat>;

/** One's own key for protected files on disk: `address.json`. */
export const addressFormat = defineDocument('scorecard-address', 1, (head) =>
  z.strictObject({ ...head, address: protectionAddressSchema, ...secret }),
);
export type AddressDocument = DocumentOf<typeof addressFormat>;

/** The keys that others' scorecards have come under: `keys.json`. */
export const keysFormat = defineDocument('scorecard-keys', 1, (head) =>
  z.strictObject({ ...head, keys: z.array(knownKeySchema) }),
);
export type KeysDocument = DocumentOf<typeof keysFormat>;

/** Those for whom files were protected: `recipients.json`. */
export const recipientsFormat = defineDocument('scorecard-recipients', 1, (head) =>
  z.strictObject({ ...head, people: z.array(recipientSchema) }),
);
export type RecipientsDocument = DocumentOf<typeof recipientsFormat>;
