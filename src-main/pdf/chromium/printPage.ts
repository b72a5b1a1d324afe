import { z } from 'zod';
import { instantSchema } from '../../../shared/domain/ids.ts';
import { paperSchema } from '../../../shared/domain/settings.ts';

/** A document as Chromium prints it. Plain data, so that it can go to another process. */
export const printPageSchema = z.strictObject({
  /** A complete page. It refers to the files of `fontFiles` beside it, and to nothing else. */
  html: z.string(),
  /** What stands at the top and at the foot of every page, in the form that Chromium's `printToPDF` takes. */
  headerTemplate: z.string(),
  footerTemplate: z.string(),
  paper: paperSchema,
  /** Who wrote it, and what it is about, for the file; the author is empty where the document must not say. */
  author: z.string(),
  subject: z.string(),
  /** Creation and modification date for the file, in ms since the epoch. */
  date: instantSchema,
});
export type PrintPage = z.infer<typeof printPageSchema>;
