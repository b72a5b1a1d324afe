import type { z } from 'zod';
import { type Edition, type EditionAlteration, editionAlterations } from '../domain/edition.ts';
import type { Format } from './readDocument.ts';
import {
  contentOf,
  describeSignedFileProblem,
  problemsOf,
  readSigned,
  type Signed,
  type SignedFileKind,
  type SignedFileProblem,
  signContent,
  signedText,
} from './signedFile.ts';

/** An edition with its author's signature beside its fields. */
export type SignedEdition<Content extends Edition> = Signed<Content>;

/** Why the file of an edition is refused. */
export type EditionFileProblem = SignedFileProblem<EditionAlteration>;

/** What the file of an edition holds, and the key that signed it. */
export type EditionFileResult<Content extends Edition> =
  | { ok: true; signed: SignedEdition<Content>; content: Content; publicKey: string }
  | { ok: false; problem: EditionFileProblem };

/** The files of one kind of editions. */
export interface EditionFiles<Content extends Edition> {
  format: Format<SignedEdition<Content>>;
  /**
   * Signs an edition with its author's key.
   * @throws Error when the key does not have 32 bytes
   */
  sign(content: Content, secretKey: Uint8Array): SignedEdition<Content>;
  /** The edition without its signature. */
  contentOf(signed: SignedEdition<Content>): Content;
  /** The text of the file: canonical JSON, one text for one content. */
  textOf(signed: SignedEdition<Content>): string;
  /** Reads the text of a file, as `readSigned` reads every signed file. Never throws. */
  read(text: string): EditionFileResult<Content>;
  /** Who an edition is from, once it is verified: its key, where hash and signature are right; null for what was altered. */
  keyOf(signed: SignedEdition<Content>): string | null;
  /** Why a file is refused, as a sentence about it. */
  describe(problem: EditionFileProblem): string;
}

/**
 * Defines the file of a kind of editions. One that nobody has signed is refused: others go by what it says, so who says so has to be
 * known.
 * @param noun 'kit'
 */
export function defineEditionFiles<Content extends Edition>(
  name: string,
  version: number,
  schema: z.ZodType<SignedEdition<Content>>,
  noun: string,
): EditionFiles<Content> {
  const format: Format<SignedEdition<Content>> = { name, version, schema, staysAsWritten: true };
  const kind: SignedFileKind<SignedEdition<Content>, EditionAlteration> = {
    format,
    alterationsOf: (content) => editionAlterations(content as Content),
    needsSignature: true,
    words: {
      subject: `This ${noun}`,
      altered: `This ${noun} was altered after its author made it. Ask the author to send it again.`,
      unsigned: `This ${noun} is not signed: nothing shows that it is from the author whom it names. Ask the author to send it again.`,
      broken: 'Ask the author to send it again.',
    },
  };
  const withoutSignature = (signed: SignedEdition<Content>) => contentOf(signed) as unknown as Content;
  return {
    format,
    sign: signContent,
    contentOf: withoutSignature,
    textOf: signedText,
    read(text) {
      const read = readSigned(text, kind);
      if (!read.ok) return read;
      if (read.publicKey === null) return { ok: false, problem: { kind: 'unsigned' } };
      return { ok: true, signed: read.signed, content: withoutSignature(read.signed), publicKey: read.publicKey };
    },
    keyOf(signed) {
      const { signature } = signed;
      return problemsOf(signed, kind).length === 0 && signature?.algorithm === 'ed25519' ? signature.publicKey : null;
    },
    describe: (problem) => describeSignedFileProblem(problem, kind.words),
  };
}
