import { z } from 'zod';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

const base64 = z.base64().max(10_000);

/** The data key, encrypted by another key with AES-256-GCM: nonce, key, tag. */
const wrapped = base64;

/** What opens a data folder, and the data key as it is wrapped by that. */
const lockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    /** For Argon2id (RFC 9106): 16 bytes, KiB of memory, passes, lanes. The limits keep a hostile file from holding anything up. */
    salt: base64,
    memory: z.int().min(8).max(262_144),
    passes: z.int().min(1).max(16),
    lanes: z.int().min(1).max(4),
    wrapped,
  }),
  z.strictObject({ kind: z.literal('recovery'), salt: base64, wrapped }),
  /** `secret`: the wrapping key as the system's own store of secrets keeps it. */
  z.strictObject({ kind: z.literal('system'), secret: base64, wrapped }),
]);
export type VaultLock = z.infer<typeof lockSchema>;

/** How a data folder is sealed: `vault.json`, which is never sealed itself. */
export const vaultFormat = defineDocument('scorecard-vault', 1, (head) =>
  z.strictObject({
    ...head,
    /** The number of the data key, which every sealed file names. */
    keyId: z.string().regex(/^[0-9a-f]{16}$/),
    /** `sealing`, `opening`: some files are sealed and some are not; what is written is sealed, or is not. */
    state: z.enum(['sealing', 'sealed', 'opening']),
    locks: z.array(lockSchema).min(1).max(8),
    /** After so many minutes in which nobody touches the computer the folder is locked; null: never. */
    lockAfter: z.int().min(1).max(240).nullable(),
    /** Whether the folder is locked when the screen is, and when the computer goes to sleep. */
    locksWithScreen: z.boolean(),
  }),
);
export type VaultDocument = DocumentOf<typeof vaultFormat>;
