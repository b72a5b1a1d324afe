import { anonymousCandidate, type Hiders, hideInScorecard, nameHider } from '../../../shared/domain/panel/anonymise.ts';
import type { ComparedCandidate, ComparedRole } from './comparedRole.ts';

/**
 * The role without the names of its candidates, in whatever a person wrote about them. Nothing that is printed is taken from
 * anywhere else, so that no name can get past this. Without `hidden` it is as it was.
 */
export function withHiddenNames(compared: ComparedRole): ComparedRole {
  const { hidden } = compared;
  if (hidden === null) return compared;
  const candidates = compared.candidates.map((candidate) => {
    // Of a part that several names share, the candidate whom the text is about is meant.
    const own = hidden.filter(({ key }) => key === candidate.key);
    const all = [...own, ...hidden.filter(({ key }) => key !== candidate.key)];
    const hiders = { personal: nameHider(all), common: nameHider(all, 'wholeNames') };
    return hiddenCandidate(candidate, own[0]?.label ?? 'Candidate', hiders);
  });
  return { ...compared, role: nameHider(hidden, 'wholeNames')(compared.role), candidates, hidden: [] };
}

function hiddenCandidate(one: ComparedCandidate, label: string, hiders: Hiders): ComparedCandidate {
  return {
    ...one,
    candidate: anonymousCandidate(one.candidate, label),
    againstRule: hiders.personal(one.againstRule),
    scorecards: one.scorecards.map((scorecard) => hideInScorecard(scorecard, label, hiders)),
  };
}
