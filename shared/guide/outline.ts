import { type Entry, toEntries } from './entries.ts';
import type { GuideDocument } from './guideDocument.ts';
import { findStarts } from './sectionStarts.ts';

/** One question of the guide: the entry with its prompt, and the entries that belong to it. */
export interface Section {
  readonly question: Entry;
  readonly body: readonly Entry[];
}

export interface Outline {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Questions of the list on top that have no section, in the list's words. */
  readonly unmatched: readonly string[];
}

/** A longer line is never a title. */
const longestTitle = 160;

/** Finds the questions of a guide and what belongs to each. Linear in the number of blocks. */
export function outlineGuide(document: GuideDocument): Outline {
  const entries = toEntries(document);
  const title = findTitle(entries);
  const { starts, unmatched } = findStarts(entries);
  return { title, sections: cutSections(entries, starts), unmatched };
}

function findTitle(entries: readonly Entry[]): string {
  const [first] = entries;
  const heading = entries
    .slice(0, 10)
    .find((entry) => entry.block.kind === 'heading' && entry.block.level === 1 && entry.label === undefined);
  const title = heading ?? first;
  if (title === undefined || title.label !== undefined || title.text.length > longestTitle) return '';
  if (title !== heading && (title.asks > 0 || title.block.number !== undefined || /[.:;,]$/.test(title.text)))
    return '';
  return title.asks === 2 ? '' : title.text;
}

/** What stands between one start and the next. A heading as high as the question's own ends its section. */
function cutSections(entries: readonly Entry[], starts: readonly number[]): Section[] {
  return starts.flatMap((start, at) => {
    const question = entries[start];
    if (question === undefined) return [];
    const rest = entries.slice(start + 1, starts[at + 1] ?? entries.length);
    const end = rest.findIndex((entry) => endsSection(question, entry));
    return [{ question, body: end < 0 ? rest : rest.slice(0, end) }];
  });
}

function endsSection(question: Entry, entry: Entry): boolean {
  if (entry.block.kind !== 'heading' || entry.label !== undefined) return false;
  return question.block.kind !== 'heading' || entry.block.level <= question.block.level;
}
