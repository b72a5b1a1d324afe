import type { PanelListEntry } from '../../../shared/ipc/panelContract.ts';
import { fold, searchWords } from '../../components/table/searchWords.ts';

/** A panel with everything that the search looks at, folded once and not at every key press. */
export interface PanelLine {
  id: string;
  panel: PanelListEntry;
  haystack: string;
}

export function panelLines(panels: readonly PanelListEntry[]): PanelLine[] {
  return panels.map((panel) => {
    const { candidate, interviewers, sealed } = panel;
    const names = [...interviewers, ...sealed.map(({ interviewer }) => interviewer)];
    return { id: panel.id, panel, haystack: fold([candidate.name, candidate.role, ...names].join('\n')) };
  });
}

/** Those in which every word of the search stands somewhere in candidate, role or interviewers. */
export function searchPanels(lines: readonly PanelLine[], search: string): PanelLine[] {
  const words = searchWords(search);
  return lines.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
}
