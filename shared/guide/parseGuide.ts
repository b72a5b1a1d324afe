import { documentFromText, type GuideDocument } from './guideDocument.ts';
import { outlineGuide } from './outline.ts';
import type { ParsedGuide, ParsedQuestion } from './parsedGuide.ts';
import { isOwnMarkdown, readMarkdown } from './readMarkdown.ts';
import { readSection } from './sections.ts';
import { readTables } from './tables.ts';

/** The most questions that are taken from one guide; more is no guide that anybody reads. */
export const questionLimit = 5_000;

/**
 * Reads an interview guide: plain text, our own Markdown, or a document whose blocks a reader of another format has found.
 * Spans are UTF-16 code units of the text. Total: whatever the text, it ends, in time linear in its length, and every word of
 * a question is in the text.
 */
export function parseGuide(source: string | GuideDocument): ParsedGuide {
  if (typeof source === 'string' && isOwnMarkdown(source)) return withWarnings(readMarkdown(source), []);
  const document = typeof source === 'string' ? documentFromText(source) : source;
  const tables = readTables(document);
  const { title, sections, unmatched } = outlineGuide(document);
  const fromSections = sections.slice(0, questionLimit).map((section) => readSection(document.text, section));
  const questions = [...tables.questions, ...fromSections]
    .filter(({ prompt }) => prompt !== '')
    .slice(0, questionLimit);
  return withWarnings({ title, questions, warnings: [] }, [...tables.warnings, ...unmatchedWarning(unmatched)]);
}

function withWarnings(guide: ParsedGuide, found: readonly string[]): ParsedGuide {
  return { ...guide, warnings: [...guide.warnings, ...found, ...questionWarnings(guide.questions)] };
}

function questionWarnings(questions: readonly ParsedQuestion[]): string[] {
  if (questions.length === 0) return ['No questions were found in this text.'];
  const bare = questions.filter(({ rubric }) => rubric.length === 0).length;
  if (bare === 0) return [];
  const what = bare === 1 ? '1 question has' : `${bare} questions have`;
  return [`${what} no guidance in this text, so no rubric points could be drawn from it.`];
}

function unmatchedWarning(unmatched: readonly string[]): string[] {
  if (unmatched.length === 0) return [];
  return [
    `The list at the top names questions that have no section of their own; they were left out: ${unmatched.join(' · ')}`,
  ];
}
