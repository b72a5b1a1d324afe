import type { Details, FrozenSet } from '../interview/interview.ts';
import { toSingleLine } from '../plainText.ts';
import { foldForSearch } from '../text.ts';
import type { HiringPlan, PlanRound } from './hiringPlan.ts';

/** What of an interview tells to which round of a plan it belongs. */
export interface RoundEvidence {
  plan: Pick<FrozenSet, 'setId' | 'kit' | 'role'>;
  details: { candidate: Pick<Details['candidate'], 'role'>; round: Details['round'] };
}

/** A name of a plan for comparing: in one line, without case and accents. */
export function foldPlanName(name: string): string {
  return foldForSearch(toSingleLine(name));
}

/** Whether two names of a plan are one. What has no name is like nothing. */
export function isSameName(one: string, other: string): boolean {
  const folded = foldPlanName(one);
  return folded !== '' && folded === foldPlanName(other);
}

/**
 * The round of a plan that an interview belongs to: the one whose kit it was led by, in whatever edition, or else the one with its
 * name, where the candidate's role is the plan's. Of several rounds with the kit the one with its name counts, or the first. A
 * candidate without a role has that of the set. Null where it belongs to none.
 */
export function roundOf(
  { title, rounds }: Pick<HiringPlan, 'title' | 'rounds'>,
  { plan, details }: RoundEvidence,
): PlanRound | null {
  const isNamed = ({ name }: PlanRound) => isSameName(name, details.round);
  const led = plan.kit === undefined ? [] : rounds.filter(({ kit }) => kit?.id === plan.setId);
  if (led.length > 0) return led.find(isNamed) ?? led[0] ?? null;
  const role = toSingleLine(details.candidate.role) === '' ? plan.role : details.candidate.role;
  return isSameName(role, title) ? (rounds.find(isNamed) ?? null) : null;
}
