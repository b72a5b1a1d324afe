import { defaultSettings, type Settings } from '../../shared/domain/settings.ts';
import type { SettingsDocument } from '../../shared/files/documents.ts';
import { done, type Outcome } from '../outcome.ts';
import type { DocumentFolder } from './documentFolder.ts';

/** The name of the settings' file, `settings.json`. */
export const settingsName = 'settings';

/** What the user decided once for all interviews. */
export interface SettingsStore {
  read(): Settings;
  change(changes: { [K in keyof Settings]?: Settings[K] | undefined }): Outcome<Settings>;
}

/** Settings that cannot be read are the default ones until they are changed. */
export function createSettingsStore(documents: DocumentFolder<SettingsDocument>, now: () => number): SettingsStore {
  let settings: Settings | null = null;

  function read(): Settings {
    if (settings === null) {
      const reading = documents.read(settingsName);
      settings = reading.state === 'found' ? reading.document.settings : defaultSettings;
    }
    return settings;
  }

  return {
    read,
    change(changes) {
      const before = read();
      const changed: Settings = {
        interviewer: changes.interviewer ?? before.interviewer,
        paper: changes.paper ?? before.paper,
        colourScheme: changes.colourScheme ?? before.colourScheme,
        slotMinutes: changes.slotMinutes ?? before.slotMinutes,
      };
      const document: SettingsDocument = {
        format: 'scorecard-settings',
        version: 1,
        savedAt: now(),
        settings: changed,
      };
      const outcome = documents.write(settingsName, document, { what: 'The settings', rest: 'Nothing was changed.' });
      if (!outcome.ok) return outcome;
      settings = changed;
      return done(changed);
    },
  };
}
