import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Id } from '../ids.ts';
import { foldForSearch } from '../text.ts';
import { generalAnchors, type Question } from './question.ts';

const fields = ['title', 'prompt', 'rubric', 'competency', 'probes', 'redFlags', 'anchors'] as const;

/** One or two letters begin a word in nearly every prompt; as the beginning of a name they still say something. */
const shortQuery = 2;

const searchOptions: SearchOptions = { prefix: true, combineWith: 'AND', boost: { title: 3, competency: 2 } };

/** How many letters of a word may be wrong, missing or swapped (a swap counts as two). */
function typos(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 5 ? 1 : 2;
}

/**
 * The full-text index of the question bank: prompt, title, competency, rubric points, probes, red flags and own anchors, by the beginning of words, in any
 * order, with slips of the finger forgiven where nothing matches as it was typed.
 */
export class BankIndex {
  readonly #index = new MiniSearch<Question>({
    fields: [...fields],
    extractField: (question, field) => textOf(question, field as 'id' | (typeof fields)[number]),
    tokenize: words,
    processTerm: foldForSearch,
  });
  #known = new Map<Id, Question>();

  /**
   * Brings the index up to date. At most `limit` questions are taken in at once, so that a bank of thousands does not
   * stop the window; says whether all of them are in by now.
   */
  update(questions: readonly Question[], limit = Number.POSITIVE_INFINITY): boolean {
    let room = limit;
    for (const question of questions) {
      if (this.#known.get(question.id) === question) continue;
      if (room === 0) return false;
      room -= 1;
      this.#take(question);
    }
    // With every question known, anything beyond their number is one that is gone.
    if (this.#known.size > questions.length) this.#forgetAllBut(questions);
    return true;
  }

  /** The ids of the questions that match every word of the query, the best first. */
  search(query: string): Id[] {
    const options = isShort(query) ? { ...searchOptions, fields: ['title', 'competency'] } : searchOptions;
    const exact = this.#index.search(query, options);
    const found = exact.length > 0 ? exact : this.#index.search(query, { ...options, fuzzy: typos });
    return found.map(({ id }) => id as Id);
  }

  #take(question: Question): void {
    if (this.#known.has(question.id)) this.#index.replace(question);
    else this.#index.add(question);
    this.#known.set(question.id, question);
  }

  #forgetAllBut(questions: readonly Question[]): void {
    const ids = new Set(questions.map(({ id }) => id));
    for (const id of this.#known.keys()) {
      if (ids.has(id)) continue;
      this.#index.discard(id);
      this.#known.delete(id);
    }
  }
}

function textOf(question: Question, field: 'id' | (typeof fields)[number]): string {
  switch (field) {
    case 'rubric':
      return question.rubric.map(({ text }) => text).join('\n');
    case 'probes':
    case 'redFlags':
      return (question[field] ?? []).join('\n');
    case 'anchors':
      // The general ladder is every question's: its words would find them all.
      return question.anchors.filter((anchor, index) => anchor !== generalAnchors[index]).join('\n');
    default:
      return question[field];
  }
}

function isShort(query: string): boolean {
  return query.trim().length <= shortQuery && !scriptsWithoutSpaces.test(query);
}

const scriptsWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text. Scripts that write without spaces are segmented by the platform's dictionaries. */
function words(text: string): string[] {
  if (!scriptsWithoutSpaces.test(text)) return text.split(/[^\p{L}\p{N}\p{M}+#]+/u).filter((word) => word !== '');
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}

/** A choice among the questions of the bank. */
export interface BankFilter {
  /** Words to look for; empty for all. */
  query: string;
  /** One competency, or null for all. */
  competency: string | null;
  /** Whether retired questions are among them. */
  withRetired: boolean;
}

/** The questions that pass a filter: in the bank's order without a query, the best match first with one. */
export function filterBank(questions: readonly Question[], filter: BankFilter, index: BankIndex): Question[] {
  const passes = (question: Question) =>
    (filter.withRetired || !question.retired) &&
    (filter.competency === null || question.competency === filter.competency);
  if (filter.query.trim() === '') return questions.filter(passes);
  const byId = new Map(questions.map((question) => [question.id, question]));
  return index.search(filter.query).flatMap((id) => {
    const question = byId.get(id);
    return question !== undefined && passes(question) ? [question] : [];
  });
}

/** A competency with the number of its questions. */
export interface CompetencyCount {
  competency: string;
  questions: number;
}

/** Every competency that the questions name, in the order in which they first do. */
export function countCompetencies(questions: readonly Question[]): CompetencyCount[] {
  const counts = new Map<string, number>();
  for (const { competency } of questions) counts.set(competency, (counts.get(competency) ?? 0) + 1);
  return [...counts].map(([competency, number]) => ({ competency, questions: number }));
}

/** Questions of one competency, under its name. */
export interface CompetencyGroup {
  competency: string;
  questions: Question[];
}

/** The questions by competency: the groups in the order in which they first appear, each in the bank's order. */
export function groupByCompetency(questions: readonly Question[]): CompetencyGroup[] {
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    const group = groups.get(question.competency);
    if (group === undefined) groups.set(question.competency, [question]);
    else group.push(question);
  }
  return [...groups].map(([competency, members]) => ({ competency, questions: members }));
}

/** What a competency is called on screen; questions may not have one yet. */
export function competencyName(competency: string): string {
  return competency.trim() === '' ? 'No competency yet' : competency;
}
