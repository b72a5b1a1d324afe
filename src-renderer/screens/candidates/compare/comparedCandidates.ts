import { anonymousCandidate, hideInScorecard, withoutName } from '../../../../shared/domain/panel/anonymise.ts';
import type { CandidateRef } from '../../../../shared/domain/panel/candidate.ts';
import type { RoleCandidate, SideBySideRow } from '../../../../shared/domain/panel/candidateComparison.ts';
import type { OpenPanel } from '../../../../shared/ipc/panelContract.ts';

/** The panels that lie side by side, as the comparison takes them. */
export function comparedCandidates(panels: readonly OpenPanel[]): RoleCandidate[] {
  return panels.map(({ panel, ...open }) => ({
    key: panel.id,
    candidate: panel.candidate,
    scorecards: open.scorecards,
    outcome: panel.decision.outcome,
  }));
}

/** A candidate, and what they are called while names are hidden. */
interface Named {
  candidate: CandidateRef;
  label: string;
}

/**
 * The candidates as they are shown while names are hidden: in everything that a comparison shows of them, the names of all of them
 * are replaced. Questions are changed alike for everybody, so that they still find each other.
 * @param labelOf what a candidate is called, by key
 */
export function withHiddenNames(
  candidates: readonly RoleCandidate[],
  labelOf: (key: string) => string,
): RoleCandidate[] {
  const named = candidates.flatMap(({ key, candidate, scorecards }): Named[] => {
    const label = labelOf(key);
    // A scorecard may have the name in another spelling than the panel.
    const spellings = scorecards.flatMap(({ scorecard }) =>
      scorecard.revisions.map(({ interview }) => interview.details.candidate),
    );
    return distinct([candidate, ...spellings]).map((spelling) => ({ candidate: spelling, label }));
  });
  const hide = (text: string) =>
    named.reduce((left, { candidate, label }) => withoutName(left, candidate, label), text);
  return candidates.map(({ key, candidate, scorecards, outcome }) => ({
    key,
    candidate: anonymousCandidate(candidate, labelOf(key)),
    scorecards: scorecards.map((scorecard) =>
      hideInScorecard(scorecard, labelOf(key), { personal: hide, common: hide }),
    ),
    outcome,
  }));
}

function distinct(candidates: readonly CandidateRef[]): CandidateRef[] {
  return [...new Map(candidates.map((candidate) => [`${candidate.name}\n${candidate.email}`, candidate])).values()];
}

/** The questions of each competency, both in the order in which they come. */
export function groupedByCompetency(rows: readonly SideBySideRow[]): { competency: string; rows: SideBySideRow[] }[] {
  const groups = new Map<string, SideBySideRow[]>();
  for (const row of rows) {
    const group = groups.get(row.competency);
    if (group === undefined) groups.set(row.competency, [row]);
    else group.push(row);
  }
  return [...groups].map(([competency, own]) => ({ competency, rows: own }));
}
