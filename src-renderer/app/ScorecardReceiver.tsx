import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useReceivingController, useReceivingState } from '../features/receiving/useReceiving.ts';
import { subscribe } from '../state/api.ts';
import { toastDone } from '../state/toasts.ts';
import { isInInterview } from './droppedFiles.ts';
import type { createAppRouter } from './routes.tsx';

// Few starts have anything to show: the first window does without it.
const ReceiptsDialog = lazy(async () => ({
  default: (await import('../features/receiving/ReceiptsDialog.tsx')).ReceiptsDialog,
}));

/** Shows what became of received scorecards on whatever screen; a live interview is not covered, there it waits. */
export function ScorecardReceiver({ router }: { router: ReturnType<typeof createAppRouter> }) {
  const controller = useReceivingController();
  const pathname = useRouterState({ router, select: ({ location }) => location.pathname });
  const isLive = isInInterview(pathname);
  useEffect(() => {
    void controller.takeOpened();
    return subscribe('panels:opened', () => void controller.takeOpened());
  }, [controller]);
  useEffect(() => subscribe('panels:receiving', controller.showProgress), [controller]);
  const { receipts, progress } = useReceivingState(controller);
  const isNeeded = useHasBeen(receipts.length > 0 || progress !== null);
  useWaitingNotice(isLive ? receipts.length : 0);
  if (isLive || !isNeeded) return null;
  return (
    <Suspense>
      <ReceiptsDialog
        controller={controller}
        onOpenSet={(setId) => void router.navigate({ to: '/sets/$setId', params: { setId } })}
        onOpenPlan={(planId) => void router.navigate({ to: '/plans/$planId', params: { planId } })}
        onOpenPanel={(panelId) =>
          void (panelId === null
            ? router.navigate({ to: '/candidates' })
            : router.navigate({ to: '/candidates/$panelId', params: { panelId } }))
        }
      />
    </Suspense>
  );
}

/** Whether something has been so at any time: a dialog that closes is still there to give the focus back. */
function useHasBeen(isSo: boolean): boolean {
  const [hasBeen, setHasBeen] = useState(false);
  if (isSo && !hasBeen) setHasBeen(true);
  return hasBeen || isSo;
}

/** Says once for each arrival that something waits. */
function useWaitingNotice(waiting: number): void {
  useEffect(() => {
    if (waiting === 0) return;
    const files = waiting === 1 ? 'A file was' : `${waiting} files were`;
    toastDone(`${files} opened`, 'You see what became of it after the interview.');
  }, [waiting]);
}
