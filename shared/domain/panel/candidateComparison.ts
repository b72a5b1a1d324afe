import { answeredQuestions } from '../interview/interview.ts';
import { type Coverage, coverageOver } from '../interview/scoring.ts';
import type { CandidateRef } from './candidate.ts';
import type { DecisionOutcome } from './debrief.ts';
import { countRecommendations, panelMean, type RecommendationCount } from './facts.ts';
import { foldName } from './folding.ts';
import { type PanelMember, type PanelScorecard, panelMembers } from './member.ts';
import { type CompetencySummary, type PanelRow, panelRows, panelTable, partOfRow, spreadOf } from './table.ts';

/** A candidate for the role, with what the panel has. */
export interface RoleCandidate {
  /** Stands for the candidate in the comparison; `groupByCandidate` gives one. */
  key: string;
  candidate: CandidateRef;
  scorecards: readonly PanelScorecard[];
  /** What the debrief decided; null while it is open. */
  outcome: DecisionOutcome | null;
}

/** One candidate in the comparison. */
export interface ComparisonRow {
  key: string;
  candidate: CandidateRef;
  /** One place a competency of the comparison, in its order; null where the candidate has no question of it. */
  competencies: (CompetencySummary | null)[];
  /** The panel's mechanical weighted mean, 1 to 5; null when there is no rating. No what-if changes it. */
  mean: number | null;
  /** Highest − lowest of the competencies' means, 0 to 4; null under two of them. */
  spread: number | null;
  recommendations: RecommendationCount[];
  interviewers: number;
  /** Over all rubrics of all interviewers; questions that were not asked do not enter. */
  coverage: Coverage;
  /** Questions whose ratings are two or more apart. */
  toDiscuss: number;
  outcome: DecisionOutcome | null;
}

/** Candidates × competencies. */
export interface CandidateComparison {
  /** In the order in which the candidates' sets name them. */
  competencies: string[];
  rows: ComparisonRow[];
}

/** A candidate by themselves: what a comparison says of them, with the competencies that their own interviewers asked about. */
export interface CandidateSummary extends Omit<ComparisonRow, 'competencies'> {
  competencies: CompetencySummary[];
}

/** Lays the candidates for one role side by side, in the order in which they are given. */
export function compareRole(candidates: readonly RoleCandidate[]): CandidateComparison {
  return alignSummaries(candidates.map(summariseCandidate));
}

/** The work of a comparison for one candidate, some milliseconds with many scorecards. */
export function summariseCandidate({ key, candidate, scorecards, outcome }: RoleCandidate): CandidateSummary {
  const table = panelTable(panelMembers(scorecards));
  const { members, competencies } = table;
  return {
    key,
    candidate,
    competencies,
    mean: panelMean(members),
    spread: spreadOf(competencies.flatMap(({ mean }) => (mean === null ? [] : [mean]))),
    recommendations: countRecommendations(members),
    interviewers: members.length,
    coverage: coverageOf(members),
    toDiscuss: panelRows(table).filter(({ isToDiscuss }) => isToDiscuss).length,
    outcome,
  };
}

/** Puts each candidate's competencies in the places of the comparison's. */
export function alignSummaries(summaries: readonly CandidateSummary[]): CandidateComparison {
  const competencies = namesOf(summaries);
  const places = competencies.map(foldName);
  const rows = summaries.map((summary): ComparisonRow => {
    const own = new Map(summary.competencies.map((one) => [foldName(one.competency), one]));
    return { ...summary, competencies: places.map((place) => own.get(place) ?? null) };
  });
  return { competencies, rows };
}

function namesOf(summaries: readonly CandidateSummary[]): string[] {
  const names = new Map<string, string>();
  for (const { competency } of summaries.flatMap((summary) => summary.competencies)) {
    if (!names.has(foldName(competency))) names.set(foldName(competency), competency);
  }
  return [...names.values()];
}

function coverageOf(members: readonly PanelMember[]): Coverage {
  const pairs = members.flatMap(({ interview }) => answeredQuestions(interview));
  return coverageOver(pairs.filter(({ answer }) => answer.notAsked === null));
}

/** One question of two or more candidates. */
export interface SideBySideRow {
  key: string;
  title: string;
  competency: string;
  /** One place a candidate, in their order: the question as their own interviewers rated it; null where none of them has it. */
  candidates: (PanelRow | null)[];
  /** Highest − lowest of the candidates' means, 0 to 4; null under two of them. */
  spread: number | null;
}

/** Candidates on the same questions. */
export interface SideBySide {
  /** The interviewers of each candidate, in the order of the rows' cells. */
  members: PanelMember[][];
  /** Questions that two or more candidates were to be asked, in the order of the plan. */
  shared: SideBySideRow[];
  /** Questions that only one of them was to be asked. */
  apart: SideBySideRow[];
}

/** Lays two or more candidates side by side, question by question. Questions find each other as in a panel: by their words. */
export function sideBySide(candidates: readonly RoleCandidate[]): SideBySide {
  const members = candidates.map(({ scorecards }) => panelMembers(scorecards));
  const rows = panelRows(panelTable(members.flat())).map((row) => toSideBySide(row, members));
  const isShared = ({ candidates: own }: SideBySideRow) => own.filter((row) => row !== null).length >= 2;
  return { members, shared: rows.filter(isShared), apart: rows.filter((row) => !isShared(row)) };
}

function toSideBySide(row: PanelRow, members: readonly (readonly PanelMember[])[]): SideBySideRow {
  let from = 0;
  const candidates = members.map(({ length }) => {
    const part = partOfRow(row, from, from + length);
    from += length;
    return part.asked.every((pair) => pair === null) ? null : part;
  });
  const means = candidates.flatMap((part) => (part === null || part.mean === null ? [] : [part.mean]));
  const { key, title, competency } = row;
  return { key, title, competency, candidates, spread: spreadOf(means) };
}
