import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import type { EventPayload } from '../../shared/ipc/contract.ts';
import { isDialogOpen, useShortcut } from '../components/hooks/keys.ts';
import type { PaletteItem } from '../components/Palette.tsx';
import { roomCommands } from '../components/roomCommands.ts';
import type { PlanSubject } from '../features/planning/PlanInterviewDialog.tsx';
import { lock } from '../features/protection/lock.ts';
import { subscribe } from '../state/api.ts';

const StartInterviewDialog = lazy(async () => ({
  default: (await import('../features/start/StartInterviewDialog.tsx')).StartInterviewDialog,
}));
const EverythingPalette = lazy(async () => ({
  default: (await import('./EverythingPalette.tsx')).EverythingPalette,
}));
const PlanInterviewDialog = lazy(async () => ({
  default: (await import('../features/planning/PlanInterviewDialog.tsx')).PlanInterviewDialog,
}));
const KeysDialog = lazy(async () => ({ default: (await import('../features/shortcuts/KeyReference.tsx')).KeysDialog }));

/** What the application menu and F1 do on every screen beside the navigation. */
export function AppCommands() {
  const navigate = useNavigate();
  const [shown, setShown] = useState<'newInterview' | 'keys' | 'everything' | PlanSubject | null>(null);
  const [ofRoom, setOfRoom] = useState<readonly PaletteItem[]>([]);
  const [set, setSet] = useState<QuestionSet | null>(null);
  const start = (chosen: QuestionSet | null) => {
    setSet(chosen);
    setShown('newInterview');
  };
  const findAnything = () => {
    // From a menu, or while a dialog has lost the focus: what is picked would take away what was typed in it.
    if (isDialogOpen()) return;
    setOfRoom(roomCommands());
    setShown('everything');
  };
  const onCommand = useEffectEvent((command: EventPayload<'app:command'>['command']) => {
    if (command === 'newInterview') start(null);
    else if (command === 'commandPalette') findAnything();
    else if (command === 'showHelp') setShown('keys');
    else if (command === 'openSettings') void navigate({ to: '/settings' });
  });
  const close = () => setShown(null);
  useEffect(() => subscribe('app:command', ({ command }) => onCommand(command)), []);
  useShortcut('everything', findAnything);
  // Over a dialog, too.
  useShortcut('help', () => setShown('keys'), 'dialog');
  return (
    <Suspense>
      {shown === 'newInterview' && (
        <StartInterviewDialog isOpen onClose={close} {...(set === null ? {} : { setId: set.id })} />
      )}
      {shown === 'everything' && (
        <EverythingPalette
          ofRoom={ofRoom}
          // What is picked may show something in its place.
          onClose={() => setShown((now) => (now === 'everything' ? null : now))}
          onStart={start}
          onPlan={setShown}
          onHelp={() => setShown('keys')}
          onLock={() => void lock()}
        />
      )}
      {typeof shown === 'object' && shown !== null && <PlanInterviewDialog subject={shown} onClose={close} />}
      {shown === 'keys' && <KeysDialog onClose={close} />}
    </Suspense>
  );
}
