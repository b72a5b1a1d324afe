import type { Id } from '../ids.ts';
import type { HiringPlan, PlanCompetency, PlanRound } from './hiringPlan.ts';
import { foldPlanName } from './rounds.ts';

/** A question of a kit, as far as a plan counts it. */
export interface AskedQuestion {
  competency: string;
  minutes: number;
}

/** A kit that is here, in the edition in which it is here. */
export interface KnownKit {
  id: Id;
  hash: string;
  asks: readonly AskedQuestion[];
  /** What opening, questions and closing take together. */
  plannedMinutes: number;
}

/** What a round asks of a competency. */
export interface CoverageCell {
  roundId: Id;
  questions: number;
  minutes: number;
}

/** How a competency is asked. `hole`: no round asks for it; `overlap`: more than one does. */
export type CoverageState = 'hole' | 'once' | 'overlap';

export interface CoverageRow {
  competency: PlanCompetency;
  /** One a round, in their order. */
  cells: CoverageCell[];
  state: CoverageState;
}

export interface RoundCoverage {
  round: PlanRound;
  /** `none`: no kit was chosen; `missing`: it is not here; `otherEdition`: it is here in another edition, which is counted. */
  kit: 'none' | 'missing' | 'otherEdition' | 'here';
  /** What its kit takes; null where no kit is here. */
  plannedMinutes: number | null;
}

/** A competency that kits ask for and the plan does not have; without a name it is what has no competency. */
export interface UnplannedCompetency {
  name: string;
  roundIds: Id[];
  questions: number;
}

/** Who asks what. */
export interface PlanCoverage {
  rows: CoverageRow[];
  rounds: RoundCoverage[];
  /** In the order in which the rounds ask for them; what has no name is left out. */
  unplanned: UnplannedCompetency[];
  /** Whether every round has a kit that is here: only then is it certain that a hole is one. */
  isComplete: boolean;
}

/**
 * Which competency is asked in which round, by the kits that are here. Competencies are compared by their names, without case and
 * accents.
 */
export function coverageOf(plan: Pick<HiringPlan, 'competencies' | 'rounds'>, kits: readonly KnownKit[]): PlanCoverage {
  const byId = new Map(kits.map((kit) => [kit.id, kit]));
  const asking = plan.rounds.map((round) => ({ round, kit: round.kit === null ? undefined : byId.get(round.kit.id) }));
  const rounds = asking.map(
    ({ round, kit }): RoundCoverage => ({
      round,
      kit: standingOf(round, kit),
      plannedMinutes: kit?.plannedMinutes ?? null,
    }),
  );
  const rows = plan.competencies.map((competency): CoverageRow => {
    const cells = asking.map(({ round, kit }) => cellOf(round.id, kit, competency.name));
    const count = cells.filter(({ questions }) => questions > 0).length;
    return { competency, cells, state: count === 0 ? 'hole' : count === 1 ? 'once' : 'overlap' };
  });
  return {
    rows,
    rounds,
    unplanned: unplannedOf(plan.competencies, asking),
    isComplete: rounds.every(({ kit }) => kit === 'here' || kit === 'otherEdition'),
  };
}

function standingOf({ kit: wanted }: PlanRound, kit: KnownKit | undefined): RoundCoverage['kit'] {
  if (wanted === null) return 'none';
  if (kit === undefined) return 'missing';
  return kit.hash === wanted.hash ? 'here' : 'otherEdition';
}

function cellOf(roundId: Id, kit: KnownKit | undefined, name: string): CoverageCell {
  const folded = foldPlanName(name);
  const asked = folded === '' ? [] : (kit?.asks ?? []).filter((one) => foldPlanName(one.competency) === folded);
  return { roundId, questions: asked.length, minutes: asked.reduce((sum, { minutes }) => sum + minutes, 0) };
}

interface AskingRound {
  round: PlanRound;
  kit: KnownKit | undefined;
}

function unplannedOf(competencies: readonly PlanCompetency[], asking: readonly AskingRound[]): UnplannedCompetency[] {
  const planned = new Set(competencies.map(({ name }) => foldPlanName(name)));
  const found = new Map<string, UnplannedCompetency>();
  for (const { round, kit } of asking) {
    for (const { competency } of kit?.asks ?? []) {
      const folded = foldPlanName(competency);
      if (folded === '' || planned.has(folded)) continue;
      const one = found.get(folded) ?? { name: competency, roundIds: [], questions: 0 };
      found.set(folded, one);
      one.questions += 1;
      if (!one.roundIds.includes(round.id)) one.roundIds.push(round.id);
    }
  }
  return [...found.values()];
}

/** What a round is called: its name, or its number, counted from 1. */
export function roundName({ name }: Pick<PlanRound, 'name'>, index: number): string {
  return name.trim() === '' ? `Round ${index + 1}` : name.trim();
}
