import type { Interview } from './interview.ts';
import type { Place } from './steps.ts';

type Timed = Pick<Interview, 'plan' | 'details'>;

/** The minutes that were agreed beyond those of the set; 0 where none were. */
export function extraMinutes({ details }: Pick<Interview, 'details'>): number {
  return details.accommodation?.minutes ?? 0;
}

/** The minutes that the whole interview has: those of the set, and those that were agreed beyond them. */
export function slotOf(interview: Timed): number {
  return interview.plan.slotMinutes + extraMinutes(interview);
}

/**
 * The whole minutes of the opening, of each question of the plan, and of the closing. What was agreed beyond the set is shared out
 * among them in proportion to what each has there, the remainders where they are largest, so that the sum is exact; a set without
 * any minutes keeps none.
 */
export function minutesOf(interview: Timed): Map<Place, number> {
  const { introMinutes, questions, closingMinutes } = interview.plan;
  const planned: [Place, number][] = [
    ['opening', introMinutes],
    ...questions.map(({ id, minutes }): [Place, number] => [id, minutes]),
    ['closing', closingMinutes],
  ];
  const total = planned.reduce((sum, [, minutes]) => sum + minutes, 0);
  const extra = total === 0 ? 0 : extraMinutes(interview);
  const shares = planned.map(([place, minutes]) => ({ place, minutes, share: (minutes * extra) / (total || 1) }));
  const given = shares.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const first = shares.toSorted((a, b) => (b.share % 1) - (a.share % 1)).slice(0, extra - given);
  return new Map(shares.map((one) => [one.place, one.minutes + Math.floor(one.share) + (first.includes(one) ? 1 : 0)]));
}

/** The same for a question or step; one that was added beyond the plan keeps its own. */
export function minutesAt(interview: Timed & Pick<Interview, 'added'>, place: Place): number {
  const added = interview.added.find(({ id }) => id === place);
  return added?.minutes ?? minutesOf(interview).get(place) ?? 0;
}
