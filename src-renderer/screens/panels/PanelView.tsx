import { useMemo, useState } from 'react';
import { outcomeNames } from '../../../shared/domain/panel/debrief.ts';
import { panelFacts } from '../../../shared/domain/panel/facts.ts';
import { panelMembers } from '../../../shared/domain/panel/member.ts';
import { panelRows, panelTable } from '../../../shared/domain/panel/table.ts';
import { toSingleLine } from '../../../shared/domain/text.ts';
import type { OpenPanel } from '../../../shared/ipc/panelContract.ts';
import { Page } from '../../components/Page.tsx';
import { Tag } from '../../components/Tag.tsx';
import { AddScorecards } from './AddScorecards.tsx';
import { ExportDataMenu } from './ExportDataMenu.tsx';
import { PanelFigures } from './PanelFigures.tsx';
import styles from './PanelView.module.css';
import { candidateName, scorecardsIn } from './panelWords.ts';
import { RatingsTable } from './RatingsTable.tsx';
import { Remarks } from './Remarks.tsx';
import { RowDialog } from './RowDialog.tsx';
import { SealedNotices } from './SealedNotices.tsx';
import { visibleScorecards } from './visibleScorecards.ts';

/** The scorecards of one candidate side by side. */
export function PanelView({ open }: { open: OpenPanel }) {
  const { panel, sealed, remarks } = open;
  const members = useMemo(() => panelMembers(visibleScorecards(open)), [open]);
  const table = useMemo(() => panelTable(members), [members]);
  const facts = useMemo(() => panelFacts(table), [table]);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const openRow = panelRows(table).find(({ key }) => key === openKey);
  const { outcome } = panel.decision;
  const about = [toSingleLine(panel.candidate.role), scorecardsIn(members.length, open)].filter(Boolean).join(' · ');
  return (
    <Page
      title={candidateName(panel.candidate)}
      subtitle={
        <>
          <bdi>{about}</bdi> {outcome !== null && <Tag look="strong">{outcomeNames[outcome]}</Tag>}
        </>
      }
      actions={
        <>
          <AddScorecards look="plain" />
          {members.length > 0 && <ExportDataMenu panelId={panel.id} />}
        </>
      }
    >
      <div className={styles.panel}>
        <SealedNotices sealed={sealed} />
        {members.length > 0 && (
          <>
            <PanelFigures facts={facts} />
            <RatingsTable table={table} onOpen={setOpenKey} />
          </>
        )}
        <Remarks remarks={remarks} />
      </div>
      {openRow !== undefined && <RowDialog row={openRow} members={members} onClose={() => setOpenKey(null)} />}
    </Page>
  );
}
