import { clip, toSingleLine } from '../../../shared/domain/plainText.ts';
import type { KitParts, KitQuestion } from '../../../shared/domain/questions/kit.ts';
import { questionTitle } from '../../../shared/domain/questions/question.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import { type Block, cell, paragraph, type TableBlock, type TableCell } from '../blocks/document.ts';

/** What is left on a page for the rows, in points: title, fields, words and lines for notes take the rest. */
const roomForRows: Readonly<Record<Paper, number>> = { A4: 395, Letter: 345 };
/** A line of a cell, and what a row takes beside its lines, in points. */
const lineHeight = 13;
const rowCost = 8;
/** About so many characters stand on a line of each column; lines break at words and are not filled. */
const lineOf = { question: 31, points: 25, questionAlone: 58 } as const;

/** The most that is printed of the words for the beginning and the end, in characters. */
const spokenLength = 220;

/** How much of each question is told, in characters. */
interface Detail {
  prompt: number;
  points: number;
}

const details: readonly Detail[] = [
  { prompt: 400, points: 400 },
  { prompt: 240, points: 240 },
  { prompt: 120, points: 160 },
  { prompt: 60, points: 160 },
  { prompt: 0, points: 160 },
  { prompt: 0, points: 90 },
  { prompt: 80, points: 0 },
  { prompt: 0, points: 0 },
];
const shortest: Detail = { prompt: 0, points: 0 };

/**
 * What stands on one page below its title: the questions in a table, as much of each as there is room for; more than twenty take
 * another page.
 */
export function onePageBlocks({ opening, questions, closing }: KitParts, paper: Paper): Block[] {
  return [
    ...spoken('First:', opening),
    questionsTable(questions, paper),
    ...spoken('Last:', closing),
    { type: 'ruled', label: 'Notes', lines: 3 },
  ];
}

function questionsTable(questions: readonly KitQuestion[], paper: Paper): TableBlock {
  const detail = details.find((one) => heightOf(questions, one) <= roomForRows[paper]) ?? shortest;
  return {
    type: 'table',
    caption: 'All questions with their points and room for a rating',
    columns: [
      { header: 'No.', share: 6, isNumeric: true },
      { header: 'Question', share: detail.points === 0 ? 66 : 36, isNumeric: false },
      ...(detail.points === 0 ? [] : [{ header: 'Points', share: 30, isNumeric: false }]),
      { header: 'Min', share: 7, isNumeric: true },
      { header: 'Rating', share: 21, isNumeric: false },
    ],
    rows: questions.map((question, index) => rowOf(question, index + 1, detail)),
  };
}

/** About how high the rows are, in points. */
function heightOf(questions: readonly KitQuestion[], detail: Detail): number {
  const perLine = detail.points === 0 ? lineOf.questionAlone : lineOf.question;
  return questions.reduce((sum, question) => {
    const title = linesOf(toSingleLine(questionTitle(question)), perLine);
    const lines = Math.max(
      title + linesOf(promptOf(question, detail), perLine),
      linesOf(pointsOf(question, detail), lineOf.points),
    );
    return sum + lines * lineHeight + rowCost;
  }, 0);
}

function linesOf(text: string, perLine: number): number {
  return Math.ceil(text.length / perLine);
}

function rowOf(question: KitQuestion, number: number, detail: Detail): TableCell[] {
  const prompt = promptOf(question, detail);
  const title = toSingleLine(questionTitle(question));
  return [
    cell(String(number)),
    cell(prompt === '' || prompt === title ? title : `${title}\n${prompt}`),
    ...(detail.points === 0 ? [] : [cell(pointsOf(question, detail))]),
    cell(String(question.minutes)),
    cell('1   2   3   4   5', { tone: 'muted' }),
  ];
}

function promptOf({ prompt }: KitQuestion, detail: Detail): string {
  return shortened(toSingleLine(prompt), detail.prompt);
}

function pointsOf({ rubric }: KitQuestion, detail: Detail): string {
  return shortened(rubric.map(({ text }) => toSingleLine(text)).join(' · '), detail.points);
}

function spoken(label: string, words: string): Block[] {
  const line = shortened(toSingleLine(words), spokenLength);
  return line === '' ? [] : [paragraph(line, 'normal', label)];
}

/** As many whole words as fit. */
function shortened(text: string, limit: number): string {
  if (limit === 0) return '';
  if (text.length <= limit) return text;
  const cut = clip(text, limit - 1);
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
