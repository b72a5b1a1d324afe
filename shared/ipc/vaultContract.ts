import { z } from 'zod';
import { shortestPassphrase } from './sharingContract.ts';

/** For channels that take or give nothing. */
const nothing = z.null();

/** What somebody types to open the data folder: the passphrase or the recovery code. */
const typedSchema = z.string().max(1_000);

/** When the data folder is locked by itself. */
const habits = {
  /** After so many minutes in which nobody touches the computer; null: never. */
  lockAfter: z.int().min(1).max(240).nullable(),
  /** When the screen is locked, and when the computer goes to sleep. */
  locksWithScreen: z.boolean(),
};

export const vaultStateSchema = z.strictObject({
  /** What opens the data folder beside the recovery code. */
  protection: z.enum(['off', 'passphrase', 'system']),
  /** Why the system's keychain cannot be used: a sentence; null where it can. */
  keychainProblem: z.string().nullable(),
  ...habits,
});
export type VaultState = z.infer<typeof vaultStateSchema>;

/** What stands between the start and the app. */
export const lobbySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('locked'),
    /** Whether there is a passphrase; otherwise the keychain did not give its key. */
    byPassphrase: z.boolean(),
    /** Why nothing can be opened: a sentence; null where it can. */
    problem: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('working'),
    to: z.enum(['sealing', 'opening']),
    /** Files; 0 of 0 until they are counted. */
    done: z.int().min(0),
    total: z.int().min(0),
  }),
  z.strictObject({ kind: z.literal('open') }),
]);
export type LobbyState = z.infer<typeof lobbySchema>;

const protectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().min(shortestPassphrase).max(1_000) }),
  z.strictObject({ kind: z.literal('system') }),
]);

/** How the data folder is encrypted, and locked. Answered before anything else is open. */
export const vaultContract = {
  'vault:state': { input: nothing, output: vaultStateSchema },
  /**
   * Gets ready what is to be changed. `protection` null: it stays. `current`: the passphrase or the recovery code, where there is a
   * passphrase. Gives the recovery code that is to be typed back; null where the change is made, since there is no new code.
   */
  'vault:prepare': {
    input: z.strictObject({ protection: protectionSchema.nullable(), current: typedSchema, newCode: z.boolean() }),
    output: z.strictObject({ code: z.string().nullable() }),
  },
  /** Makes the change once its code was typed back. Where everything is to be encrypted, the window is loaded anew. */
  'vault:confirm': { input: z.strictObject({ code: typedSchema }), output: nothing },
  /** Prints the page that is shown. */
  'vault:print': { input: nothing, output: nothing },
  /** Begins to decrypt everything. The window is loaded anew. */
  'vault:turnOff': { input: z.strictObject({ current: typedSchema }), output: nothing },
  'vault:setHabits': { input: z.strictObject(habits), output: nothing },
  /** Locks the data folder. The window is loaded anew. */
  'vault:lock': { input: nothing, output: nothing },
  'vault:lobby': { input: nothing, output: lobbySchema },
  'vault:unlock': { input: z.strictObject({ typed: typedSchema }), output: nothing },
  /** Turns round what is under way: what was being encrypted is decrypted again, and the other way about. */
  'vault:turnRound': { input: nothing, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
