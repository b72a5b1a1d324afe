import type { ColourScheme } from '../../shared/domain/settings.ts';
import type { SettingsStore } from '../library/settingsStore.ts';
import { done } from '../outcome.ts';
import type { Area } from './handlers.ts';

/** @param showScheme makes the window's own parts, its dialogs and its background follow the colour scheme */
export function createSettingsHandlers(
  settings: SettingsStore,
  showScheme: (scheme: ColourScheme) => void,
): Area<'settings'> {
  return {
    'settings:read': () => done(settings.read()),
    'settings:change': (changes) => {
      const outcome = settings.change(changes);
      if (outcome.ok) showScheme(outcome.value.colourScheme);
      return outcome;
    },
  };
}
