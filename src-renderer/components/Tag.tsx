import type { ReactNode } from 'react';
import styles from './Tag.module.css';

/** A word or two that say what something is. 'strong' for what differs from the usual. */
export function Tag({ look = 'quiet', children }: { look?: 'quiet' | 'strong'; children: ReactNode }) {
  return (
    <span className={styles.tag} data-look={look}>
      {children}
    </span>
  );
}
