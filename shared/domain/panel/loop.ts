import type { WeightedRating } from '../interview/scoring.ts';
import { interviewMean, weightedMean } from '../interview/scoring.ts';
import { toSingleLine } from '../plainText.ts';
import type { Agreed } from '../plan/agreed.ts';
import type { PlanRound } from '../plan/hiringPlan.ts';
import { foldPlanName, roundOf } from '../plan/rounds.ts';
import { byCodeUnits, foldName } from './folding.ts';
import type { PanelMember } from './member.ts';
import { type PanelRow, type PanelTable, panelRows, rowRatings, spreadOf } from './table.ts';

/** What a panel knows of its plan, as the loop needs it. */
export type LoopPlan = Agreed['plan'];

/** One interviewer in the loop. */
export interface LoopColumn {
  member: PanelMember;
  /** The member's place in the table's cells. */
  place: number;
  /** The round's name: the plan's where it has the round, else the scorecard's own; empty where there is none. */
  round: string;
  /** The round of the plan; null where the scorecard belongs to none of them. */
  planned: PlanRound | null;
  /** The weighted mean of all of the member's ratings, 1 to 5; null when there is none. */
  mean: number | null;
}

/** What one interviewer did with one competency. */
export type LoopCell =
  /** `mean`: Σ weight × rating ÷ Σ weight over the member's ratings of it, 1 to 5. */
  | { kind: 'rated'; mean: number; ratings: number; questions: number }
  /** At least one of its questions was asked, and none was rated. */
  | { kind: 'notRated'; questions: number }
  /** The member had questions of it and asked none of them. */
  | { kind: 'notAsked'; questions: number }
  /** None of the member's questions is about it. */
  | { kind: 'notCovered' };

/** One competency over all interviewers. */
export interface LoopRow {
  /** The name, folded, that tells one competency from another; empty for questions without one. */
  key: string;
  competency: string;
  /** Whether the plan names it. */
  isPlanned: boolean;
  /** The least mean that the plan asks for, 1 to 5, where the role cannot do without it; null elsewhere. */
  mustHave: number | null;
  /** One cell a column, in their order. */
  cells: LoopCell[];
  /** Σ weight × rating ÷ Σ weight over all ratings of all members, 1 to 5; null when there is none. */
  mean: number | null;
  ratings: number;
  /** Highest − lowest of the members' means, 0 to 4; null under two of them. */
  spread: number | null;
}

/** The questions that only one interviewer of a round was to ask. */
export interface OwnRound {
  round: string;
  rows: { row: PanelRow; column: LoopColumn }[];
}

/** A candidate's rounds side by side. */
export interface Loop {
  /** By round in the plan's order, those of no planned round behind them by their rounds' names; in one round as in the table. */
  columns: LoopColumn[];
  /** The plan's competencies in its order, then the others in the order of the interviewers' sets. */
  rows: LoopRow[];
  /** The plan's competencies that nobody has asked about. */
  holes: string[];
  /** How many rounds the plan has; 0 without one. */
  expected: number;
  /** The plan's rounds of which no scorecard may be seen yet. */
  missing: PlanRound[];
  /** What stands apart in the table, round by round. */
  own: OwnRound[];
}

/** Lays the rounds of a panel side by side. */
export function panelLoop(table: PanelTable, plan: LoopPlan | null): Loop {
  const columns = columnsOf(table.members, plan);
  const rows = loopRows(table, columns, plan);
  const isAsked = ({ kind }: LoopCell) => kind === 'rated' || kind === 'notRated';
  const rounds = plan?.rounds ?? [];
  return {
    columns,
    rows,
    holes: rows.filter(({ isPlanned, cells }) => isPlanned && !cells.some(isAsked)).map(({ competency }) => competency),
    expected: rounds.length,
    missing: rounds.filter(({ id }) => !columns.some(({ planned }) => planned?.id === id)),
    own: ownRounds(table, columns),
  };
}

/**
 * Whether a panel says more as a loop: with a plan; with interviewers of two or more rounds; or where two of one round covered a
 * competency by questions of which they share none, which the table of questions cannot lay side by side.
 */
export function isLoop({ columns, rows, expected }: Loop, table: PanelTable): boolean {
  if (columns.length === 0) return false;
  const rounds = new Set(columns.map(({ round }) => foldName(round)).filter((round) => round !== ''));
  if (expected > 0 || rounds.size >= 2 || rows.some(({ isPlanned }) => isPlanned)) return true;
  const compared = new Set(table.groups.map(({ summary }) => foldPlanName(summary.competency)));
  return rows.some(({ key, cells }) => !compared.has(key) && cells.filter(({ kind }) => kind === 'rated').length >= 2);
}

function columnsOf(members: readonly PanelMember[], plan: LoopPlan | null): LoopColumn[] {
  const order = new Map(plan?.rounds.map(({ id }, index) => [id, index]));
  const numberOf = ({ planned }: LoopColumn) => order.get(planned?.id ?? '') ?? order.size;
  return members
    .map((member, place) => columnOf(member, place, plan))
    .sort((a, b) => numberOf(a) - numberOf(b) || byRound(a, b) || a.place - b.place);
}

function columnOf(member: PanelMember, place: number, plan: LoopPlan | null): LoopColumn {
  const { interview } = member;
  const planned = plan === null ? null : roundOf(plan, interview);
  const own = toSingleLine(interview.details.round) || toSingleLine(interview.plan.round);
  const round = planned === null ? own : toSingleLine(planned.name) || own;
  return { member, place, round, planned, mean: interviewMean(interview) };
}

const byName = new Intl.Collator('en', { numeric: true });

/** 'Round 2' before 'Round 10'; who names no round comes last. */
function byRound(a: LoopColumn, b: LoopColumn): number {
  const [first, second] = [foldName(a.round), foldName(b.round)];
  if ((first === '') !== (second === '')) return first === '' ? 1 : -1;
  return byName.compare(first, second) || byCodeUnits(first, second);
}

function loopRows(table: PanelTable, columns: readonly LoopColumn[], plan: LoopPlan | null): LoopRow[] {
  const questions = questionsByCompetency(table);
  const planned = new Map((plan?.competencies ?? []).map((one) => [foldPlanName(one.name), one]));
  const row = (key: string, competency: string) => {
    const known = planned.get(key);
    const own = questions.get(key)?.rows ?? [];
    return {
      key,
      competency,
      isPlanned: known !== undefined,
      mustHave: known?.mustHave ?? null,
      ...compared(own, columns),
    };
  };
  return [
    ...[...planned].map(([key, { name }]) => row(key, toSingleLine(name))),
    ...[...questions].filter(([key]) => !planned.has(key)).map(([key, { competency }]) => row(key, competency)),
  ];
}

/** The rows of a table by their competencies, whose names are compared as a plan's are. */
function questionsByCompetency(table: PanelTable): Map<string, { competency: string; rows: PanelRow[] }> {
  const byKey = new Map<string, { competency: string; rows: PanelRow[] }>();
  for (const { competency } of table.competencies) {
    const key = foldPlanName(competency);
    if (!byKey.has(key)) byKey.set(key, { competency, rows: [] });
  }
  for (const row of panelRows(table)) byKey.get(foldPlanName(row.competency))?.rows.push(row);
  return byKey;
}

function compared(
  rows: readonly PanelRow[],
  columns: readonly LoopColumn[],
): Pick<LoopRow, 'cells' | 'mean' | 'ratings' | 'spread'> {
  const cells = columns.map(({ place }) => cellOf(rows, place));
  const all = rows.flatMap(rowRatings).filter((rating) => rating !== null);
  const means = cells.flatMap((cell) => (cell.kind === 'rated' ? [cell.mean] : []));
  return { cells, mean: weightedMean(all), ratings: all.length, spread: spreadOf(means) };
}

function cellOf(rows: readonly PanelRow[], place: number): LoopCell {
  const own = rows.filter(({ cells }) => cells[place] !== undefined && cells[place].value.kind !== 'absent');
  const questions = own.length;
  if (questions === 0) return { kind: 'notCovered' };
  const given = own.map((row) => rowRatings(row)[place]).filter((rating): rating is WeightedRating => rating != null);
  const mean = weightedMean(given);
  if (mean !== null) return { kind: 'rated', mean, ratings: given.length, questions };
  const isAsked = own.some(({ cells }) => cells[place]?.value.kind !== 'notAsked');
  return { kind: isAsked ? 'notRated' : 'notAsked', questions };
}

function ownRounds({ apart }: PanelTable, columns: readonly LoopColumn[]): OwnRound[] {
  const rounds = new Map<string, OwnRound>();
  for (const column of columns) {
    const rows = apart.filter(({ asked }) => asked[column.place] != null).map((row) => ({ row, column }));
    const known = rounds.get(foldName(column.round));
    if (known !== undefined) known.rows.push(...rows);
    else if (rows.length > 0) rounds.set(foldName(column.round), { round: column.round, rows });
  }
  return [...rounds.values()];
}

/** The weighted mean of all ratings of a competency, 1 to 5; null when there is none. */
export function competencyMean({ rows }: Pick<Loop, 'rows'>, competency: string): number | null {
  const key = foldPlanName(competency);
  return rows.find((row) => row.key === key)?.mean ?? null;
}
