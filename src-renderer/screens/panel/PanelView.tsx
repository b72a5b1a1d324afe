import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { outcomeNames } from '../../../shared/domain/panel/debrief.ts';
import { panelMembers } from '../../../shared/domain/panel/member.ts';
import { loopAndRule } from '../../../shared/domain/panel/panelRule.ts';
import { type PanelRow, panelTable } from '../../../shared/domain/panel/table.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { OpenPanel } from '../../../shared/ipc/panelContract.ts';
import { buttonClass } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { SaveStatus } from '../../components/status/SaveStatus.tsx';
import { Tag } from '../../components/Tag.tsx';
import { candidateName, scorecardsIn } from '../../features/panels/panelWords.ts';
import { AddScorecards } from '../../features/receiving/AddFiles.tsx';
import { usePastedScorecards, useReceivingController } from '../../features/receiving/useReceiving.ts';
import { SendPopover } from '../../features/sending/SendPopover.tsx';
import { queries } from '../../state/queries.ts';
import { CompareLink } from './CompareLink.tsx';
import { DebriefView } from './debrief/DebriefView.tsx';
import { ExportDataMenu } from './ExportDataMenu.tsx';
import styles from './PanelView.module.css';
import { RowDialog } from './RowDialog.tsx';
import { RatingsView } from './ratings/RatingsView.tsx';
import { usePanelSession } from './session/usePanelSession.ts';

/** One panel: who it is about, and either the ratings or the debrief. */
export function PanelView({ open, isDebrief }: { open: OpenPanel; isDebrief: boolean }) {
  const members = useMemo(() => panelMembers(open.scorecards), [open]);
  const table = useMemo(() => panelTable(members), [members]);
  const { session, state } = usePanelSession(open.panel);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const sealed = open.sealed.length;
  const { loop, rule } = useMemo(() => loopAndRule(open.panel, table, sealed), [open.panel, table, sealed]);
  // What stands apart opens round by round, as it is listed.
  const rows = [
    ...table.groups.flatMap((group) => group.rows),
    ...loop.own.flatMap((own) => own.rows.map(({ row }) => row)),
  ];
  const openAt = rows.findIndex(({ key }) => key === openKey);
  const openRow = rows[openAt];
  const stepTo = (row: PanelRow | undefined) => (row === undefined ? null : () => setOpenKey(row.key));
  usePastedScorecards(useReceivingController());
  const { document: panel, save } = state;
  const { id, candidate, decision } = panel;
  const about = [toSingleLine(candidate.role), scorecardsIn(members.length, open)].filter(Boolean).join(' · ');
  return (
    <Page
      title={candidateName(candidate)}
      view={isDebrief ? 'Debrief' : 'Panel'}
      subtitle={
        <>
          <bdi>{about}</bdi> {decision.outcome !== null && <Tag look="strong">{outcomeNames[decision.outcome]}</Tag>}
        </>
      }
      actions={
        <>
          {isDebrief ? (
            <span className={styles.saved}>
              <SaveStatus state={save} />
            </span>
          ) : (
            <>
              <AddScorecards look="plain" />
              <CompareLink role={candidate.role} />
              {members.length > 0 && (
                <>
                  <SendOwn open={open} />
                  <ExportDataMenu panelId={id} />
                </>
              )}
            </>
          )}
          {/* One link for both ways, so that the focus stays on it. */}
          {(isDebrief || members.length > 0) && (
            <Link
              to="/candidates/$panelId"
              params={{ panelId: id }}
              search={isDebrief ? {} : { view: 'debrief' }}
              // It leads away, so that it is never the link of this page.
              activeOptions={{ exact: true }}
              className={buttonClass(isDebrief ? 'plain' : 'primary')}
            >
              {isDebrief ? 'Back to the ratings' : 'Debrief'}
            </Link>
          )}
        </>
      }
    >
      {isDebrief && members.length > 0 ? (
        <DebriefView
          panel={panel}
          savedAt={open.savedAt}
          table={table}
          rule={rule}
          sealed={sealed}
          session={session}
          onOpen={setOpenKey}
        />
      ) : (
        <RatingsView table={table} loop={loop} rule={rule} questions={rows} open={open} onOpen={setOpenKey} />
      )}
      {openRow !== undefined && (
        <RowDialog
          row={openRow}
          members={members}
          onPrevious={stepTo(rows[openAt - 1])}
          onNext={stepTo(rows[openAt + 1])}
          onClose={() => setOpenKey(null)}
        />
      )}
    </Page>
  );
}

/** The ways out for one's own scorecard in a panel; nothing where one has none in it. */
function SendOwn({ open }: { open: OpenPanel }) {
  const { data: interviews } = useQuery({ ...queries.interviews, refetchOnMount: 'always' });
  const own = open.scorecards.find(
    ({ scorecard, conflict }) => conflict === undefined && interviews?.some(({ id }) => id === scorecard.id),
  );
  return own === undefined ? null : <SendPopover scorecard={own.scorecard} label="Send yours" />;
}
