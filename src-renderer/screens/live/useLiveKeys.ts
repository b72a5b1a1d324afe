import { useEffect, useEffectEvent } from 'react';
import type { EventPayload } from '../../../shared/ipc/contract.ts';
import { pressOf } from '../../components/hooks/keys.ts';
import { useHistoryInput } from '../../components/hooks/useHistoryInput.ts';
import { subscribe } from '../../state/api.ts';
import type { Command, ScreenActions } from './commands.ts';

/**
 * Runs commands by their keys, by what the window system asks for (undo from a mouse or a touch bar) and by the application's menu.
 * @param isActive whether keys count: nothing lies over the interview
 */
export function useLiveKeys(commands: readonly Command[], screen: ScreenActions, isActive: boolean): void {
  useCommandKeys(commands, isActive);
  useHistoryInput(screen.undo, screen.redo);
  useMenuCommands(screen);
}

/** Runs the command whose keys were pressed, unless something lies over the interview. */
function useCommandKeys(commands: readonly Command[], isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const press = pressOf(event);
      const command = press === null ? undefined : commands.find(({ keys }) => keys?.includes(press));
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands, isActive]);
}

/** The application menu's commands. */
function useMenuCommands(screen: ScreenActions): void {
  const onCommand = useEffectEvent((command: EventPayload<'app:command'>['command']) => {
    if (command === 'undo') screen.undo();
    if (command === 'redo') screen.redo();
    if (command === 'commandPalette') screen.openPalette();
    if (command === 'showHelp') screen.openHelp();
  });
  useEffect(() => subscribe('app:command', ({ command }) => onCommand(command)), []);
}
