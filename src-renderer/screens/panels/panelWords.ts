import type { Mark } from '../../../shared/domain/interview.ts';
import { nameOfMark } from '../../../shared/domain/mark.ts';
import type { BasisChange } from '../../../shared/domain/panel/debrief.ts';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import type { PanelCell, PanelRow } from '../../../shared/domain/panel/table.ts';
import { formatMean } from '../../../shared/domain/scoring.ts';
import { toSingleLine } from '../../../shared/domain/text.ts';
import type { OpenPanel, PanelListEntry } from '../../../shared/ipc/panelContract.ts';

/** The candidate's name for headings and links, which cannot stay empty. */
export function candidateName({ name }: PanelListEntry['candidate']): string {
  return toSingleLine(name) || 'Candidate without a name';
}

/** '2 of 3 scorecards in', '3 scorecards in'. Sealed ones are there and cannot be read yet. */
export function scorecardsIn(open: number, { sealed }: Pick<OpenPanel, 'sealed'>): string {
  if (sealed.length > 0) return `${open} of ${open + sealed.length} scorecards open`;
  return `${open} ${open === 1 ? 'scorecard' : 'scorecards'} in`;
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

/** '3 apart · discuss', '1 apart', 'All the same'. */
export function agendaSpread({ spread, isToDiscuss }: Pick<PanelRow, 'spread' | 'isToDiscuss'>): string {
  if (spread === null || spread === 0) return 'All the same';
  return isToDiscuss ? `${spread} apart · discuss` : `${spread} apart`;
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
