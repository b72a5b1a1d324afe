import { useMemo } from 'react';
import { agenda } from '../../../../shared/domain/panel/agenda.ts';
import type { Panel } from '../../../../shared/domain/panel/debrief.ts';
import type { PanelRule } from '../../../../shared/domain/panel/panelRule.ts';
import { type PanelTable, panelRows } from '../../../../shared/domain/panel/table.ts';
import { useUndoKeys } from '../../../components/hooks/keys.ts';
import { useClosedWhileRunning } from '../../../components/hooks/useClosedWhileRunning.ts';
import { ownsHistory, useHistoryInput } from '../../../components/hooks/useHistoryInput.ts';
import { useNow } from '../../../components/hooks/useTime.ts';
import { RuleClauses } from '../../../features/panels/RuleClauses.tsx';
import { announceStep } from '../../../state/announcer.ts';
import type { PanelSession } from '../session/panelSession.ts';
import { AgendaList } from './AgendaList.tsx';
import { DebriefTimer } from './DebriefTimer.tsx';
import styles from './DebriefView.module.css';
import { DecisionForm } from './DecisionForm.tsx';
import { PresentPeople } from './PresentPeople.tsx';
import { TopicPane } from './TopicPane.tsx';

interface DebriefViewProps {
  panel: Panel;
  /** When the panel was last written before it was opened, in ms since the epoch. */
  savedAt: number;
  table: PanelTable;
  /** Null where nothing was agreed. */
  rule: PanelRule | null;
  /** How many scorecards are there and sealed. */
  sealed: number;
  session: PanelSession;
  /** Opens a question with marks and notes. */
  onOpen: (key: string) => void;
}

/** The debrief: what to talk about, what was said, what was decided and by whom. */
export function DebriefView({ panel, savedAt, table, rule, sealed, session, onOpen }: DebriefViewProps) {
  const { id } = panel;
  const clock = useMemo(
    () => ({
      id,
      savedAt,
      runningSince: () => session.document.timer.runningSince,
      run: (at: number) => session.apply({ type: 'run', at }),
      pause: (at: number) => session.apply({ type: 'pause', at }),
    }),
    [id, savedAt, session],
  );
  const [away, forget] = useClosedWhileRunning(clock);
  const goOn = (since: number) => {
    session.apply({ type: 'run', at: since });
    forget();
  };
  const now = useNow(panel.timer.runningSince !== null);
  const { items, strays } = useMemo(() => agenda(panel, table, now), [panel, table, now]);
  const row = panelRows(table).find(({ key }) => key === panel.current) ?? null;
  const undo = () => announceStep('undo', session.undo());
  const redo = () => announceStep('redo', session.redo());
  useUndoKeys(undo, redo, ownsHistory);
  useHistoryInput(undo, redo);
  return (
    <div className={styles.debrief}>
      <div className={styles.agenda}>
        <DebriefTimer
          panel={panel}
          away={away}
          onCount={() => goOn(Date.now() - (away?.length ?? 0))}
          onGoOn={() => goOn(Date.now())}
          session={session}
          now={now}
        />
        <AgendaList panel={panel} items={items} strays={strays} session={session} now={now} />
      </div>
      <div className={styles.main}>
        <TopicPane
          key={panel.current}
          panel={panel}
          row={row}
          members={table.members}
          session={session}
          onOpen={onOpen}
        />
        <PresentPeople panel={panel} members={table.members} session={session} />
        {rule !== null && <RuleClauses rule={rule} sealed={sealed} />}
        <DecisionForm panel={panel} members={table.members} rule={rule} session={session} />
      </div>
    </div>
  );
}
