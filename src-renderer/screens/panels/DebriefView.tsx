import { useCallback, useMemo, useState } from 'react';
import { agenda } from '../../../shared/domain/panel/agenda.ts';
import type { Panel } from '../../../shared/domain/panel/debrief.ts';
import { type PanelTable, panelRows } from '../../../shared/domain/panel/table.ts';
import { useUndoKeys } from '../../hooks/keyboard.ts';
import { useAbsence } from '../../hooks/useAbsence.ts';
import { useNow } from '../../hooks/useNow.ts';
import { AgendaList } from './AgendaList.tsx';
import { DebriefTimer } from './DebriefTimer.tsx';
import styles from './DebriefView.module.css';
import { DecisionForm } from './DecisionForm.tsx';
import { PresentPeople } from './PresentPeople.tsx';
import type { PanelSession } from './panelSession.ts';
import { TopicPane } from './TopicPane.tsx';
import { ownsUndo } from './undoKeys.ts';

interface DebriefViewProps {
  panel: Panel;
  /** When the panel was last written before it was opened, in ms since the epoch. */
  savedAt: number;
  table: PanelTable;
  session: PanelSession;
  /** Opens a question with marks and notes. */
  onOpen: (key: string) => void;
}

/** The debrief: what to talk about, what was said, what was decided and by whom. */
export function DebriefView({ panel, savedAt, table, session, onOpen }: DebriefViewProps) {
  const [spoken, setSpoken] = useState('');
  const { id, timer } = panel;
  const pause = useCallback((at: number) => session.apply({ type: 'pause', at }), [session]);
  const [away, forget] = useAbsence({ id, runningSince: timer.runningSince, savedAt }, pause);
  const goOn = (since: number) => {
    session.apply({ type: 'run', at: since });
    forget();
  };
  const now = useNow(panel.timer.runningSince !== null);
  const { items, strays } = useMemo(() => agenda(panel, table, now), [panel, table, now]);
  const row = panelRows(table).find(({ key }) => key === panel.current) ?? null;
  const say = (did: string, label: string | null) =>
    setSpoken(label === null ? `Nothing to ${did}` : `${did}: ${label}`);
  useUndoKeys(
    () => say('undo', session.undo()),
    () => say('redo', session.redo()),
    ownsUndo,
  );
  return (
    <div className={styles.debrief}>
      <div className={styles.agenda}>
        <DebriefTimer
          panel={panel}
          away={away}
          onCount={() => goOn(savedAt)}
          onLeaveOut={() => goOn(Date.now())}
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
        <DecisionForm panel={panel} members={table.members} session={session} />
      </div>
      <p role="status" className="visually-hidden">
        {spoken}
      </p>
    </div>
  );
}
