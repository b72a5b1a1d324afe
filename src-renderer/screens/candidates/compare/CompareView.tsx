import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { candidateDots, type DottedCandidate } from '../../../../shared/charts/candidateDots.ts';
import { nameHider } from '../../../../shared/domain/panel/anonymise.ts';
import { sideBySide } from '../../../../shared/domain/panel/candidateComparison.ts';
import type { OpenPanel } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { useEscape } from '../../../components/hooks/keys.ts';
import { LoadError, SlowReading } from '../../../components/status/LoadError.tsx';
import { FigureSvg } from '../../../features/answers/FigureSvg.tsx';
import { GeneralNotes } from '../../../features/panels/GeneralNotes.tsx';
import { queries } from '../../../state/queries.ts';
import type { CandidateRow } from '../table/candidateRows.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { CompareRounds } from './CompareRounds.tsx';
import { CompareTable } from './CompareTable.tsx';
import styles from './CompareView.module.css';
import { comparedCandidates, withHiddenNames } from './comparedCandidates.ts';

interface CompareViewProps {
  ids: readonly string[];
  rows: readonly CandidateRow[];
  /** By the column of the table. */
  competencies: readonly string[];
  areNamesHidden: boolean;
  onClose: () => void;
}

/** With more competencies than these the chart would push the questions off the screen, and is closed to begin with. */
const shownCompetencies = 10;

/** Two to four candidates on the same questions. Escape leads back to all of them. */
export function CompareView({ ids, rows, competencies, areNamesHidden, onClose }: CompareViewProps) {
  const { panels, error, refetch } = useQueries({ queries: ids.map((id) => queries.panel(id)), combine: combined });
  const chosen = ids.flatMap((id) => rows.find(({ figures }) => figures.key === id) ?? []);
  const [openKey, setOpenKey] = useState<string | null>(null);
  useEscape(onClose);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);

  const compared = useMemo(() => {
    const candidates = comparedCandidates(panels);
    const labels = new Map(rows.map(({ figures }) => [figures.key, figures.label]));
    return sideBySide(areNamesHidden ? withHiddenNames(candidates, (key) => labels.get(key) ?? '') : candidates);
  }, [areNamesHidden, rows, panels]);
  const rated = competencies.flatMap((competency, place) =>
    chosen.some(({ figures }) => figures.competencies[place]?.mean != null) ? [{ competency, place }] : [],
  );
  const openRow = [...compared.shared, ...compared.apart].find(({ key }) => key === openKey);

  return (
    <div className={styles.view}>
      <p>
        <Button ref={back} onClick={onClose}>
          <ArrowLeft size={15} aria-hidden />
          All candidates
        </Button>
      </p>
      {error !== null || chosen.length < ids.length ? (
        <LoadError title="These candidates could not be laid side by side" error={error} onRetry={refetch} />
      ) : panels.length < ids.length ? (
        <SlowReading>Reading the scorecards…</SlowReading>
      ) : (
        <>
          {rated.length > 0 && (
            <details className={`card ${styles.chart}`} open={rated.length <= shownCompetencies}>
              <summary className={styles.summary}>Means by competency</summary>
              <CandidateChart
                competencies={rated.map(({ competency }) => competency)}
                candidates={chosen.map(({ name, figures }) => ({
                  name,
                  means: rated.map(({ place }) => figures.competencies[place]?.mean ?? null),
                }))}
              />
            </details>
          )}
          <CompareRounds
            candidates={chosen.flatMap(({ name }, place) => (panels[place] ? [{ name, open: panels[place] }] : []))}
            hide={areNamesHidden ? hider(panels, chosen) : (text) => text}
          />
          <CompareTable compared={compared} candidates={chosen} onOpen={setOpenKey} />
          <GeneralNotes
            groups={chosen.map(({ name }, place) => ({ candidate: name, members: compared.members[place] ?? [] }))}
          />
        </>
      )}
      {openRow !== undefined && (
        <CompareDialog row={openRow} members={compared.members} candidates={chosen} onClose={() => setOpenKey(null)} />
      )}
    </div>
  );
}

/** Takes the names of those who lie side by side out of a text. */
function hider(panels: readonly OpenPanel[], chosen: readonly CandidateRow[]) {
  return nameHider(
    panels.map(({ panel: { candidate } }, place) => ({
      candidate,
      label: chosen[place]?.figures.label ?? 'Candidate',
    })),
  );
}

/** The panels that have come, and what keeps one of them away. */
function combined(opened: readonly UseQueryResult<OpenPanel>[]) {
  return {
    panels: opened.flatMap(({ data }) => (data === undefined ? [] : [data])),
    error: opened.find(({ data }) => data === undefined)?.error ?? null,
    refetch: () => {
      for (const one of opened) void one.refetch();
    },
  };
}

/** The width of the figure in its own units; the drawing grows to the place it gets. */
const figureWidth = 640;

interface CandidateChartProps {
  competencies: readonly string[];
  candidates: readonly DottedCandidate[];
}

/** The means of a few candidates by competency. */
function CandidateChart({ competencies, candidates }: CandidateChartProps) {
  return <FigureSvg figure={candidateDots(competencies, candidates, figureWidth)} />;
}
