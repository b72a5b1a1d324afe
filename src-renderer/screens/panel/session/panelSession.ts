import type { Panel } from '../../../../shared/domain/panel/debrief.ts';
import { applyPanelEdit, type PanelEdit, restoreBetween } from '../../../../shared/domain/panel/panelEdit.ts';
import { request } from '../../../state/api.ts';
import { type EditRules, EditSession, type SessionParts } from '../../../state/editSession.ts';

/** One panel while it is on screen. */
export type PanelSession = EditSession<Panel, PanelEdit>;

const rules: EditRules<Panel, PanelEdit> = {
  apply: applyPanelEdit,
  between: restoreBetween,
  nothing: { type: 'batch', edits: [] },
};

/** Begins with the panel as the main process has it. */
export function startPanelSession(
  panel: Panel,
  parts: Partial<Pick<SessionParts<Panel, PanelEdit>, 'send' | 'onFailure' | 'onRefusal'>> = {},
): PanelSession {
  return new EditSession({
    document: panel,
    savedAt: null,
    rules,
    send: (edits) => request('panels:edit', { id: panel.id, edits }),
    ...parts,
  });
}
