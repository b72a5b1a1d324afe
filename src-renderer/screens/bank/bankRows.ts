import { competencyName, groupByCompetency } from '../../../shared/domain/bankSearch.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { BankEntry } from '../../../shared/ipc/contract.ts';

/** A line of the list: the name of a competency, or a question under it. */
export type BankRow =
  | { id: string; kind: 'heading'; competency: string; questions: number }
  | { id: string; kind: 'question'; question: Question; position: number };

/**
 * What the list shows, in its order: the questions under their competencies; while somebody searches, the best match first
 * without headings.
 */
export function bankRows(questions: readonly Question[], isSearching: boolean): BankRow[] {
  if (isSearching) return questions.map((question, index) => questionRow(question, index));
  let position = 0;
  return groupByCompetency(questions).flatMap(({ competency, questions: members }): BankRow[] => [
    {
      id: `competency:${competency}`,
      kind: 'heading',
      competency: competencyName(competency),
      questions: members.length,
    },
    ...members.map((question) => questionRow(question, position++)),
  ]);
}

function questionRow(question: Question, index: number): BankRow {
  return { id: question.id, kind: 'question', question, position: index + 1 };
}

/** The ids of the questions, in the list's order. */
export function questionIds(rows: readonly BankRow[]): string[] {
  return rows.flatMap(({ id, kind }) => (kind === 'question' ? [id] : []));
}

const page = 10;

/** Where a key leads from a question of the list; null when the key leads nowhere. */
export function destination(ids: readonly string[], from: string | null, key: string): string | null {
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
  const place = places[key];
  return place === undefined ? null : (ids[place] ?? null);
}

/** Which question is shown once one is gone from the list: the one below it, or the one above. */
export function neighbour(ids: readonly string[], gone: string): string | null {
  const at = ids.indexOf(gone);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}

export type Mark = 'builtIn' | 'changed' | 'own' | 'guide';

/** Where a question comes from, and whether the user has changed it. */
export function markOf({ question, builtIn }: BankEntry): Mark {
  if (builtIn !== null) return builtIn === 'changed' ? 'changed' : 'builtIn';
  return question.origin.kind === 'guide' ? 'guide' : 'own';
}

export const markNames: Readonly<Record<Mark, string>> = {
  builtIn: 'Built-in',
  changed: 'Changed',
  own: 'Own',
  guide: 'From a guide',
};

/** Whether nothing was written into a question yet, so that it can go again without anybody missing it. */
export function isBlank(question: Question): boolean {
  const { title, prompt, purpose, exampleAnswer, rubric, signals, probes } = question;
  const texts = [title, prompt, purpose, exampleAnswer, ...rubric.map(({ text }) => text), ...signals, ...probes];
  return question.origin.kind === 'own' && texts.every((text) => text.trim() === '');
}
