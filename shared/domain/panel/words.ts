import type { Mark } from '../interview/interview.ts';
import { formatMean } from '../interview/scoring.ts';
import { nameOfMark } from '../interview/words.ts';
import type { BasisChange } from './debrief.ts';
import type { PanelMember } from './member.ts';
import type { PanelCell, PanelRow } from './table.ts';

/** An interviewer's name, with the e-mail, or else the beginning of the key, where somebody else has the same name. */
export function memberName({ interviewer, hasNamesake, publicKey }: PanelMember): string {
  const name = interviewer.name || 'Interviewer without a name';
  if (!hasNamesake) return name;
  return `${name} (${interviewer.email || (publicKey === null ? 'not signed' : `key ${publicKey.slice(0, 4)}`)})`;
}

/** '3 · discuss', '0'; a dash under two ratings. */
export function spreadInWords({ spread, isToDiscuss }: Pick<PanelRow, 'spread' | 'isToDiscuss'>): string {
  if (spread === null) return '–';
  return isToDiscuss ? `${spread} · discuss` : String(spread);
}

/** 'System design · 3.8'. */
export function competencyInWords(competency: string, mean: number | null): string {
  const name = competency || 'Without a competency';
  return mean === null ? name : `${name} · ${formatMean(mean)}`;
}

/** What stands in a cell without a rating. */
export function valueInWords(value: PanelCell['value']): string {
  switch (value.kind) {
    case 'rating':
      return String(value.rating);
    case 'notAsked':
      return 'not asked';
    case 'notRated':
      return '○ asked, not rated';
    case 'unrated':
      return 'not rated';
    case 'absent':
      return value.hasOtherWording ? 'other wording' : 'not in the set';
  }
}

/** A mark in words; 'not in the set' where the interviewer did not have the question. */
export function markInWords(mark: Mark | null | 'absent'): string {
  return mark === 'absent' ? 'not in the set' : nameOfMark(mark);
}

/** Why the decision may have to be looked at again, a sentence each. */
export function basisChangesInWords(changes: readonly BasisChange[], members: readonly PanelMember[]): string[] {
  return changes.map((change) => {
    const member = members.find(({ scorecard }) => scorecard.id === change.id);
    return basisChangeInWords(change, member?.interviewer.name || 'an interviewer');
  });
}

function basisChangeInWords({ kind }: BasisChange, name: string): string {
  switch (kind) {
    case 'amended':
      return `The scorecard of ${name} was amended after the decision.`;
    case 'added':
      return `The scorecard of ${name} came after the decision.`;
    case 'removed':
      return 'A scorecard that the decision stood on is no longer here.';
  }
}
