import { useQuery } from '@tanstack/react-query';
import { LoadError } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import { CopiesFolder } from './backup/CopiesFolder.tsx';
import { DoctorPart } from './backup/DoctorPart.tsx';
import { OwnCopies } from './backup/OwnCopies.tsx';
import { RestorePart } from './backup/RestorePart.tsx';
import { SavePart } from './backup/SavePart.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** The copies of everything, and what can be done with them. */
export function BackupSection() {
  const backup = useQuery(queries.backup);
  return (
    <SettingsSection
      title="Backup copies"
      about="Scorecard copies each document once it has come to rest: it was submitted, was left alone for ten minutes, or the app was closed. Of each it keeps the last copy of 7 days, 4 weeks and 6 months."
    >
      {backup.error !== null && backup.data === undefined && (
        <LoadError
          title="The backup copies could not be listed"
          error={backup.error}
          onRetry={() => void backup.refetch()}
        />
      )}
      {backup.data !== undefined && (
        <>
          <OwnCopies backup={backup.data} />
          <CopiesFolder folder={backup.data.folder} />
          <SavePart movedAt={backup.data.movedAt} />
          <RestorePart />
          <DoctorPart />
        </>
      )}
    </SettingsSection>
  );
}
