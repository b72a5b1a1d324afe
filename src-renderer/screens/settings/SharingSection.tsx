import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LoadError } from '../../components/LoadError.tsx';
import { useKeptFocus } from '../../hooks/useKeptFocus.ts';
import { queries } from '../../queries.ts';
import { KnownKeys } from './KnownKeys.tsx';
import { NoFolder } from './NoFolder.tsx';
import { PublishProtection } from './PublishProtection.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { SharedFolderState } from './SharedFolderState.tsx';
import styles from './SharingSection.module.css';

const route = getRouteApi('/framed/settings');

/** The shared folder, and whose keys are known. */
export function SharingSection() {
  const { section } = route.useSearch();
  const place = useRef<HTMLDivElement>(null);
  const { data: folder, error, refetch } = useQuery(queries.folder);
  const isThere = folder !== undefined;
  useEffect(() => {
    if (section !== 'sharing' || !isThere) return;
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  }, [section, isThere]);
  useKeptFocus(place, folder?.path);
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
