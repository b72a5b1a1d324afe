import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcut } from '../components/hooks/keys.ts';
import { subscribe } from '../state/api.ts';

const StartInterviewDialog = lazy(async () => ({
  default: (await import('../features/start/StartInterviewDialog.tsx')).StartInterviewDialog,
}));
const KeysDialog = lazy(async () => ({ default: (await import('../features/shortcuts/KeyReference.tsx')).KeysDialog }));

/** What the application menu and F1 do on every screen beside the navigation. */
export function AppCommands() {
  const navigate = useNavigate();
  const [shown, setShown] = useState<'newInterview' | 'keys' | null>(null);
  const close = () => setShown(null);
  useEffect(
    () =>
      subscribe('app:command', ({ command }) => {
        if (command === 'newInterview') setShown('newInterview');
        else if (command === 'showHelp') setShown('keys');
        else if (command === 'openSettings') void navigate({ to: '/settings' });
      }),
    [navigate],
  );
  // Over a dialog, too.
  useShortcut('help', () => setShown('keys'), 'dialog');
  return (
    <Suspense>
      {shown === 'newInterview' && <StartInterviewDialog isOpen onClose={close} />}
      {shown === 'keys' && <KeysDialog onClose={close} />}
    </Suspense>
  );
}
