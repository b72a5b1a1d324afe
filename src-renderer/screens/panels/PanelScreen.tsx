import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LoadError } from '../../components/LoadError.tsx';
import { queries } from '../../queries.ts';
import { PanelView } from './PanelView.tsx';

const route = getRouteApi('/framed/panels/$panelId');

/** The panel of one candidate: its ratings, or its debrief. */
export function PanelScreen() {
  const { panelId } = route.useParams();
  const { view } = route.useSearch();
  const { data, error, refetch } = useQuery(queries.panel(panelId));
  if (data === undefined) {
    if (error === null) return null;
    return <LoadError title="The panel could not be opened" error={error} onRetry={() => void refetch()} />;
  }
  return <PanelView key={panelId} open={data} isDebrief={view === 'debrief'} />;
}
