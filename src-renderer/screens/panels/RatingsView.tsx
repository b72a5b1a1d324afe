import { useMemo } from 'react';
import { panelFacts } from '../../../shared/domain/panel/facts.ts';
import type { PanelTable } from '../../../shared/domain/panel/table.ts';
import type { OpenPanel } from '../../../shared/ipc/panelContract.ts';
import { KeyQuestions } from './KeyQuestions.tsx';
import { LeniencyNotes } from './LeniencyNotes.tsx';
import { PanelFigures } from './PanelFigures.tsx';
import { RatingsTable } from './RatingsTable.tsx';
import styles from './RatingsView.module.css';
import { Remarks } from './Remarks.tsx';
import { SealedNotices } from './SealedNotices.tsx';

interface RatingsViewProps {
  table: PanelTable;
  open: OpenPanel;
  onOpen: (key: string) => void;
}

/** The scorecards side by side, with what is to be known about them. */
export function RatingsView({ table, open, onOpen }: RatingsViewProps) {
  const facts = useMemo(() => panelFacts(table), [table]);
  return (
    <div className={styles.panel}>
      <SealedNotices sealed={open.sealed} />
      <KeyQuestions panelId={open.panel.id} questions={open.keyQuestions} />
      {table.members.length > 0 && (
        <>
          <PanelFigures facts={facts} />
          <RatingsTable table={table} onOpen={onOpen} />
          <LeniencyNotes table={table} />
        </>
      )}
      <Remarks remarks={open.remarks} />
    </div>
  );
}
