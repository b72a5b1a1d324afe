import { competencyName, groupByCompetency } from '../../../shared/domain/questions/bankSearch.ts';
import type { Question } from '../../../shared/domain/questions/question.ts';
import type { Press } from '../../../shared/keys/chord.ts';

/** A line of the list: the name of a competency, or a question under it. */
export type QuestionListRow =
  | { id: string; kind: 'heading'; competency: string; questions: number }
  | { id: string; kind: 'question'; question: Question; position: number };

/**
 * What the list shows, in its order: the questions under their competencies; while somebody searches, the best match first
 * without headings.
 */
export function questionRows(questions: readonly Question[], isSearching: boolean): QuestionListRow[] {
  if (isSearching) return questions.map((question, index) => questionRow(question, index));
  let position = 0;
  return groupByCompetency(questions).flatMap(({ competency, questions: members }): QuestionListRow[] => [
    {
      id: `competency:${competency}`,
      kind: 'heading',
      competency: competencyName(competency),
      questions: members.length,
    },
    ...members.map((question) => questionRow(question, position++)),
  ]);
}

function questionRow(question: Question, index: number): QuestionListRow {
  return { id: question.id, kind: 'question', question, position: index + 1 };
}

/** The ids of the questions, in the list's order. */
export function questionIds(rows: readonly QuestionListRow[]): string[] {
  return rows.flatMap(({ id, kind }) => (kind === 'question' ? [id] : []));
}

const page = 10;

/** Where a key leads from a question of the list; null when it leads nowhere. */
export function destination(ids: readonly string[], from: string | null, press: Press | null): string | null {
  const last = ids.length - 1;
  const at = from === null ? -1 : ids.indexOf(from);
  const places: Record<string, number> = {
    ArrowDown: Math.min(last, at + 1),
    ArrowUp: Math.max(0, at - 1),
    PageDown: Math.min(last, at + page),
    PageUp: Math.max(0, at - page),
    Home: 0,
    End: last,
  };
  const place = press === null ? undefined : places[press];
  return place === undefined ? null : (ids[place] ?? null);
}

/** Which question is shown once one is gone from the list: the one below it, or the one above. */
export function neighbour(ids: readonly string[], gone: string): string | null {
  const at = ids.indexOf(gone);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}

export function questionCount(questions: number): string {
  return questions === 1 ? '1 question' : `${questions} questions`;
}

/** The usual heights of the list's lines, in px. */
export function usualHeight({ kind }: QuestionListRow): number {
  return kind === 'heading' ? 34 : 32;
}
