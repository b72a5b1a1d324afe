import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Panel } from '../../../../shared/domain/panel/debrief.ts';
import type { SessionState } from '../../../state/editSession.ts';
import { queries } from '../../../state/queries.ts';
import { useStore } from '../../../state/store.ts';
import { toastError } from '../../../state/toasts.ts';
import { type PanelSession, startPanelSession } from './panelSession.ts';

/** The session of the panel on screen. `stored` is what the main process has; when scorecards come, it comes anew. */
export function usePanelSession(stored: Panel): { session: PanelSession; state: SessionState<Panel> } {
  const client = useQueryClient();
  const [session] = useState(() =>
    startPanelSession(stored, {
      onFailure: (error) => toastError('The debrief is not saved yet', error),
      onRefusal: (label, error) => {
        toastError(`${label ?? 'The last change of the debrief'}: this was not kept`, error);
        void client.invalidateQueries({ queryKey: queries.panel(stored.id).queryKey });
      },
    }),
  );
  useEffect(() => session.meet(stored), [session, stored]);
  return { session, state: useStore(session) };
}
