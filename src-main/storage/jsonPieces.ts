/** A piece of a text that should be JSON, as far as that goes. */
export interface JsonPiece {
  kind: 'string' | 'other';
  /** As it stands there, a string with its quotes. */
  text: string;
  /** Whether it is the name of a field. */
  isKey: boolean;
}

const string = /"(?:[^"\\]|\\.)*(?:"|$)/sy;

/** Takes a text apart, also one that was cut off or damaged. The pieces together are the text. */
export function* jsonPieces(text: string): Generator<JsonPiece> {
  let start = 0;
  while (start < text.length) {
    if (text[start] === '"') {
      string.lastIndex = start;
      const found = string.exec(text)?.[0] ?? text.slice(start);
      const end = start + found.length;
      yield { kind: 'string', text: found, isKey: /^\s*:/.test(text.slice(end, end + 20)) };
      start = end;
    } else {
      const next = text.indexOf('"', start);
      const end = next < 0 ? text.length : next;
      yield { kind: 'other', text: text.slice(start, end), isKey: false };
      start = end;
    }
  }
}

/**
 * What a text that was cut off can have been, with what was open closed: all of it, and up to its last value that is whole for certain.
 * It is JSON then where only its end was missing. Empty where nothing is left of it.
 */
export function completions(text: string): string[] {
  const open: string[] = [];
  /** The last place after which the text could end, and what has to be closed there. */
  let end: { length: number; closing: string } | null = null;
  let length = 0;
  for (const piece of jsonPieces(text)) {
    if (piece.kind === 'string') {
      length += piece.text.length;
      const isWhole = piece.text.length > 1 && piece.text.endsWith('"');
      if (isWhole && !piece.isKey && length < text.length) end = { length, closing: closingOf(open) };
      continue;
    }
    for (const character of piece.text) {
      length += character.length;
      if (character === '{' || character === '[') open.push(character === '{' ? '}' : ']');
      else if (character === '}' || character === ']') {
        if (open.pop() !== character) return [];
        end = { length, closing: closingOf(open) };
      } else if (character === ',') end = { length: length - 1, closing: closingOf(open) };
    }
  }
  return end === null ? [] : [`${text}${closingOf(open)}`, `${text.slice(0, end.length)}${end.closing}`];
}

function closingOf(open: readonly string[]): string {
  return [...open].reverse().join('');
}
