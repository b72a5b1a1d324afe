import type { Details } from '../../domain/interview/interview.ts';
import { toSingleLine } from '../../domain/plainText.ts';

/** What stands in the proposed name of an exported file. */
export type NamedDetails = Pick<Details, 'candidate' | 'round' | 'date'>;

/** How many bytes of UTF-8 each part may take; with separators, date, a number and the longest extension below 200. */
const partLimits = { candidate: 80, role: 45, round: 30 } as const;

/** What some file system refuses, or a shell or an archive reads as something else. */
const refused = /[<>:"/\\|?*]/g;

/** Invisible characters, which would make two names that look the same. Zero-width joiners belong to emoji and scripts. */
const invisible = /(?!\u200d|\u200c)[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

/**
 * The name that is proposed for an exported file, `Candidate – Role – Round – 2026-03-12.pdf`, at most 200 bytes of UTF-8. It
 * is safe on every file system: no reserved or hidden name, no separator, no control or invisible character, no dot or space
 * at an end, and nothing cut in the middle of a character.
 * @param extension without the dot
 * @param copy from 2 on, stands in brackets behind the name: for a name that is taken
 */
export function exportFileName(details: NamedDetails, extension: string, copy = 1): string {
  const { candidate, round, date } = details;
  const parts = [
    safePart(candidate.name, partLimits.candidate),
    safePart(candidate.role, partLimits.role),
    safePart(round, partLimits.round),
    date,
  ];
  return fileNameOf(parts, extension, copy);
}

/**
 * The name that is proposed for a kit or a plan, `Title – Round – Edition 2.kit`, without an edition where it is none; as safe as the
 * other.
 */
export function editionFileName(
  { title, round = '', edition }: { title: string; round?: string; edition: number | null },
  extension: string,
  copy = 1,
): string {
  const named = safePart(title, partLimits.candidate) || nameless(extension);
  const which = edition === null ? '' : `Edition ${edition}`;
  return fileNameOf([named, safePart(round, partLimits.round), which], extension, copy);
}

/** The name of a kit or a plan in a shared folder, the same for all of its editions. The beginning of its id keeps two apart. */
export function editionPlaceName({ title, id }: { title: string; id: string }, extension: string): string {
  return fileNameOf([safePart(title, partLimits.candidate) || nameless(extension), id.slice(0, 8)], extension, 1);
}

function nameless(extension: string): string {
  return extension.startsWith('plan') ? 'Plan' : 'Kit';
}

function fileNameOf(parts: readonly string[], extension: string, copy: number): string {
  const name = `${parts.filter((part) => part !== '').join(' – ')}${copy > 1 ? ` (${copy})` : ''}`;
  return `${reserved.test(name) ? '_' : ''}${name}.${extension}`;
}

function safePart(text: string, limit: number): string {
  const visible = toSingleLine(toSingleLine(text).replace(invisible, ''));
  const safe = visible.replace(refused, '-').normalize('NFC');
  return withoutEdges(clipBytes(withoutEdges(safe), limit));
}

/** Windows drops dots and spaces at the end of a name; a dot at its beginning hides it elsewhere. */
function withoutEdges(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** As many whole characters, as a reader counts them, as fit into `limit` bytes of UTF-8. */
function clipBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let clipped = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > limit) break;
    clipped += segment;
  }
  return clipped;
}
