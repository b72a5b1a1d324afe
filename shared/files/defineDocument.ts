import { z } from 'zod';
import { instantSchema } from '../domain/ids.ts';
import type { Format } from './readDocument.ts';

/** The format of a document that is stored in the data folder, and how one is made. */
export interface DocumentFormat<Document> extends Format<Document> {
  /** A document with this content, as it is written: of the newest version. */
  make(content: Omit<Document, 'format' | 'version'>): Document;
}

/** The document of a format. */
export type DocumentOf<Defined> = Defined extends DocumentFormat<infer Document> ? Document : never;

/** What every document begins with. */
const headOf = <const Name extends string, const Version extends number>(name: Name, version: Version) => ({
  format: z.literal(name),
  version: z.literal(version),
  savedAt: instantSchema,
});

/**
 * Defines a document: its name, its newest version, and what is in it beside. A changed content becomes a new version, with the
 * step that leads to it.
 */
export function defineDocument<
  const Name extends string,
  const Version extends number,
  Document extends { format: Name; version: Version },
>(
  name: Name,
  version: Version,
  schemaWith: (head: ReturnType<typeof headOf<Name, Version>>) => z.ZodType<Document>,
  migrations: NonNullable<Format<Document>['migrations']> = {},
): DocumentFormat<Document> {
  return {
    name,
    version,
    schema: schemaWith(headOf(name, version)),
    migrations,
    make: (content) => ({ format: name, version, ...content }) as Document,
  };
}
