import { useNavigate } from '@tanstack/react-router';
import { Eye, EyeOff } from 'lucide-react';
import { useCallback, useMemo, useRef } from 'react';
import type { RoleComparison } from '../../../shared/ipc/roleComparison.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useKeptFocus } from '../../components/hooks/useFocusFallback.ts';
import { useMediaQuery } from '../../components/hooks/useMediaQuery.ts';
import { Page } from '../../components/Page.tsx';
import { roleTitle } from '../../features/panels/roleTitle.ts';
import { toastUndo } from '../../state/toasts.ts';
import { CandidatesFooter } from './CandidatesFooter.tsx';
import { CandidatesTable, type TableHandle } from './CandidatesTable.tsx';
import { CandidatesToolbar } from './CandidatesToolbar.tsx';
import styles from './CandidatesView.module.css';
import { candidateRows, filterCandidates, noFilter } from './candidateRows.ts';
import { comparedIds, compareSearch } from './candidatesSearch.ts';
import { columnInfos } from './candidateTable.ts';
import { CompareView } from './compare/CompareView.tsx';
import { ExportButton } from './compare/ExportButton.tsx';
import { useCandidatesView } from './useCandidatesView.ts';
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
  const isNarrow = useMediaQuery('(max-width: 760px)');
  const infos = useMemo(() => columnInfos(competencies, isNarrow), [competencies, isNarrow]);
  const selected = view.selected.filter((id) => candidates.some(({ key }) => key === id));
  const ids = comparedIds(compared);
  const isComparing = ids.length > 0;

  const reveal = () => {
    hideNames(false);
    toastUndo('Names are shown', () => hideNames(true));
  };
  const open = useCallback(
    (panelId: string) => void navigate({ to: '/panels/$panelId', params: { panelId } }),
    [navigate],
  );
  const clearSelection = () => {
    change({ selected: [] });
    table.current?.focus();
  };
  // Whoever comes back from the comparison, or has taken away a search that found nothing, goes on in the table.
  useKeptFocus(table, `${isComparing} ${rows.length === 0}`);
  const isWhatIfAskedFor = useRef(false);
  const toggleWhatIf = () => {
    isWhatIfAskedFor.current = !view.isWhatIfOpen;
    change({ isWhatIfOpen: !view.isWhatIfOpen });
  };
  /** In a narrow window it opens under the table, where nobody would see it. */
  const showWhatIf = useCallback((panel: HTMLElement | null) => {
    if (panel === null || !isWhatIfAskedFor.current) return;
    isWhatIfAskedFor.current = false;
    panel.scrollIntoView({ block: 'nearest' });
  }, []);
  const showTable = () => void navigate({ to: '/panels/role', search: { role } });
  const compare = () => void navigate({ to: '/panels/role', search: { role, compare: compareSearch(selected) } });

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
          <Button onClick={areNamesHidden ? reveal : () => hideNames(true)}>
            {areNamesHidden ? <Eye size={15} aria-hidden /> : <EyeOff size={15} aria-hidden />}
            {areNamesHidden ? 'Show names' : 'Hide names'}
          </Button>
          <ExportButton
            idsOnScreen={() => (isComparing ? ids : (table.current?.order() ?? []))}
            isEmpty={!isComparing && rows.length === 0}
            areNamesHidden={areNamesHidden}
          />
          {!isComparing && (
            <Button aria-pressed={view.isWhatIfOpen} onClick={toggleWhatIf}>
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
          <div className={styles.main}>
            <CandidatesToolbar
              view={view}
              onChange={change}
              competencies={competencies}
              infos={infos}
              onArrowDown={() => table.current?.focus()}
            />
            {rows.length === 0 ? (
              <EmptyState
                title="No candidate fits"
                actions={<Button onClick={() => change({ filter: noFilter })}>Clear search and filters</Button>}
              >
                There are {candidates.length} candidates for this role, but none of them fits this search and these
                filters.
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
                onChange={change}
                onOpen={open}
              />
            )}
            <CandidatesFooter
              shown={rows.length}
              total={candidates.length}
              selected={selected.length}
              onClear={clearSelection}
              onCompare={compare}
            />
          </div>
          {view.isWhatIfOpen && (
            <WhatIfPanel
              ref={showWhatIf}
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
