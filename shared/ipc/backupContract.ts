import { z } from 'zod';
import { idSchema, instantSchema } from '../domain/ids.ts';
import { ownProtectionSchema, unlockSchema } from './sharingContract.ts';

/** For channels that take or give nothing. */
const nothing = z.null();

/** How it stands with the copies of everything. */
export const backupStateSchema = z.strictObject({
  /** How many documents have a copy. */
  documents: z.int().min(0),
  /** How many copies there are of them. */
  copies: z.int().min(0),
  /** When everything was last looked at; null before it was. */
  checkedAt: instantSchema.nullable(),
  isRunning: z.boolean(),
  /** Why there are no copies of what is newest: a sentence; null where nothing is in the way. */
  problem: z.string().nullable(),
  /** The folder that the user has chosen for more copies; null without one. */
  folder: z
    .strictObject({
      /** As the user chose it. */
      path: z.string(),
      /** Why it has not everything that it should have: a sentence; null where it has. */
      problem: z.string().nullable(),
      /** How many copies are in it. */
      copies: z.int().min(0),
    })
    .nullable(),
  /** When everything was taken to another computer; null while it was not, or is used here again. */
  movedAt: instantSchema.nullable(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

/**
 * How the newest copy of a document stands to what is here: it is not here, it was deleted here, what is here cannot be read, the copy
 * is newer or older, or both are the same. Of a secret key: it is another one than the user has here.
 */
export const restoreStateSchema = z.enum(['missing', 'deleted', 'damaged', 'newer', 'older', 'same', 'otherKey']);
export type RestoreState = z.infer<typeof restoreStateSchema>;

const restoreRowSchema = z.strictObject({
  /** What it is: 'Interview'. */
  kind: z.string(),
  name: z.string(),
  detail: z.string(),
  state: restoreStateSchema,
  /** When what is here was written; null where there is nothing that could be read. */
  here: instantSchema.nullable(),
  /** Its copies, the newest first. `file` names one. */
  states: z.array(z.strictObject({ file: z.string(), savedAt: instantSchema })).min(1),
});
export type RestoreRow = z.infer<typeof restoreRowSchema>;

/** What restoring would change. `token` stands for the place of the copies. */
const previewSchema = z.strictObject({
  token: idSchema,
  /** Where the copies are: the folder or file that the user has chosen; null: on this computer. */
  place: z.string().nullable(),
  rows: z.array(restoreRowSchema),
  /** Copies that cannot be used, each with the end of a sentence that begins with its name. */
  refused: z.array(z.strictObject({ file: z.string(), problem: z.string() })),
});
export type RestorePreview = z.infer<typeof previewSchema>;

/** What was looked at; or a protected file, which has to be opened first; null when nobody wants it any more. */
const lookedAtSchema = z
  .discriminatedUnion('state', [
    previewSchema.extend({ state: z.literal('ready') }),
    z.strictObject({ state: z.literal('locked'), token: idSchema, place: z.string() }),
  ])
  .nullable();

/**
 * A file that was written, and how many documents (or whole folders of them) cannot be read and so are not in it; null when the user
 * thought better of it.
 */
const savedSchema = z.strictObject({ fileName: z.string(), leftOut: z.int().min(0) }).nullable();

/** What was restored last, and can be undone. */
const restoredSchema = z.strictObject({ at: instantSchema, documents: z.int().min(1) }).nullable();

const findingSchema = z.strictObject({
  /** Its place inside the data folder. */
  file: z.string(),
  /** Whom or what it is about; empty where that is not known. */
  about: z.string(),
  /** The end of a sentence that begins with `file`. */
  problem: z.string(),
  /** What would be done about it: 'would be …'; null where only a person can. */
  remedy: z.string().nullable(),
});
export type FindingShown = z.infer<typeof findingSchema>;

const byJob = z.strictObject({ jobId: idSchema });

/** Copies of everything, and the ways back from them. */
export const backupContract = {
  'backup:state': { input: nothing, output: backupStateSchema },
  /** Copies what has changed, whether it has come to rest or not. Null when it was cancelled: what was copied before stays. */
  'backup:run': { input: byJob, output: backupStateSchema.nullable() },
  /** Asks for a folder, in which copies are kept besides from now on. */
  'backup:chooseFolder': { input: nothing, output: backupStateSchema },
  /** Keeps copies in the data folder alone. What is in the other folder stays there. */
  'backup:leaveFolder': { input: nothing, output: backupStateSchema },
  /**
   * What restoring from copies would change. `from`: those on this computer, or in a folder or file that the user is asked for. Null
   * when they think better of it, or have cancelled the job.
   */
  'backup:preview': { input: byJob.extend({ from: z.enum(['here', 'folder', 'file']) }), output: lookedAtSchema },
  /** The same for a file that is protected by a passphrase. */
  'backup:unlock': { input: unlockSchema, output: lookedAtSchema },
  /**
   * Asks where to, and writes everything into one file. `isMove`: everything is taken to another computer, and here it is said from now
   * on. `jobs:progress` tells how far it is, by the number of the protection where there is one.
   */
  'backup:saveFile': {
    input: byJob
      .extend({ protection: ownProtectionSchema, isMove: z.boolean() })
      .refine(
        ({ isMove, protection }) => !isMove || protection.kind === 'passphrase',
        'takes a passphrase, since one’s own keys are in it',
      ),
    output: savedSchema,
  },
  /** Everything is used here again, whatever was taken to another computer. */
  'backup:useHere': { input: nothing, output: backupStateSchema },
  /** Puts copies in the places of documents, whose present states are set aside first. The window is loaded again then. */
  'backup:restore': {
    input: z.strictObject({ token: idSchema, files: z.array(z.string().max(300)).min(1).max(50_000) }),
    output: nothing,
  },
  'backup:lastRestored': { input: nothing, output: restoredSchema },
  /** Takes the last restore back. The window is loaded again then. */
  'backup:undoRestore': { input: nothing, output: nothing },
  /** Looks through the data folder, and changes nothing. Null when the job was cancelled. */
  'backup:examine': {
    input: byJob,
    output: z
      .strictObject({ documents: z.int().min(0), copies: z.int().min(0), findings: z.array(findingSchema) })
      .nullable(),
  },
  /** Puts right what can be. The window is loaded again then. */
  'backup:repair': { input: nothing, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
