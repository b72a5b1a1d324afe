import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { queries } from '../../state/queries.ts';
import { LicencesDialog } from './LicencesDialog.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** Which Scorecard this is, under which licence, and what it is made with. */
export function AboutSection() {
  const { data: info } = useQuery(queries.info);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <SettingsSection title="About Scorecard" about="What is at work here, and whose work it is.">
      <p className="muted">
        Version <span className="figures">{info?.version}</span>, under the MIT licence.
      </p>
      <div>
        <Button onClick={() => setIsOpen(true)}>Licences…</Button>
      </div>
      {isOpen && <LicencesDialog onClose={() => setIsOpen(false)} />}
    </SettingsSection>
  );
}
