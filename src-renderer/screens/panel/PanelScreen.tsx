import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { patience, useElapsed } from '../../components/hooks/useTime.ts';
import { Page } from '../../components/Page.tsx';
import { useSpoken } from '../../components/status/Announcer.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import { PanelView } from './PanelView.tsx';

const route = getRouteApi('/framed/candidates/$panelId');

/** The panel of one candidate: its ratings, or its debrief. */
export function PanelScreen() {
  const { panelId } = route.useParams();
  const { view } = route.useSearch();
  const { data, error, refetch } = useQuery(queries.panel(panelId));
  if (data === undefined) {
    if (error === null) return <Reading />;
    return <LoadError title="The panel could not be opened" error={error} onRetry={() => void refetch()} />;
  }
  return <PanelView key={panelId} open={data} isDebrief={view === 'debrief'} />;
}

const reading = 'Reading the scorecards…';

/** Whose panel it is, is only known once it is read. */
function Reading() {
  const isLong = useElapsed(patience);
  useSpoken(isLong ? reading : '');
  if (!isLong) return null;
  return (
    <Page title="Panel">
      <p className="muted">{reading}</p>
    </Page>
  );
}
