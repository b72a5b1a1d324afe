import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { subscribe } from './api.ts';
import { toastDone } from './components/ToastRegion.tsx';
import { isInInterview } from './isInInterview.ts';
import type { createAppRouter } from './routes.tsx';
import { ReceiptsDialog } from './screens/panels/ReceiptsDialog.tsx';
import { useReceivingDesk, useReceivingState } from './screens/panels/useReceivingDesk.ts';

/** Shows what became of received scorecards on whatever screen; a live interview is not covered, there it waits. */
export function ScorecardReceiver({ router }: { router: ReturnType<typeof createAppRouter> }) {
  const desk = useReceivingDesk();
  const pathname = useRouterState({ router, select: ({ location }) => location.pathname });
  const isLive = isInInterview(pathname);
  useEffect(() => {
    void desk.takeOpened();
    return subscribe('panels:opened', () => void desk.takeOpened());
  }, [desk]);
  useEffect(() => subscribe('panels:receiving', desk.showProgress), [desk]);
  const { receipts } = useReceivingState(desk);
  useWaitingNotice(isLive ? receipts.length : 0);
  if (isLive) return null;
  return (
    <ReceiptsDialog
      desk={desk}
      onOpenPanel={(panelId) =>
        void (panelId === null
          ? router.navigate({ to: '/panels' })
          : router.navigate({ to: '/panels/$panelId', params: { panelId } }))
      }
    />
  );
}

/** Says once for each arrival that something waits. */
function useWaitingNotice(waiting: number): void {
  useEffect(() => {
    if (waiting === 0) return;
    const files = waiting === 1 ? 'A scorecard file was' : `${waiting} scorecard files were`;
    toastDone(`${files} opened`, 'You see what became of it after the interview.');
  }, [waiting]);
}
