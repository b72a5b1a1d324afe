import { textLimits } from '../plainText.ts';
import type { Interview, NoteKind } from './interview.ts';
import { allNotes } from './places.ts';
import { isPrivateNote } from './privateLine.ts';

/**
 * The noted lines of a kind that a text for the committee does not have yet, as many as it has room for. Private ones are none of
 * them.
 */
export function linesToTakeOver(interview: Interview, kind: NoteKind, text: string): string[] {
  const lines: string[] = [];
  let length = text.trimEnd().length;
  for (const note of allNotes(interview)) {
    if (note.kind !== kind || isPrivateNote(note) || text.includes(note.text)) continue;
    if (length + 1 + note.text.length > textLimits.note) break;
    lines.push(note.text);
    length += 1 + note.text.length;
  }
  return lines;
}
