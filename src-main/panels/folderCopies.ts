import type { Id } from '../../shared/domain/identity.ts';
import { byCodeUnits } from '../../shared/domain/panel/folding.ts';
import { candidateOf } from '../../shared/domain/panel/receive.ts';
import { latestRevision, type Scorecard } from '../../shared/domain/scorecard.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import { scorecardFacts } from './scorecardFacts.ts';

/** A file of the shared folder with a scorecard in it. */
export interface ScorecardCopy {
  name: string;
  scorecard: Scorecard;
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
  const { interviewer } = scorecardFacts({ scorecard, publicKey: null });
  const which = `${interviewer.name}’s scorecard about ${candidateOf(scorecard).name}`;
  const isSame = latestRevision(scorecard).hash === latestRevision(counting.scorecard).hash;
  return isSame
    ? `“${shown}” is another copy of ${which}. It is not counted again.`
    : `“${shown}” holds an earlier state of ${which}. The later one counts.`;
}
