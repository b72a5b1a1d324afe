import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { SealedNotice } from '../../../shared/ipc/panelContract.ts';
import styles from './SealedNotices.module.css';

/** Whose scorecards are there and stay closed, with what opens them. */
export function SealedNotices({ sealed }: { sealed: readonly SealedNotice[] }) {
  if (sealed.length === 0) return null;
  return (
    <ul className="stack-1">
      {sealed.map(({ interviewer, reason }) => (
        <li key={interviewer} className={`${styles.notice} stack-2`}>
          <Lock size={14} aria-hidden className={styles.lock} />
          <span>
            <bdi>{interviewer}</bdi> has submitted; <WhatOpens reason={reason} />.
          </span>
        </li>
      ))}
    </ul>
  );
}

function WhatOpens({ reason }: { reason: SealedNotice['reason'] }) {
  switch (reason.kind) {
    case 'ownInterview':
      return (
        <>
          it opens when you{' '}
          <Link to="/interviews/$interviewId" params={{ interviewId: reason.id }}>
            submit your own
          </Link>
        </>
      );
    case 'notListed':
      return 'it stays sealed while your own interviews cannot be listed';
    case 'unreadable':
      return (
        <>
          it stays sealed while your interview in <bdi>{reason.file}</bdi> cannot be read
        </>
      );
    case 'notAnswered':
      return 'it opens when you submit your own, or say that you do not interview this candidate';
  }
}
