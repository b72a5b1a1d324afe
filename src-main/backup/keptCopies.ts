import { calendarDate } from '../../shared/domain/moment.ts';
import { byNewest, type CopyRef } from './copyName.ts';

/** How many days, weeks and months with copies keep one: the newest of each. */
const kept = { days: 7, weeks: 4, months: 6 } as const;

/** So many copies of a document are looked at in one go, the newest: it takes longer by their square, and others may have put them there. */
const mostAtOnce = 1_000;

/**
 * The copies of one document whose time is over, but for those that are left for another start. What the copies say counts, and not how old they are by today's clock: the newest
 * copy of each of the last 7 days, 4 weeks and 6 months that have any is kept, and the newest of all. A copy whose moment is still to
 * come, or does not fit the order in which the copies were made, was made under a wrong clock: it is kept, and takes no other's place.
 * @param now in ms since the epoch; where it is itself wrong, more is kept
 */
export function copiesPastTheirTime(copies: readonly CopyRef[], now: number): CopyRef[] {
  const newestFirst = [...copies].sort(byNewest).slice(0, mostAtOnce);
  const credible = inOrder(newestFirst.filter(({ savedAt }) => savedAt <= now));
  const keep = new Set<CopyRef>(newestFirst.filter((copy) => !credible.includes(copy)));
  for (const copy of newestFirst.slice(0, 1)) keep.add(copy);
  for (const copy of newestOfEach(credible, dayOf, kept.days)) keep.add(copy);
  for (const copy of newestOfEach(credible, weekOf, kept.weeks)) keep.add(copy);
  for (const copy of newestOfEach(credible, monthOf, kept.months)) keep.add(copy);
  return newestFirst.filter((copy) => !keep.has(copy));
}

/** The most copies whose moments fall with their order, the newest first. */
function inOrder(newestFirst: readonly CopyRef[]): CopyRef[] {
  /** For each copy: how many of those before it fit before it, itself counted, and the last of them. */
  const chains: { length: number; before: number }[] = [];
  newestFirst.forEach((copy, index) => {
    let best = { length: 1, before: -1 };
    for (let other = 0; other < index; other += 1) {
      const length = (chains[other]?.length ?? 0) + 1;
      if ((newestFirst[other]?.savedAt ?? 0) >= copy.savedAt && length > best.length) best = { length, before: other };
    }
    chains.push(best);
  });
  const longest = Math.max(0, ...chains.map(({ length }) => length));
  const chain: CopyRef[] = [];
  let index = chains.findIndex(({ length }) => length === longest);
  while (index >= 0) {
    const copy = newestFirst[index];
    if (copy !== undefined) chain.unshift(copy);
    index = chains[index]?.before ?? -1;
  }
  return chain;
}

/** The newest copy of each of the last stretches of time that have any. */
function newestOfEach(newestFirst: readonly CopyRef[], stretchOf: (copy: CopyRef) => string, count: number): CopyRef[] {
  const stretches = new Map<string, CopyRef>();
  for (const copy of newestFirst) if (!stretches.has(stretchOf(copy))) stretches.set(stretchOf(copy), copy);
  return [...stretches.values()].slice(0, count);
}

function dayOf({ savedAt }: CopyRef): string {
  return calendarDate(new Date(savedAt));
}

/** By the Monday with which it begins. */
function weekOf({ savedAt }: CopyRef): string {
  const date = new Date(savedAt);
  return calendarDate(new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7)));
}

function monthOf(copy: CopyRef): string {
  return dayOf(copy).slice(0, -3);
}
