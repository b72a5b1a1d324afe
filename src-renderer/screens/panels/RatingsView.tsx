import { useMemo } from 'react';
import { panelFacts } from '../../../shared/domain/panel/facts.ts';
import type { PanelTable } from '../../../shared/domain/panel/table.ts';
import type { SealedNotice } from '../../../shared/ipc/panelContract.ts';
import { LeniencyNotes } from './LeniencyNotes.tsx';
import { PanelFigures } from './PanelFigures.tsx';
import { RatingsTable } from './RatingsTable.tsx';
import styles from './RatingsView.module.css';
import { Remarks } from './Remarks.tsx';
import { SealedNotices } from './SealedNotices.tsx';

interface RatingsViewProps {
  table: PanelTable;
  sealed: readonly SealedNotice[];
  remarks: readonly string[];
  onOpen: (key: string) => void;
}

/** The scorecards side by side, with what is to be known about them. */
export function RatingsView({ table, sealed, remarks, onOpen }: RatingsViewProps) {
  const facts = useMemo(() => panelFacts(table), [table]);
  return (
    <div className={styles.panel}>
      <SealedNotices sealed={sealed} />
      {table.members.length > 0 && (
        <>
          <PanelFigures facts={facts} />
          <RatingsTable table={table} onOpen={onOpen} />
          <LeniencyNotes table={table} />
        </>
      )}
      <Remarks remarks={remarks} />
    </div>
  );
}
