import { z } from 'zod';
import { hashSchema } from '../../domain/contentHash.ts';
import { idSchema, instantSchema } from '../../domain/ids.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** Where copies of everything are kept besides: `backup.json`. */
export const backupFormat = defineDocument('scorecard-backup', 1, (head) =>
  z.strictObject({
    ...head,
    /** Tells the copies of this data folder from those of others that are kept in the same place. */
    libraryId: idSchema,
    /** The folder that the user has chosen; null: copies lie in the data folder alone. */
    folder: z.string().min(1).nullable(),
    /** Documents that were deleted for good and whose copies go as well: `<area>/<name>`. */
    gone: z.array(z.string()),
    /** When everything was taken to another computer, where the user goes on; absent while they have not. */
    movedAt: instantSchema.exactOptional(),
  }),
);
export type BackupDocument = DocumentOf<typeof backupFormat>;

/** What is to be deleted once a second start agrees that its time is over: `deletions.json`. */
export const deletionsFormat = defineDocument('scorecard-deletions', 1, (head) =>
  z.strictObject({
    ...head,
    /** The start at which these files were due. */
    dueSince: instantSchema,
    /** When the clock was last looked at. */
    seenAt: instantSchema,
    /** Their names inside the data folder. */
    due: z.array(z.string()),
  }),
);
export type DeletionsDocument = DocumentOf<typeof deletionsFormat>;

/** Which copy of a document: see the name of its file. */
const copySchema = z.strictObject({ number: z.int().min(1), savedAt: instantSchema, hash: hashSchema });

/** What is to be done to the data folder before it is opened the next time: `pending.json`. */
export const pendingFormat = defineDocument('scorecard-pending', 1, (head) =>
  z.strictObject({
    ...head,
    /** Tells that it was begun, when it is found again. */
    id: idSchema,
    work: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('repair') }),
      z.strictObject({
        kind: z.literal('restore'),
        /** Documents, and the copies in the data folder that take their places; null: the document is deleted. */
        items: z.array(z.strictObject({ area: z.string(), name: z.string(), copy: copySchema.nullable() })),
      }),
    ]),
  }),
);
export type PendingDocument = DocumentOf<typeof pendingFormat>;
export type RestoreItem = Extract<PendingDocument['work'], { kind: 'restore' }>['items'][number];

/** What was restored last, and what was there before: `restored.json`. */
export const restoredFormat = defineDocument('scorecard-restored', 1, (head) =>
  z.strictObject({
    ...head,
    /** The id of the pending work that it was. */
    id: idSchema,
    items: z.array(
      z.strictObject({
        area: z.string(),
        name: z.string(),
        /** What took the place; null: nothing, the document was deleted. */
        after: copySchema.nullable(),
        /** What was there before; null: nothing, or something that could not be read and is in the quarantine. */
        before: copySchema.nullable(),
      }),
    ),
  }),
);
export type RestoredDocument = DocumentOf<typeof restoredFormat>;
