import { z } from 'zod';
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
