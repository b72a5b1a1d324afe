import { useId, useMemo } from 'react';
import { panelFacts } from '../../../../shared/domain/panel/facts.ts';
import { isLoop, type Loop } from '../../../../shared/domain/panel/loop.ts';
import type { PanelRule } from '../../../../shared/domain/panel/panelRule.ts';
import type { PanelRow, PanelTable } from '../../../../shared/domain/panel/table.ts';
import type { OpenPanel } from '../../../../shared/ipc/panelContract.ts';
import { GeneralNotes } from '../../../features/panels/GeneralNotes.tsx';
import { RuleClauses } from '../../../features/panels/RuleClauses.tsx';
import { SealedNotices } from '../../../features/panels/SealedNotices.tsx';
import { KeyQuestions } from './KeyQuestions.tsx';
import { LeniencyNotes } from './LeniencyNotes.tsx';
import { LoopView } from './LoopView.tsx';
import { PanelFigures } from './PanelFigures.tsx';
import { RatingsTable } from './RatingsTable.tsx';
import styles from './RatingsView.module.css';
import { ReceivedFiles } from './ReceivedFiles.tsx';
import { SealQuestion } from './SealQuestion.tsx';

interface RatingsViewProps {
  table: PanelTable;
  loop: Loop;
  /** Null where nothing was agreed. */
  rule: PanelRule | null;
  /** Every question, in the order in which they open. */
  questions: readonly PanelRow[];
  open: OpenPanel;
  onOpen: (key: string) => void;
}

/** The scorecards side by side, with what is to be known about them. */
export function RatingsView({ table, loop, rule, questions, open, onOpen }: RatingsViewProps) {
  const facts = useMemo(() => panelFacts(table), [table]);
  const sealed = open.sealed.length;
  const clauses = rule !== null && <RuleClauses rule={rule} sealed={sealed} />;
  return (
    <div className={styles.panel}>
      <SealQuestion open={open} />
      <SealedNotices sealed={open.sealed} />
      <KeyQuestions panelId={open.panel.id} questions={open.keyQuestions} />
      {table.members.length === 0 && clauses}
      {table.members.length > 0 && (
        <>
          <PanelFigures facts={facts} />
          {isLoop(loop, table) ? (
            <LoopView
              loop={loop}
              shared={{ ...table, apart: [] }}
              questions={questions}
              sealed={sealed}
              mean={facts.mean}
              onOpen={onOpen}
            >
              {clauses}
            </LoopView>
          ) : (
            <>
              {clauses}
              <RatingsTable table={table} mean={facts.mean} onOpen={onOpen} />
            </>
          )}
          <GeneralNotes groups={[{ members: table.members }]} />
          <LeniencyNotes table={table} />
        </>
      )}
      <ReceivedFiles panelId={open.panel.id} files={open.received} />
      <Remarks remarks={open.remarks} />
    </div>
  );
}

/** What is to be known about keys, conflict copies and superseded files. */
function Remarks({ remarks }: { remarks: readonly string[] }) {
  const id = useId();
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack-2">
      <h2 id={id} className="large">
        About the files
      </h2>
      <ul className="stack-1 muted small anywhere">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  );
}
