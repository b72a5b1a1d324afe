import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { ChoiceField } from '../../components/fields/ChoiceField.tsx';
import { TextField } from '../../components/fields/Field.tsx';
import { Page } from '../../components/Page.tsx';
import { SaveStatus } from '../../components/status/SaveStatus.tsx';
import { RolesField } from '../../features/questions/RolesField.tsx';
import { KeyReference } from '../../features/shortcuts/KeyReference.tsx';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastError } from '../../state/toasts.ts';
import { useSaveQueue } from '../../state/useSaveQueue.ts';
import { AboutSection } from './AboutSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { DataSection } from './DataSection.tsx';
import { EncryptionSection } from './EncryptionSection.tsx';
import { ProtectionSection } from './ProtectionSection.tsx';
import { RecoverySection } from './RecoverySection.tsx';
import styles from './SettingsForm.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import { SharingSection } from './SharingSection.tsx';
import { SlotField } from './SlotField.tsx';

/** The one settings document, by the name that it has in the save queue. */
const settingsId = 'settings';

/** All settings. Each is saved by itself as soon as it changes. */
export function SettingsForm({ stored }: { stored: Settings }) {
  const client = useQueryClient();
  // The fields show what is typed, not what comes back from the disk: the cursor would jump.
  const [settings, setSettings] = useState(stored);
  const show = (shown: Settings) => {
    setSettings(shown);
    client.setQueryData(queries.settings.queryKey, shown);
  };
  const { save, state } = useSaveQueue<{ id: string; settings: Settings }>({
    stored: { id: settingsId, settings: stored },
    write: (document) => request('settings:change', document.settings),
    onFailure: (error) => toastError('Your settings are not saved yet', error),
    onRefusal: (kept, error) => {
      show(kept.settings);
      toastError('The last change of your settings was not kept', error);
    },
  });
  const change = (changes: Partial<Settings>) => {
    const changed = { ...settings, ...changes };
    show(changed);
    save({ id: settingsId, settings: changed });
  };
  const { interviewer } = settings;
  return (
    <Page title="Settings" actions={<SaveStatus state={state} />}>
      <div className={styles.sections}>
        <SettingsSection
          title="You"
          about="New interviews begin with this name. It stands on the scorecard and its PDF."
        >
          <div className={styles.pair}>
            <TextField
              label="Your name"
              autoComplete="off"
              dir="auto"
              maxLength={textLimits.line}
              value={interviewer.name}
              onChange={(event) => change({ interviewer: { ...interviewer, name: event.target.value } })}
            />
            <TextField
              label="Your e-mail"
              hint="May stay empty. Nothing is ever sent to it."
              type="email"
              autoComplete="off"
              maxLength={textLimits.line}
              value={interviewer.email}
              onChange={(event) => change({ interviewer: { ...interviewer, email: event.target.value } })}
            />
          </div>
        </SettingsSection>
        <SettingsSection
          title="Question bank"
          about="For which roles questions and sets that ship with Scorecard are offered. Those for any role, and your own, always are."
        >
          <RolesField label="Roles" value={settings.roles ?? []} onChange={(roles) => change({ roles })} />
        </SettingsSection>
        <SettingsSection title="Interviews and PDFs" about="What a new question set and an export begin with.">
          <SlotField minutes={settings.slotMinutes} onChange={(slotMinutes) => change({ slotMinutes })} />
          <ChoiceField
            label="Paper"
            value={settings.paper}
            choices={[
              { value: 'A4', label: 'A4', hint: '210 × 297 mm' },
              { value: 'Letter', label: 'Letter', hint: '8.5 × 11 in' },
            ]}
            onChange={(paper) => change({ paper })}
          />
        </SettingsSection>
        <SettingsSection title="Appearance">
          <ChoiceField
            label="Colours"
            value={settings.colourScheme}
            choices={[
              { value: 'system', label: 'As in the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            onChange={(colourScheme) => change({ colourScheme })}
          />
        </SettingsSection>
        <SharingSection />
        <EncryptionSection />
        <ProtectionSection />
        <BackupSection />
        <RecoverySection />
        <DataSection />
        <section className={styles.keys} aria-labelledby="settings-keys">
          <h2 id="settings-keys" className="large">
            Keys
          </h2>
          <KeyReference />
        </section>
        <AboutSection />
      </div>
    </Page>
  );
}
