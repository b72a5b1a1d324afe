import { defaultSettings, type Settings } from '../../shared/domain/settings.ts';
import { type SettingsDocument, settingsFormat } from '../../shared/files/formats/settings.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createSingleDocument } from '../storage/singleDocument.ts';

/** The name of the settings' file, `settings.json`. */
export const settingsName = 'settings';

/** What the user decided once for all interviews. */
export interface SettingsStore {
  read(): Settings;
  change(changes: { [K in keyof Settings]?: Settings[K] | undefined }): Result<Settings>;
}

/** Settings that cannot be read are the default ones, until they can be, or are changed after a damaged file was set aside. */
export function createSettingsStore(documents: DocumentFolder<SettingsDocument>, now: () => number): SettingsStore {
  const known = createSingleDocument<SettingsDocument, Settings>({
    documents,
    name: settingsName,
    empty: defaultSettings,
    contentOf: ({ settings }) => settings,
    toDocument: (settings) => settingsFormat.make({ savedAt: now(), settings }),
  });

  return {
    read: known.content,
    change(changes) {
      const before = known.contentToChange();
      const changed: Settings = {
        interviewer: changes.interviewer ?? before.interviewer,
        paper: changes.paper ?? before.paper,
        colourScheme: changes.colourScheme ?? before.colourScheme,
        slotMinutes: changes.slotMinutes ?? before.slotMinutes,
        roles: changes.roles ?? before.roles,
      };
      const written = known.write(changed, { what: 'The settings', rest: 'Nothing was changed.' });
      return written.ok ? ok(changed) : written;
    },
  };
}
