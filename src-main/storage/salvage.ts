import { type Format, readDocument } from '../../shared/files/readDocument.ts';
import { completions, jsonPieces } from './jsonPieces.ts';

/** So many places are put right at most: each takes as long as reading the document, while nothing else goes on. */
const mostRepairs = 20;

/** The part of a damaged document that is one by itself; null where there is none. Nothing is made up: what is not right is left out. */
export function salvage<T>(text: string, format: Format<T>): T | null {
  let value = [text, ...completions(text)].map(parsed).find((one) => one !== undefined);
  for (let repair = 0; repair < mostRepairs && value !== undefined; repair += 1) {
    const reading = readDocument(JSON.stringify(value), format);
    if (reading.ok) return reading.value;
    if (reading.problem.kind !== 'invalid') return null;
    value = withoutFirstFault(value, format);
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value without the field that nobody knows, or without the item of a list that is not right; undefined for another fault. */
function withoutFirstFault<T>(value: unknown, format: Format<T>): unknown {
  const [issue] = format.schema.safeParse(value).error?.issues ?? [];
  if (issue === undefined) return undefined;
  if (issue.code === 'unrecognized_keys') {
    const holder = at(value, issue.path);
    if (typeof holder !== 'object' || holder === null) return undefined;
    for (const key of issue.keys) Reflect.deleteProperty(holder, key);
    return value;
  }
  for (let length = issue.path.length - 1; length >= 0; length -= 1) {
    const list = at(value, issue.path.slice(0, length));
    const index = issue.path[length];
    if (!Array.isArray(list) || typeof index !== 'number') continue;
    list.splice(index, 1);
    return value;
  }
  return undefined;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  );
}

/** What is no text that somebody has written: ids, hashes, moments, single words of the format. */
const noText = /^(?:[0-9a-f-]{36}|[0-9a-f]{64,}|\d{4}-\d\d-\d\d.*|[a-z]+(?:[A-Z-][a-z]*)*|[A-Za-z0-9+/=]{60,})$/;

/** The texts that can be read in a damaged document, a line each, in their order. */
export function readableTexts(text: string): string[] {
  const texts: string[] = [];
  for (const { kind, text: piece, isKey } of jsonPieces(text)) {
    if (kind === 'other' || isKey) continue;
    const content = parsed(piece.endsWith('"') && piece.length > 1 ? piece : `${piece}"`);
    const words = typeof content === 'string' ? content.trim() : '';
    if (words !== '' && !noText.test(words)) texts.push(words);
  }
  return texts;
}

/** The names of formats and fields are the app's own; everything else may be somebody's. */
const ownName = /^"[a-z][A-Za-z]{0,39}"$/;
const ownFormat = /^"scorecard-[a-z-]{1,30}"$/;

/**
 * A damaged document with its structure and nothing of what is in it: letters become x and figures 0, whatever the language; what the
 * fields are called, and which format it is, stays.
 */
export function masked(text: string): string {
  let result = '';
  for (const { kind, text: piece, isKey } of jsonPieces(text)) {
    const isOwn = kind === 'string' && ((isKey && ownName.test(piece)) || ownFormat.test(piece));
    result += isOwn
      ? piece
      : piece
          .replace(/[\p{L}\p{M}]/gu, 'x')
          .replace(/\p{N}/gu, '0')
          .replace(/[^\p{ASCII}]/gu, 'x');
  }
  return result;
}
