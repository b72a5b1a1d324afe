import { calendarDate } from '../../../shared/domain/moment.ts';
import type { CopyRef } from '../copyName.ts';

/** Something in a data folder that is not as it should be. */
export interface Finding {
  /** Its place inside the data folder, with slashes; '.' for the folder itself. */
  file: string;
  /** Whom or what it is about, as far as that is known; empty otherwise. Never for a report that leaves the computer. */
  about: string;
  /** The end of a sentence that begins with `file`. */
  problem: string;
  /** What would put it right; null where only a person can. */
  repair: Repair | null;
}

/** What can be done about a finding. Nothing of it loses anything that could be read. */
export type Repair =
  | { kind: 'protect'; mode: number }
  /** Takes away what an interrupted write has left, or a cache, which is made again. */
  | { kind: 'remove'; isCache: boolean }
  /** Moves a file into the quarantine; `copy`: what takes its place. */
  | { kind: 'setAside'; copy: CopyRef | null };

/** What a repair would do, as a sentence without its end: 'would be …'. */
export function describeRepair(repair: Repair, tense: 'would be' | 'was'): string {
  switch (repair.kind) {
    case 'protect':
      return `${tense} made readable by you alone`;
    case 'remove':
      return repair.isCache ? `${tense} deleted, and is made again at the next start` : `${tense} deleted`;
    case 'setAside':
      return repair.copy === null
        ? `${tense} moved into the folder “quarantine”; there is no copy to take its place`
        : `${tense} moved into the folder “quarantine”, and the copy of ${calendarDate(new Date(repair.copy.savedAt))} put in its place`;
  }
}
