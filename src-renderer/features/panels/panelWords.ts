import type { PanelRow } from '../../../shared/domain/panel/table.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
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

/** '3 apart · discuss', '1 apart', 'All the same'. */
export function agendaSpread({ spread, isToDiscuss }: Pick<PanelRow, 'spread' | 'isToDiscuss'>): string {
  if (spread === null || spread === 0) return 'All the same';
  return isToDiscuss ? `${spread} apart · discuss` : `${spread} apart`;
}
