import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useFocusFallback } from '../../components/hooks/useRowFocus.ts';
import { LoadError } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import { SettingsSection, useLinkedSection } from './SettingsSection.tsx';
import styles from './SharingSection.module.css';
import { KnownKeys } from './sharing/KnownKeys.tsx';
import { NoFolder } from './sharing/NoFolder.tsx';
import { PublishProtection } from './sharing/PublishProtection.tsx';
import { SharedFolderState } from './sharing/SharedFolderState.tsx';

/** The shared folder, and whose keys are known. */
export function SharingSection() {
  const place = useRef<HTMLDivElement>(null);
  const { data: folder, error, refetch } = useQuery(queries.folder);
  useLinkedSection('sharing', place, folder !== undefined);
  useFocusFallback(place, folder?.path);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <SettingsSection
        title="Sharing"
        about="A folder that all interviewers of a panel can open carries the scorecards from one computer to the others. No server is involved."
      >
        {error !== null && folder === undefined && (
          <LoadError title="The shared folder could not be looked at" error={error} onRetry={() => void refetch()} />
        )}
        {folder !== undefined &&
          (folder.path === null ? <NoFolder /> : <SharedFolderState folder={folder} path={folder.path} />)}
        {folder !== undefined && <PublishProtection folder={folder} />}
        <KnownKeys />
      </SettingsSection>
    </div>
  );
}
