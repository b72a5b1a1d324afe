import { useEffect } from 'react';
import { useShortcut } from '../components/hooks/keys.ts';
import { lock } from '../features/protection/lock.ts';
import { subscribe } from '../state/api.ts';

/** Locks from anywhere, by its key or from the menu: over dialogs and in a live interview, too. */
export function LockCommand() {
  useShortcut('lock', () => void lock(), 'dialog');
  useEffect(
    () =>
      subscribe('app:command', ({ command }) => {
        if (command === 'lock') void lock();
      }),
    [],
  );
  return null;
}
