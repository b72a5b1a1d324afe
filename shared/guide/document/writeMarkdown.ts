import { generalAnchors, type Question } from '../../domain/questions/question.ts';
import { escapeLine, escapeText } from './markdownEscapes.ts';

/**
 * Scorecard's own Markdown. One question is a heading of the second level with its prompt; below it stand lines
 * `Name: value` (Title, Competency, Minutes, Retired) and then headings of the third level (Purpose, Rubric, Red flags,
 * Signals, Probes, Anchors, Example answer), in any order, with a paragraph or a list under each. A rubric point may end in '(weight 2)'. The
 * title of the file is a heading of the first level. `readMarkdown` reads it back.
 *
 * What would mean something to Markdown in a text is escaped, so that export and import give the same questions. Ids, origins
 * and spans are not written: an import makes its own.
 */
export function toMarkdown(questions: readonly Question[], title = 'Question bank'): string {
  return `${[`# ${escapeLine(title)}`, ...questions.map(writeQuestion)].join('\n\n')}\n`;
}

function writeQuestion(question: Question): string {
  const parts = [`## ${escapeLine(question.prompt)}`.trimEnd(), writeFields(question), ...writeSections(question)];
  return parts.filter((part) => part !== '').join('\n\n');
}

function writeFields({ title, competency, minutes, retired }: Question): string {
  const lines = [
    title === '' ? '' : `Title: ${escapeLine(title)}`,
    competency === '' ? '' : `Competency: ${escapeLine(competency)}`,
    `Minutes: ${minutes}`,
    retired ? 'Retired: yes' : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function writeSections(question: Question): string[] {
  const hasOwnAnchors = question.anchors.some((anchor, index) => anchor !== generalAnchors[index]);
  const points = question.rubric.map(
    ({ text, weight }) => escapeLine(text) + (weight === 1 ? '' : ` (weight ${weight})`),
  );
  return [
    writeSection('Purpose', escapeText(question.purpose)),
    writeSection('Rubric', writeList(points)),
    writeSection('Red flags', writeList((question.redFlags ?? []).map(escapeLine))),
    writeSection('Signals', writeList(question.signals.map(escapeLine))),
    writeSection('Probes', writeList(question.probes.map(escapeLine))),
    writeSection('Anchors', hasOwnAnchors ? writeAnchors(question.anchors.map(escapeLine)) : ''),
    writeSection('Example answer', escapeText(question.exampleAnswer)),
  ];
}

function writeSection(name: string, content: string): string {
  return content === '' ? '' : `### ${name}\n\n${content}`;
}

function writeList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`.trimEnd()).join('\n');
}

function writeAnchors(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`.trimEnd()).join('\n');
}
