import { z } from 'zod';
import { idSchema, instantSchema } from '../../domain/ids.ts';
import { candidateSchema } from '../../domain/interview/interview.ts';
import { conflictSchema } from '../../domain/panel/member.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';
import { signedScorecardSchema } from '../signedScorecard.ts';

/** The candidate as whom somebody is known here. */
export const candidateRefSchema = candidateSchema.pick({ name: true, role: true, email: true });

/** A scorecard that somebody else has submitted: `received/<id>.json`, one for each state that is kept. */
export const receivedFormat = defineDocument(
  'scorecard-received',
  6,
  ({ savedAt, ...head }) =>
    z.strictObject({
      ...head,
      id: idSchema,
      savedAt,
      /** When the first state of it came. */
      receivedAt: instantSchema,
      /** The file's name as it came. It says nothing about what is inside. */
      fileName: z.string(),
      scorecard: signedScorecardSchema,
      /** Why it cannot take the place of the one that was there. What is altered, or whose key it is, is asked at each reading. */
      conflict: conflictSchema.exclude(['altered', 'keyInQuestion']).exactOptional(),
      /** The candidate whose panel it belongs to, where the user has said so; null where its own words tell. */
      placedWith: candidateRefSchema.nullable(),
    }),
  // Version 2 takes scorecards of the second version, version 3 keeps when the first state came, version 4 takes
  // scorecards of the third version, version 5 those of the fourth, version 6
  // those of the fifth.
  {
    1: (older) => older,
    2: (older) => ({ ...older, receivedAt: older.savedAt }),
    3: (older) => older,
    4: (older) => older,
    5: (older) => older,
  },
);
export type ReceivedDocument = DocumentOf<typeof receivedFormat>;

/** Scorecards that the user has taken away: they do not come back from the shared folder. `removed.json` */
export const removedFormat = defineDocument('scorecard-removed', 1, (head) =>
  z.strictObject({
    ...head,
    /** The ids of the scorecards. */
    ids: z.array(idSchema),
  }),
);
export type RemovedDocument = DocumentOf<typeof removedFormat>;
