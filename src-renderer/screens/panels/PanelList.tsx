import { Link } from '@tanstack/react-router';
import { outcomeNames } from '../../../shared/domain/panel/debrief.ts';
import { toSingleLine } from '../../../shared/domain/text.ts';
import type { PanelListEntry } from '../../../shared/ipc/panelContract.ts';
import { Tag } from '../../components/Tag.tsx';
import { formatMoment } from '../../formatDate.ts';
import styles from './PanelList.module.css';
import { candidateName } from './panelWords.ts';
import { SealedNotices } from './SealedNotices.tsx';

/** The panels, the one that changed last on top. */
export function PanelList({ panels }: { panels: readonly PanelListEntry[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">Panels</caption>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">Scorecards from</th>
            <th scope="col">Decision</th>
            <th scope="col" className={styles.changed}>
              Changed
            </th>
          </tr>
        </thead>
        <tbody>
          {panels.map((panel) => (
            <PanelListRow key={panel.id} panel={panel} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PanelListRow({
  panel: { id, candidate, interviewers, sealed, outcome, updatedAt },
}: {
  panel: PanelListEntry;
}) {
  return (
    <tr>
      <th scope="row">
        <Link to="/panels/$panelId" params={{ panelId: id }} className={styles.candidate}>
          <bdi>{candidateName(candidate)}</bdi>
        </Link>
        <span className={styles.role}>{toSingleLine(candidate.role)}</span>
      </th>
      <td>
        {interviewers.length > 0 && (
          <ul className={styles.names}>
            {interviewers.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
        <SealedNotices sealed={sealed} />
      </td>
      <td>
        {outcome === null ? <span className="muted">Open</span> : <Tag look="strong">{outcomeNames[outcome]}</Tag>}
      </td>
      <td className={`${styles.changed} figures`}>{formatMoment(updatedAt)}</td>
    </tr>
  );
}
