import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { SealedNotice } from '../../../shared/ipc/panelContract.ts';
import styles from './SealedNotices.module.css';

/** Whose scorecards are there and stay closed, with the way to one's own interview that opens them. */
export function SealedNotices({ sealed }: { sealed: readonly SealedNotice[] }) {
  if (sealed.length === 0) return null;
  return (
    <ul className={styles.notices}>
      {sealed.map(({ interviewer, ownInterviewId }) => (
        <li key={interviewer} className={styles.notice}>
          <Lock size={14} aria-hidden className={styles.lock} />
          <span>
            <bdi>{interviewer}</bdi> has submitted; it opens when you{' '}
            <Link to="/interviews/$interviewId" params={{ interviewId: ownInterviewId }}>
              submit your own
            </Link>
            .
          </span>
        </li>
      ))}
    </ul>
  );
}
