import { useQuery } from '@tanstack/react-query';
import { Page } from '../../components/Page.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** What the user decides once for all interviews. */
export function SettingsScreen() {
  const { data: settings, error, refetch } = useQuery(queries.settings);
  if (settings !== undefined) return <SettingsForm stored={settings} />;
  if (error === null) return null;
  return (
    <Page title="Settings">
      <LoadError title="The settings could not be read" error={error} onRetry={() => void refetch()} />
    </Page>
  );
}
