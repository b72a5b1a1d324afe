import { z } from 'zod';
import { idSchema, instantSchema } from '../domain/ids.ts';

/** For channels that take or give nothing. */
const nothing = z.null();

export const documentKindSchema = z.enum([
  'interview',
  'set',
  'question',
  'guide',
  'kit',
  'plan',
  'planFile',
  'planned',
  'received',
  'panel',
]);
/** What can be deleted and brought back. */
export type DocumentKind = z.infer<typeof documentKindSchema>;

const documentRefSchema = z.strictObject({ kind: documentKindSchema, id: idSchema });
export type DocumentRef = z.infer<typeof documentRefSchema>;

/** Something that was deleted in the last thirty days. */
export const deletedDocumentSchema = documentRefSchema.extend({
  /** The candidate of an interview, the title of a set or a question, the file of a guide; may be empty. */
  name: z.string(),
  /** What else tells it from others: the candidate's role, the number of questions; may be empty. */
  detail: z.string(),
  deletedAt: instantSchema,
});
export type DeletedDocument = z.infer<typeof deletedDocumentSchema>;

/** A file that could not be read and was set aside. */
export const fileSetAsideSchema = z.strictObject({
  /** Its name in the folder “quarantine”. */
  file: z.string(),
  /** Why: a sentence. Empty when nobody has written it down. */
  reason: z.string(),
  /** Whom or what it is about, as far as that is known. */
  name: z.string().nullable(),
  /** Where its place was; null where that is not known. */
  ref: documentRefSchema.nullable(),
  /** Whether there is something in its place again. */
  isInPlace: z.boolean(),
  /** The newest earlier state that can take its place again: of when it is, or before the changes of which day (YYYY-MM-DD). */
  copy: z.union([z.strictObject({ savedAt: instantSchema }), z.strictObject({ day: z.string() })]).nullable(),
  /** Whether a part of it is a document by itself, and can take its place. */
  hasValidPart: z.boolean(),
  /** Whether there is text in it that can be read. */
  hasText: z.boolean(),
});
export type FileSetAside = z.infer<typeof fileSetAsideSchema>;

const bySetAside = z.strictObject({ file: z.string().min(1).max(255) });
/** A file that was written; null when the user thought better of it. */
const savedSchema = z.strictObject({ fileName: z.string() }).nullable();

/** The ways back to what was deleted or damaged. */
export const recoveryContract = {
  /** What was deleted, the latest first; at most 500. Questions of a deleted guide come back with it and are not listed. */
  'recovery:deleted': { input: nothing, output: z.array(deletedDocumentSchema) },
  'recovery:restore': { input: documentRefSchema, output: nothing },
  /** Deletes for good what was deleted, with its earlier states and copies; a guide takes its deleted questions along. */
  'recovery:destroy': { input: documentRefSchema, output: nothing },
  'recovery:setAside': { input: nothing, output: z.array(fileSetAsideSchema) },
  /** Puts the newest earlier state in the place of a document that was set aside. */
  'recovery:restoreCopy': { input: documentRefSchema, output: nothing },
  /** Puts the part of a file that was set aside in its place which is a document by itself. `file`: its name in the quarantine. */
  'recovery:restorePart': { input: bySetAside, output: nothing },
  /** Asks where to, and writes the text that can be read in it. */
  'recovery:saveText': { input: bySetAside, output: savedSchema },
  /** Asks where to, and writes its structure without anything of what is in it, for whoever helps. */
  'recovery:saveMasked': { input: bySetAside, output: savedSchema },
} as const;
