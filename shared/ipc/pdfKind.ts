import { z } from 'zod';

/** Which PDF is made: the standard one (another engine is taken by itself when the text needs it), or the tagged one. */
export const pdfKindSchema = z.enum(['standard', 'accessible']);
export type PdfKind = z.infer<typeof pdfKindSchema>;
