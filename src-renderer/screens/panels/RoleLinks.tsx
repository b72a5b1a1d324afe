import { Link } from '@tanstack/react-router';
import { Columns3 } from 'lucide-react';
import { useMemo } from 'react';
import type { PanelListEntry } from '../../../shared/ipc/panelContract.ts';
import { roleTitle } from '../../components/format.ts';
import { comparableRoles } from '../../features/panels/roleCounts.ts';
import styles from './RoleLinks.module.css';

/** The roles for which there is more than one candidate, each with the way to their comparison. */
export function RoleLinks({ panels }: { panels: readonly PanelListEntry[] }) {
  const roles = useMemo(() => comparableRoles(panels), [panels]);
  if (roles.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Compare candidates">
      <h2 className="muted small">Compare candidates</h2>
      <ul className={styles.roles}>
        {roles.map(({ role, candidates }) => (
          <li key={role}>
            <Link to="/panels/role" search={{ role }} className={styles.role}>
              <Columns3 size={15} aria-hidden className={styles.icon} />
              <bdi className={styles.name}>{roleTitle(role)}</bdi>
              <span className={`${styles.count} figures`}>{candidates} candidates</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
