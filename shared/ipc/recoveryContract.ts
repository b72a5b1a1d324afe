import { z } from 'zod';
import { idSchema, instantSchema } from '../domain/ids.ts';

/** For channels that take or give nothing. */
const nothing = z.null();

export const documentKindSchema = z.enum(['interview', 'set', 'question', 'guide', 'kit', 'received', 'panel']);
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
  /** The newest earlier state that can take its place again, as it was before the changes of `day` (YYYY-MM-DD). */
  copy: documentRefSchema.extend({ day: z.string() }).nullable(),
});
export type FileSetAside = z.infer<typeof fileSetAsideSchema>;

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
} as const;
