import { type AmendmentChange, amendmentChanges } from '../../../../shared/domain/scorecard/amendmentChanges.ts';
import type { Revision, Scorecard } from '../../../../shared/domain/scorecard/scorecard.ts';

/** What one amendment did. */
export interface Amendment {
  /** From 1. */
  number: number;
  revision: Revision;
  changes: AmendmentChange[];
}

/** The amendments of a scorecard, the first one first, each with what it changed of the state before. */
export function amendmentsOf({ revisions }: Scorecard): Amendment[] {
  return revisions.slice(1).map((revision, index) => {
    const before = revisions[index];
    const changes = before === undefined ? [] : amendmentChanges(before.interview, revision.interview);
    return { number: index + 1, revision, changes };
  });
}

/** What a revision is called where one is chosen. */
export function revisionName(index: number, count: number, moment: string): string {
  if (count === 1) return `Submitted ${moment}`;
  if (index === 0) return `Original, submitted ${moment}`;
  return `${index === count - 1 ? 'Latest, amendment' : 'Amendment'} ${index}, ${moment}`;
}
