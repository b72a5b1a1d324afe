import { type Answer, type AnsweredQuestion, findAnswer, type Rating } from '../interview/interview.ts';
import { type WeightedRating, weightedMean } from '../interview/scoring.ts';
import { toSingleLine } from '../plainText.ts';
import { questionTitle } from '../questions/question.ts';
import { foldName } from './folding.ts';
import { type MatchedQuestion, matchQuestions } from './matching.ts';
import type { PanelMember } from './member.ts';

/** From this difference on (max − min of a question's ratings) a question is to be discussed. */
export const spreadToDiscuss = 2;

/** What one interviewer did with one question. */
export type CellValue =
  | { kind: 'rating'; rating: Rating }
  | { kind: 'notAsked'; reason: string }
  /** Asked, and left without a rating. */
  | { kind: 'notRated'; reason: string }
  /** Nothing was decided about it: the app does not submit that, a file may hold it. */
  | { kind: 'unrated' }
  /** The question was not in this interviewer's set; `hasOtherWording`: it was, under the same id, in other words. */
  | { kind: 'absent'; hasOtherWording: boolean };

/** A value before an amendment. */
export interface EarlierValue {
  value: CellValue;
  /** When it was replaced (ms since the epoch), and the reason that the interviewer gave. */
  replacedAt: number;
  /** Of the place where it was replaced; absent where it was not recorded. */
  utcOffset?: number | undefined;
  reason: string;
}

export interface PanelCell {
  value: CellValue;
  /** What stood here before, oldest first; empty where no amendment changed it. */
  before: EarlierValue[];
}

/** One question, as all interviewers rated it. */
export interface PanelRow {
  /** The question's key in panels; agenda notes are kept under it. */
  key: string;
  title: string;
  prompt: string;
  competency: string;
  questionIds: string[];
  /** One cell a member, in their order. */
  cells: PanelCell[];
  /** The question and answer behind each cell; null where it is absent. */
  asked: (AnsweredQuestion | null)[];
  /** Mean of the ratings, 1 to 5, every interviewer counting the same; null when nobody rated it. */
  mean: number | null;
  /** Highest − lowest rating, 0 to 4; null under two ratings. */
  spread: number | null;
  isToDiscuss: boolean;
  /** Keys of rows with the same id and other words. They are not the same question. */
  otherWordings: string[];
}

/** What a competency came to in a panel. */
export interface CompetencySummary {
  competency: string;
  /** Σ weight × rating ÷ Σ weight over all ratings given for it, 1 to 5; null when there is none. */
  mean: number | null;
  ratings: number;
  /** How many of these ratings were given to questions that only one interviewer had. */
  apartRatings: number;
  /** Each member's own weighted mean; null where a member rated nothing of it. */
  memberMeans: (number | null)[];
  /** Highest − lowest of the members' means, 0 to 4; null under two of them. */
  spread: number | null;
}

export interface PanelTable {
  members: PanelMember[];
  /** The questions that two or more members have, by competency, both in the order of the plan. A lone member's are all here. */
  groups: { summary: CompetencySummary; rows: PanelRow[] }[];
  /** Questions that only one of several members has. They enter the means and are compared with nothing. */
  apart: PanelRow[];
  /** Every competency, also those that stand apart only. */
  competencies: CompetencySummary[];
}

/** Lays the scorecards of a panel side by side. */
export function panelTable(members: readonly PanelMember[]): PanelTable {
  const rows = sharedCompetencies(matchQuestions(members.map(({ interview }) => interview))).map((match) =>
    toRow(match, members),
  );
  const isShared = ({ asked }: PanelRow) => members.length < 2 || asked.filter((pair) => pair !== null).length >= 2;
  const apart = rows.filter((row) => !isShared(row));
  const competencies = byCompetency(rows).map((group) => summarise(group, new Set(apart)));
  const groups = competencies.flatMap((summary) => {
    const shared = rows.filter((row) => isSameCompetency(row, summary) && isShared(row));
    return shared.length === 0 ? [] : [{ summary, rows: shared }];
  });
  return { members: [...members], groups, apart, competencies };
}

/** All rows of a table: the shared ones in their groups' order, then those that stand apart. */
export function panelRows({ groups, apart }: PanelTable): PanelRow[] {
  return [...groups.flatMap(({ rows }) => rows), ...apart];
}

/** The ratings of a row with the weights that their interviewers' sets give the question; null where there is none. */
export function rowRatings({ cells, asked }: PanelRow): (WeightedRating | null)[] {
  return cells.map(({ value }, place) => {
    const pair = asked[place];
    return value.kind === 'rating' && pair ? { rating: value.rating, weight: pair.question.weight } : null;
  });
}

interface Competent {
  match: MatchedQuestion;
  competency: string;
}

/** A question belongs to the competency that the first interviewer's set gives it, spelled as it is there first. */
function sharedCompetencies(matches: readonly MatchedQuestion[]): Competent[] {
  const spellings = new Map<string, string>();
  return matches.map((match) => {
    const competency = toSingleLine(firstAsked(match.asked)?.question.competency ?? '');
    const folded = foldName(competency);
    const spelling = spellings.get(folded) ?? competency;
    spellings.set(folded, spelling);
    return { match, competency: spelling };
  });
}

function firstAsked(asked: readonly (AnsweredQuestion | null)[]): AnsweredQuestion | undefined {
  return asked.find((pair) => pair !== null) ?? undefined;
}

function isSameCompetency(a: { competency: string }, b: { competency: string }): boolean {
  return a.competency === b.competency;
}

function toRow({ match, competency }: Competent, members: readonly PanelMember[]): PanelRow {
  const cells = members.map((member, place) => toCell(match, member, match.asked[place] ?? null));
  const question = firstAsked(match.asked)?.question;
  return {
    key: match.key,
    title: question === undefined ? '' : questionTitle(question),
    prompt: question?.prompt ?? '',
    competency,
    questionIds: match.questionIds,
    cells,
    asked: match.asked,
    ...comparedRatings(cells),
    otherWordings: match.otherWordings,
  };
}

/** A row with only the cells in `[from, to)`, as if the other members were not there. */
export function partOfRow(row: PanelRow, from: number, to: number): PanelRow {
  const cells = row.cells.slice(from, to);
  return { ...row, cells, asked: row.asked.slice(from, to), ...comparedRatings(cells) };
}

function comparedRatings(cells: readonly PanelCell[]): Pick<PanelRow, 'mean' | 'spread' | 'isToDiscuss'> {
  const ratings = cells.flatMap(({ value }) => (value.kind === 'rating' ? [value.rating] : []));
  const spread = spreadOf(ratings);
  return {
    mean: weightedMean(ratings.map((rating) => ({ rating, weight: 1 }))),
    spread,
    isToDiscuss: spread !== null && spread >= spreadToDiscuss,
  };
}

/** Highest − lowest; null under two values. */
export function spreadOf(values: readonly number[]): number | null {
  return values.length < 2 ? null : Math.max(...values) - Math.min(...values);
}

function toCell(match: MatchedQuestion, member: PanelMember, pair: AnsweredQuestion | null): PanelCell {
  if (pair === null) {
    const hasOtherWording = match.questionIds.some((id) => findAnswer(member.interview, id) !== undefined);
    return { value: { kind: 'absent', hasOtherWording }, before: [] };
  }
  return { value: cellValue(pair.answer), before: earlierValues(member, pair.question.id) };
}

function cellValue(answer: Answer | undefined): CellValue {
  if (answer === undefined) return { kind: 'absent', hasOtherWording: false };
  if (answer.notAsked !== null) return { kind: 'notAsked', reason: answer.notAsked.reason.trim() };
  if (answer.rating !== null) return { kind: 'rating', rating: answer.rating };
  return answer.notRated === undefined
    ? { kind: 'unrated' }
    : { kind: 'notRated', reason: answer.notRated.reason.trim() };
}

/** What each amendment replaced; amendments of something else leave no trace here. */
function earlierValues({ scorecard }: PanelMember, questionId: string): EarlierValue[] {
  return scorecard.revisions.flatMap((revision, index): EarlierValue[] => {
    const previous = scorecard.revisions[index - 1];
    if (previous === undefined) return [];
    const before = cellValue(findAnswer(previous.interview, questionId));
    const after = cellValue(findAnswer(revision.interview, questionId));
    const { at: replacedAt, utcOffset, reason } = revision;
    return isSameValue(before, after) ? [] : [{ value: before, replacedAt, utcOffset, reason }];
  });
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  if (a.kind === 'rating' && b.kind === 'rating') return a.rating === b.rating;
  if (hasReason(a) && hasReason(b)) return a.kind === b.kind && a.reason === b.reason;
  return a.kind === b.kind;
}

/** Whether it was left without a rating on purpose, and may say why. */
export function hasReason(value: CellValue): value is Extract<CellValue, { reason: string }> {
  return value.kind === 'notAsked' || value.kind === 'notRated';
}

function byCompetency(rows: readonly PanelRow[]): [PanelRow, ...PanelRow[]][] {
  const groups = new Map<string, [PanelRow, ...PanelRow[]]>();
  for (const row of rows) {
    const group = groups.get(row.competency);
    if (group === undefined) groups.set(row.competency, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function summarise(rows: readonly [PanelRow, ...PanelRow[]], apart: ReadonlySet<PanelRow>): CompetencySummary {
  const [first] = rows;
  const memberMeans = first.cells.map((_, place) => weightedMean(given(rows.map((row) => rowRatings(row)[place]))));
  const all = given(rows.flatMap(rowRatings));
  return {
    competency: first.competency,
    mean: weightedMean(all),
    ratings: all.length,
    apartRatings: given(rows.filter((row) => apart.has(row)).flatMap(rowRatings)).length,
    memberMeans,
    spread: spreadOf(memberMeans.filter((mean) => mean !== null)),
  };
}

function given(ratings: readonly (WeightedRating | null | undefined)[]): WeightedRating[] {
  return ratings.filter((rating) => rating != null);
}
