import { useEffect, useEffectEvent } from 'react';
import type { PaletteItem } from './Palette.tsx';

type Commands = () => readonly PaletteItem[];

/** The commands of what is on screen: a screen can have parts with commands of their own. */
const registered = new Set<Commands>();

/** Adds what can be done on this screen to the palette, for as long as it is shown; asked for when the palette opens. */
export function useRoomCommands(make: Commands): void {
  const commands = useEffectEvent(make);
  useEffect(() => {
    const asked = () => commands();
    registered.add(asked);
    return () => void registered.delete(asked);
  }, []);
}

/** What can be done on the screen as it is now. */
export function roomCommands(): PaletteItem[] {
  return [...registered].flatMap((commands) => commands());
}
