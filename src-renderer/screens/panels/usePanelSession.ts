import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Panel } from '../../../shared/domain/panel/debrief.ts';
import { toastError } from '../../components/ToastRegion.tsx';
import { queries } from '../../queries.ts';
import { PanelSession, type PanelSessionState } from './panelSession.ts';

/** The session of the panel on screen. `stored` is what the main process has; when scorecards come, it comes anew. */
export function usePanelSession(stored: Panel): { session: PanelSession; state: PanelSessionState } {
  const client = useQueryClient();
  const [session] = useState(
    () =>
      new PanelSession(stored, {
        onFailure: (error) => toastError('The debrief is not saved yet', error),
        onRefusal: (error) => {
          toastError('The last change of the debrief was not kept', error);
          void client.invalidateQueries({ queryKey: queries.panel(stored.id).queryKey });
        },
      }),
  );
  useEffect(() => session.meet(stored), [session, stored]);
  return { session, state: useSyncExternalStore(session.subscribe, session.getState) };
}
