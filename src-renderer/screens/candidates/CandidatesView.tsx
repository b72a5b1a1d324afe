import { useNavigate } from '@tanstack/react-router';
import { Eye, EyeOff } from 'lucide-react';
import { type RefObject, useCallback, useMemo, useRef } from 'react';
import type { RoleComparison } from '../../../shared/ipc/roleComparison.ts';
import { Button } from '../../components/Button.tsx';
import { roleTitle } from '../../components/format.ts';
import { useMediaQuery } from '../../components/hooks/useMediaQuery.ts';
import { useFocusFallback } from '../../components/hooks/useRowFocus.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { toastUndo } from '../../state/toasts.ts';
import { CandidatesFooter } from './CandidatesFooter.tsx';
import { CandidatesToolbar } from './CandidatesToolbar.tsx';
import styles from './CandidatesView.module.css';
import { comparedIds, compareSearch } from './candidatesSearch.ts';
import { CompareView } from './compare/CompareView.tsx';
import { ExportButton } from './compare/ExportButton.tsx';
import { CandidatesTable, type TableHandle } from './table/CandidatesTable.tsx';
import { type CandidateRow, candidateRows, filterCandidates, noFilter } from './table/candidateRows.ts';
import { columnInfos } from './table/candidateTable.ts';
import { type CandidatesViewing, useCandidatesView } from './table/useCandidatesView.ts';
import { WhatIfPanel } from './whatIf/WhatIfPanel.tsx';

interface CandidatesViewProps {
  role: string;
  comparison: RoleComparison;
  /** As it stands in the address: which candidates lie side by side. */
  compared: string | undefined;
}

/** Two or more candidates for a role: all of them in a table, or a few side by side. */
export function CandidatesView({ role, comparison, compared }: CandidatesViewProps) {
  const { candidates, competencies } = comparison;
  const navigate = useNavigate();
  const { view, change, areNamesHidden, hideNames } = useCandidatesView(role);
  const table = useRef<TableHandle>(null);
  const all = useMemo(() => candidateRows(candidates, areNamesHidden), [candidates, areNamesHidden]);
  const rows = useMemo(() => filterCandidates(all, competencies, view.filter), [all, competencies, view.filter]);
  const ids = comparedIds(compared);
  const isComparing = ids.length > 0;

  // Whoever comes back from the comparison, or has taken away a search that found nothing, goes on in the table.
  useFocusFallback(table, `${isComparing} ${rows.length === 0}`);
  const whatIf = useWhatIf(view, change);
  const showTable = () => void navigate({ to: '/candidates/role', search: { role } });

  return (
    <Page
      title={roleTitle(role)}
      subtitle={
        <span className="figures">
          {isComparing ? `${ids.length} of ${candidates.length} candidates` : `${candidates.length} candidates`}
        </span>
      }
      actions={
        <>
          <HideNamesButton areNamesHidden={areNamesHidden} hideNames={hideNames} />
          <ExportButton
            idsOnScreen={() => (isComparing ? ids : (table.current?.order() ?? []))}
            isEmpty={!isComparing && rows.length === 0}
            areNamesHidden={areNamesHidden}
          />
          {!isComparing && (
            <Button aria-pressed={view.isWhatIfOpen} onClick={whatIf.toggle}>
              What if
            </Button>
          )}
        </>
      }
    >
      {isComparing ? (
        <CompareView
          ids={ids}
          rows={all}
          competencies={competencies}
          areNamesHidden={areNamesHidden}
          onClose={showTable}
        />
      ) : (
        <div className={styles.view} data-what-if={view.isWhatIfOpen}>
          <TableSide
            comparison={comparison}
            rows={rows}
            view={view}
            onChange={change}
            onCompare={() =>
              void navigate({
                to: '/candidates/role',
                search: { role, compare: compareSearch(selectedIn(view, candidates)) },
              })
            }
            table={table}
          />
          {view.isWhatIfOpen && (
            <WhatIfPanel
              ref={whatIf.show}
              rows={all}
              competencies={competencies}
              weights={view.weights}
              onChange={change}
            />
          )}
        </div>
      )}
    </Page>
  );
}

/** Opens and closes the what-if. */
function useWhatIf(view: CandidatesViewing['view'], change: CandidatesViewing['change']) {
  const isAskedFor = useRef(false);
  const toggle = () => {
    isAskedFor.current = !view.isWhatIfOpen;
    change({ isWhatIfOpen: !view.isWhatIfOpen });
  };
  /** In a narrow window it opens under the table, where nobody would see it. */
  const show = useCallback((panel: HTMLElement | null) => {
    if (panel === null || !isAskedFor.current) return;
    isAskedFor.current = false;
    panel.scrollIntoView({ block: 'nearest' });
  }, []);
  return { toggle, show };
}

function HideNamesButton({ areNamesHidden, hideNames }: Pick<CandidatesViewing, 'areNamesHidden' | 'hideNames'>) {
  const reveal = () => {
    hideNames(false);
    toastUndo('Names are shown', () => hideNames(true));
  };
  return (
    <Button onClick={areNamesHidden ? reveal : () => hideNames(true)}>
      {areNamesHidden ? <Eye size={15} aria-hidden /> : <EyeOff size={15} aria-hidden />}
      {areNamesHidden ? 'Show names' : 'Hide names'}
    </Button>
  );
}

/** Who is selected, of those who are there. */
function selectedIn(view: CandidatesViewing['view'], candidates: RoleComparison['candidates']): string[] {
  return view.selected.filter((id) => candidates.some(({ key }) => key === id));
}

interface TableSideProps {
  comparison: RoleComparison;
  rows: CandidateRow[];
  view: CandidatesViewing['view'];
  onChange: CandidatesViewing['change'];
  onCompare: () => void;
  table: RefObject<TableHandle | null>;
}

/** The candidates' table with its search and filters, and what can be done with those who are selected. */
function TableSide({ comparison, rows, view, onChange, onCompare, table }: TableSideProps) {
  const { candidates, competencies } = comparison;
  const navigate = useNavigate();
  const isNarrow = useMediaQuery('(max-width: 760px)');
  const infos = useMemo(() => columnInfos(competencies, isNarrow), [competencies, isNarrow]);
  const open = useCallback(
    (panelId: string) => void navigate({ to: '/candidates/$panelId', params: { panelId } }),
    [navigate],
  );
  const clearSelection = () => {
    onChange({ selected: [] });
    table.current?.focus();
  };
  return (
    <div className={styles.main}>
      <CandidatesToolbar
        view={view}
        onChange={onChange}
        competencies={competencies}
        infos={infos}
        onArrowDown={() => table.current?.focus()}
      />
      {rows.length === 0 ? (
        <EmptyState
          title="No candidate fits"
          actions={<Button onClick={() => onChange({ filter: noFilter })}>Clear search and filters</Button>}
        >
          There are {candidates.length} candidates for this role, but none of them fits this search and these filters.
        </EmptyState>
      ) : (
        <CandidatesTable
          ref={table}
          key={view.grouping}
          rows={rows}
          infos={infos}
          sorting={view.sorting}
          grouping={view.grouping}
          hidden={view.hidden}
          pinned={view.pinned}
          selected={view.selected}
          onChange={onChange}
          onOpen={open}
        />
      )}
      <CandidatesFooter
        shown={rows.length}
        total={candidates.length}
        selected={selectedIn(view, candidates).length}
        onClear={clearSelection}
        onCompare={onCompare}
      />
    </div>
  );
}
