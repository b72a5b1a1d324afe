import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { RowSelectionState } from '@tanstack/react-table';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { LibraryEntry } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { Button } from '../../components/Button.tsx';
import { useUndoKeys } from '../../components/hooks/keys.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import type { GridHandle } from '../../components/table/DataGrid.tsx';
import { destinationOf } from '../../features/start/destination.ts';
import { queries } from '../../state/queries.ts';
import { interviewRemovals } from '../../state/removals.ts';
import { FirstStart } from './FirstStart.tsx';
import styles from './InterviewsScreen.module.css';
import { InterviewsTable } from './InterviewsTable.tsx';
import { filterRows, isFiltering, listRows, noFilter, rolesOf } from './interviewList.ts';
import { ListFooter } from './ListFooter.tsx';
import { ListToolbar } from './ListToolbar.tsx';
import { useListView } from './useListView.ts';
import { useRemoval } from './useRemoval.ts';

const StartInterviewDialog = lazy(async () => ({
  default: (await import('../../features/start/StartInterviewDialog.tsx')).StartInterviewDialog,
}));
const ExportSeveralDialog = lazy(async () => ({
  default: (await import('./ExportSeveralDialog.tsx')).ExportSeveralDialog,
}));

// What the window opens with is the list; these come right after it.
const Today = lazy(async () => ({ default: (await import('./today/Today.tsx')).Today }));
const PlanningButtons = lazy(async () => ({ default: (await import('./today/PlanningButtons.tsx')).PlanningButtons }));

const none: LibraryEntry[] = [];

/** All interviews: what the app opens with. */
export function InterviewsScreen() {
  // Other screens change interviews too; what is cached shows at once and is asked for again.
  const { data, error, refetch } = useQuery({ ...queries.interviews, refetchOnMount: 'always' });
  const [isStarting, setIsStarting] = useState(false);
  useUndoKeys(
    () => interviewRemovals.undoLatest(),
    () => undefined,
  );
  return (
    <Page
      title="Interviews"
      contents={data?.length === 0}
      actions={
        <>
          <Suspense>
            <PlanningButtons />
          </Suspense>
          <Button look={data?.length === 0 ? 'plain' : 'primary'} onClick={() => setIsStarting(true)}>
            New interview…
          </Button>
        </>
      }
    >
      {error !== null && data === undefined ? (
        <LoadError title="The interviews could not be read" error={error} onRetry={() => void refetch()} />
      ) : (
        data !== undefined && (
          <div className={styles.room}>
            <Suspense>
              <Today entries={data} />
            </Suspense>
            {data.length === 0 ? <FirstStart onStart={() => setIsStarting(true)} /> : <InterviewList entries={data} />}
          </div>
        )
      )}
      {isStarting && (
        <Suspense>
          <StartInterviewDialog isOpen onClose={() => setIsStarting(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function InterviewList({ entries }: { entries: LibraryEntry[] }) {
  const navigate = useNavigate();
  const remove = useRemoval();
  const [view, changeView] = useListView();
  const [selection, setSelection] = useState<RowSelectionState>({});
  const table = useRef<GridHandle>(null);
  const [exported, setExported] = useState<LibraryEntry[]>(none);

  const all = useMemo(() => listRows(entries), [entries]);
  const roles = useMemo(() => rolesOf(entries), [entries]);
  const rows = useMemo(() => filterRows(all, view.filter), [all, view.filter]);
  // What a filter hides stays selected and is left alone: nothing happens to what is not in view.
  const selected = useMemo(
    () => rows.map(({ entry }) => entry).filter(({ id }) => selection[id] === true),
    [rows, selection],
  );

  return (
    <div className={styles.list}>
      <ListToolbar view={view} onChange={changeView} roles={roles} onArrowDown={() => table.current?.focus()} />
      {rows.length === 0 && isFiltering(view.filter) ? (
        <EmptyState
          title="No interview fits"
          actions={<Button onClick={() => changeView({ filter: noFilter })}>Clear search and filters</Button>}
        >
          There are {entries.length} interviews, but none of them fits this search and these filters.
        </EmptyState>
      ) : (
        <InterviewsTable
          ref={table}
          key={view.grouping}
          rows={rows}
          sorting={view.sorting}
          onSort={(sorting) => changeView({ sorting })}
          grouping={view.grouping}
          selection={selection}
          onSelect={setSelection}
          onOpen={(entry) => void navigate(destinationOf(entry))}
          onRemove={remove}
        />
      )}
      <ListFooter
        shown={rows.length}
        total={entries.length}
        selected={selected}
        onClear={() => setSelection({})}
        onExport={() => setExported(selected)}
        onRemove={() => {
          remove(selected);
          table.current?.focus();
        }}
      />
      {exported.length > 0 && (
        <Suspense>
          <ExportSeveralDialog entries={exported} onClose={() => setExported(none)} />
        </Suspense>
      )}
    </div>
  );
}
