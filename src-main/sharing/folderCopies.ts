import type { Id } from '../../shared/domain/ids.ts';
import { byCodeUnits } from '../../shared/domain/panel/folding.ts';
import type { PanelScorecard, States } from '../../shared/domain/panel/member.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { scorecardFacts } from '../panels/scorecardSummary.ts';

/**
 * What is kept in memory of a scorecard in the shared folder. Its content is not: a folder can hold more of it than there is
 * memory.
 */
export interface FolderScorecard extends States {
  publicKey: string | null;
  /** Both names in one line. */
  interviewer: string;
  candidate: string;
}

export function folderScorecard(received: PanelScorecard): FolderScorecard {
  const { id, publicKey, interviewer, candidate } = scorecardFacts(received);
  const revisions = received.scorecard.revisions.map(({ hash }) => ({ hash }));
  return { id, publicKey, interviewer: interviewer.name, candidate: candidate.name, revisions };
}

/** The hash of a scorecard's latest state. */
export function latestHash({ revisions }: States): string | undefined {
  return revisions.at(-1)?.hash;
}

/** A file of the shared folder with a scorecard in it. */
export interface ScorecardCopy {
  name: string;
  scorecard: FolderScorecard;
}

/**
 * What is to be said about files that hold a scorecard which another file holds as well, in the same state or a later one, such
 * as the conflict copies of tools that synchronise: they do not count. It depends on what is there alone, not on the order in
 * which it came. By the files' names; of each scorecard the file that counts is not among them.
 */
export function describeCopies(files: readonly ScorecardCopy[]): Map<string, string> {
  const byId = new Map<Id, ScorecardCopy[]>();
  for (const file of files) {
    const group = byId.get(file.scorecard.id);
    if (group === undefined) byId.set(file.scorecard.id, [file]);
    else group.push(file);
  }
  const groups = [...byId.values()].map((group) => group.toSorted(latestFirst));
  return new Map(
    groups.flatMap(([counting, ...others]) =>
      counting === undefined ? [] : others.map((one) => [one.name, describeCopy(one, counting)] as const),
    ),
  );
}

/** Of files with the same content the one with the shortest name comes first: tools make names longer. */
function latestFirst(a: ScorecardCopy, b: ScorecardCopy): number {
  return (
    b.scorecard.revisions.length - a.scorecard.revisions.length ||
    a.name.length - b.name.length ||
    byCodeUnits(a.name, b.name)
  );
}

function describeCopy({ name, scorecard }: ScorecardCopy, counting: ScorecardCopy): string {
  const shown = toSingleLine(name);
  const which = `${scorecard.interviewer}’s scorecard about ${scorecard.candidate}`;
  return latestHash(scorecard) === latestHash(counting.scorecard)
    ? `“${shown}” is another copy of ${which}. It is not counted again.`
    : `“${shown}” holds an earlier state of ${which}. The later one counts.`;
}
