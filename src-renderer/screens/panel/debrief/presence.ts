import type { Panel } from '../../../../shared/domain/panel/debrief.ts';
import { foldName } from '../../../../shared/domain/panel/folding.ts';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';

/** The interviewers who are not on the list of those who are present. */
export function absentNames(present: Panel['present'], members: readonly PanelMember[]): string[] {
  const there = new Set(present.map(({ name }) => foldName(name)));
  return members.map(({ interviewer }) => interviewer.name).filter((name) => name !== '' && !there.has(foldName(name)));
}
