import { z } from 'zod';
import { hashSchema } from '../domain/contentHash.ts';
import { idSchema } from '../domain/ids.ts';
import { kitReferenceSchema } from '../domain/plan/hiringPlan.ts';
import { paperSchema } from '../domain/settings.ts';
import { editionEntrySchema } from './editionContract.ts';
import { printOptionsSchema } from './panelContract.ts';
import { protectionSchema } from './sharingContract.ts';

const nothing = z.null();
const byId = z.strictObject({ id: idSchema });
/** A set of one's own, of which the newest edition is handed on, or a received kit, which is handed on as it came. */
const bySet = z.strictObject({ setId: idSchema });
const exportedSchema = z.strictObject({ token: idSchema, fileName: z.string() }).nullable();

/** A kit that is kept here: a received one, which is a set by its id, or the newest edition of a set of one's own. */
export const kitEntrySchema = editionEntrySchema.extend({
  hash: hashSchema,
  /** Whether the set of one's own that it was made from says something else by now. */
  isOutdated: z.boolean(),
  /** The time that an interview has, and what opening, questions and closing take of it, in minutes. */
  slotMinutes: z.int().min(0),
  plannedMinutes: z.int().min(0),
  /** What each question asks for, and its minutes. */
  asks: z.array(z.strictObject({ competency: z.string(), minutes: z.int().min(0) })),
});
export type KitEntry = z.infer<typeof kitEntrySchema>;

/** How a question set is printed. `onePage`: everything on a page, in short; `full`: with room for notes. */
export const kitPrintOptionsSchema = printOptionsSchema.extend({ layout: z.enum(['full', 'onePage']) });
export type KitPrintOptions = z.infer<typeof kitPrintOptionsSchema>;

/** Channel → what goes in and what comes out, for kits. */
export const kitContract = {
  'kits:list': { input: nothing, output: z.array(kitEntrySchema) },
  /** Makes the newest edition of a set of one's own, where it has changed since the last; a received kit is one already. */
  'kits:make': { input: bySet, output: kitReferenceSchema },
  /** Puts the newer edition that has come in the place of the one that is there. */
  'kits:takeNewer': { input: byId, output: nothing },
  /** Says that the key of a kit is its author's. */
  'kits:acceptKey': { input: byId, output: nothing },
  /** Makes a set of one's own of a received kit; its questions that the bank does not have are added to it. */
  'kits:duplicate': { input: byId, output: z.strictObject({ setId: idSchema }) },
  /** The same of the frozen questions of a scorecard in a panel. */
  'kits:ofScorecard': {
    input: z.strictObject({ panelId: idSchema, scorecardId: idSchema }),
    output: z.strictObject({ setId: idSchema }),
  },
  /** Puts the kit of a set into the shared folder, in the place of its edition before. */
  'kits:publish': { input: bySet, output: z.strictObject({ fileName: z.string() }) },
  /** Asks where to, and writes the set to be printed and filled in by hand: as PDF, as Markdown, or for Word. */
  'export:kitPdf': { input: bySet.extend(kitPrintOptionsSchema.shape), output: exportedSchema },
  'export:kitDocument': {
    input: bySet.extend({ format: z.enum(['markdown', 'word']), paper: paperSchema }),
    output: exportedSchema,
  },
  /** Asks where to, and writes the `.kit` file, or `.kit.age` when it is protected, as `export:scorecard` does. */
  'export:kit': { input: bySet.extend({ protection: protectionSchema }), output: exportedSchema },
  /** The text of the `.kit` file, for the clipboard. */
  'export:kitText': { input: bySet, output: z.strictObject({ text: z.string() }) },
  /** Writes the `.kit` file to a place of the app's own and begins to drag it out of the window. */
  'export:dragKit': { input: bySet, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
