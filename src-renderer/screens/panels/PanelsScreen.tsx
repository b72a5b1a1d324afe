import { useQuery } from '@tanstack/react-query';
import type { PanelListEntry } from '../../../shared/ipc/panelContract.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { SlowReading } from '../../components/status/SlowReading.tsx';
import { AddScorecards, PasteScorecard } from '../../features/receiving/AddFiles.tsx';
import { usePastedScorecards } from '../../features/receiving/usePastedScorecards.ts';
import { useReceivingController } from '../../features/receiving/useReceiving.ts';
import { queries } from '../../state/queries.ts';
import { FolderLine } from './FolderLine.tsx';
import { PanelList } from './PanelList.tsx';
import styles from './PanelsScreen.module.css';
import { RoleLinks } from './RoleLinks.tsx';

/** All panels: one for every candidate of whom there is a scorecard. */
export function PanelsScreen() {
  // Submitting an interview changes panels too; what is cached shows at once and is asked for again.
  const { data, error, refetch } = useQuery({ ...queries.panels, refetchOnMount: 'always' });
  usePastedScorecards(useReceivingController());
  const isEmpty = data?.length === 0;
  const isFilled = data !== undefined && data.length > 0;
  return (
    <Page
      title="Panels"
      contents={isEmpty}
      subtitle={<FolderLine />}
      actions={
        isEmpty ? undefined : (
          <>
            <PasteScorecard />
            <AddScorecards look="primary" />
          </>
        )
      }
    >
      {isFilled ? (
        <Panels panels={data} />
      ) : isEmpty ? (
        <NoPanels />
      ) : error === null ? (
        <SlowReading>Reading the scorecards…</SlowReading>
      ) : (
        <LoadError title="The panels could not be read" error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function Panels({ panels }: { panels: readonly PanelListEntry[] }) {
  return (
    <div className={styles.panels}>
      <RoleLinks panels={panels} />
      <PanelList panels={panels} />
    </div>
  );
}

function NoPanels() {
  return (
    <EmptyState
      title="No panels yet"
      actions={
        <>
          <PasteScorecard />
          <AddScorecards look="primary" />
        </>
      }
    >
      A panel lays the scorecards of several interviewers for one candidate side by side. It begins with the first one:
      submit an interview of your own, or add the .scorecard files that your colleagues gave you: drop them here, or
      paste their text.
    </EmptyState>
  );
}
