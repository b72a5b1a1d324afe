import { dayOf } from '../../domain/moment.ts';
import type { CandidateRef } from '../../domain/panel/candidate.ts';
import type { Loop, LoopCell } from '../../domain/panel/loop.ts';
import type { PanelMember } from '../../domain/panel/member.ts';
import { loopAndRule, type PanelRule } from '../../domain/panel/panelRule.ts';
import { candidateOf } from '../../domain/panel/receive.ts';
import { panelTable } from '../../domain/panel/table.ts';
import { agreeOn } from '../../domain/plan/agreed.ts';
import type { Clause } from '../../domain/plan/clauses.ts';
import { type PlanEdition, planOfEdition } from '../../domain/plan/planEdition.ts';

/** A candidate's rounds and the rule of a plan, as the command line gives them: figures unrounded, no notes. */
export interface LoopReport {
  format: 'scorecard-loop-report';
  version: 1;
  plan: { id: string; title: string; edition: number; hash: string };
  candidate: CandidateRef;
  /** One an interviewer, by round in the plan's order. */
  interviewers: {
    scorecard: string;
    interviewer: string;
    /** The round's name; empty where there is none. */
    round: string;
    /** Whether the plan has the round. */
    planned: boolean;
    recommendation: string | null;
    mean: number | null;
  }[];
  competencies: {
    competency: string;
    planned: boolean;
    /** The least mean that the plan asks for; null where the role can do without it. */
    mustHave: number | null;
    mean: number | null;
    ratings: number;
    /** One an interviewer, in their order. */
    cells: LoopCell[];
  }[];
  /** The plan's rounds without a scorecard, and its competencies that nobody has asked about. */
  missingRounds: string[];
  holes: string[];
  /** Null where the plan asks nothing. */
  rule: {
    clauses: Clause[];
    band: string | null;
    /** The day on which the edition was made, and whether that was before the first scorecard was submitted. */
    madeOn: string;
    beforehand: boolean | null;
  } | null;
}

/** A loop with the rule, for words and for the report. */
export interface HeldAgainst {
  loop: Loop;
  rule: PanelRule | null;
}

/** Holds the scorecards of one candidate against a plan, of which nothing is sealed. */
export function heldAgainst(members: readonly PanelMember[], plan: PlanEdition): HeldAgainst {
  const { edition, madeAt: since } = plan;
  const agreed = agreeOn(null, { plan: planOfEdition(plan), edition, since }, since);
  return loopAndRule({ agreed }, panelTable(members), 0);
}

/** @param members of one candidate, at least one */
export function loopReport(members: readonly PanelMember[], plan: PlanEdition): LoopReport {
  const [first] = members;
  const { loop, rule } = heldAgainst(members, plan);
  const { id, title, edition, hash, madeAt: at, utcOffset } = plan;
  return {
    format: 'scorecard-loop-report',
    version: 1,
    plan: { id, title, edition, hash },
    candidate: first === undefined ? { name: '', role: '', email: '' } : candidateOf(first.scorecard),
    interviewers: loop.columns.map(({ member, round, planned, mean }) => ({
      scorecard: member.scorecard.id,
      interviewer: member.interviewer.name,
      round,
      planned: planned !== null,
      recommendation: member.interview.recommendation,
      mean,
    })),
    competencies: loop.rows.map(({ competency, isPlanned, mustHave, mean, ratings, cells }) => ({
      competency,
      planned: isPlanned,
      mustHave,
      mean,
      ratings,
      cells,
    })),
    missingRounds: loop.missing.map(({ name }) => name),
    holes: loop.holes,
    rule: rule && {
      clauses: rule.first.clauses,
      band: rule.first.band?.name ?? null,
      madeOn: dayOf({ at, utcOffset }),
      beforehand: rule.first.isBeforehand,
    },
  };
}
