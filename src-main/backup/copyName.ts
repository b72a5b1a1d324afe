import { instantSchema } from '../../shared/domain/ids.ts';

/** Where the copies are, inside the data folder. */
export const copiesFolderName = 'backup/copies';

/** A copy of a document, as its name tells. */
export interface CopyRef {
  /** The document's folder inside the data folder; '.' for the data folder itself. */
  area: string;
  /** The document's name. */
  name: string;
  /** Counts the copies of a document from 1, whatever the clock says. */
  number: number;
  /** When the state that it holds was written, in ms since the epoch, as the document says itself. */
  savedAt: number;
  /** The SHA-256 of its bytes, in 64 hexadecimal digits. */
  hash: string;
}

const pattern = /^([a-z0-9-]{1,40})~(\d{6})~(\d{1,16})~([0-9a-f]{64})\.json$/;

/** The name of a copy's file: `<name>~<number>~<savedAt>~<hash>.json`. It tells all, so that no list can get lost. */
export function copyFileName({ name, number, savedAt, hash }: CopyRef): string {
  return `${name}~${String(number).padStart(6, '0')}~${savedAt}~${hash}.json`;
}

/** The copy that a file is, by its name; null for every other file. */
export function parseCopyName(area: string, file: string): CopyRef | null {
  const [, name, number, savedAt, hash] = pattern.exec(file) ?? [];
  if (name === undefined || number === undefined || savedAt === undefined || hash === undefined) return null;
  const copy = { area, name, number: Number(number), savedAt: Number(savedAt), hash };
  // In the one way in which we write it: no zeros before a moment, none that no calendar shows, and no copy before the first.
  return instantSchema.safeParse(copy.savedAt).success && copy.number > 0 && copyFileName(copy) === file ? copy : null;
}

/** A copy's place inside the folder of copies, with slashes. */
export function copyPath(copy: CopyRef): string {
  const file = copyFileName(copy);
  return copy.area === '.' ? file : `${copy.area}/${file}`;
}

/** The later of two copies of one document: negative when `one` is the later. */
export function byNewest(one: CopyRef, other: CopyRef): number {
  return other.number - one.number || other.savedAt - one.savedAt;
}

/** Copies of one area by the document that they are of. */
export function copiesByName(copies: readonly CopyRef[]): Map<string, CopyRef[]> {
  const byName = new Map<string, CopyRef[]>();
  for (const copy of copies) {
    const others = byName.get(copy.name);
    if (others === undefined) byName.set(copy.name, [copy]);
    else others.push(copy);
  }
  return byName;
}
