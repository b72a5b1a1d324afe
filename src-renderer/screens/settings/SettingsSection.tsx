import type { ReactNode } from 'react';
import styles from './SettingsSection.module.css';

/** Settings that belong together, with a sentence on what they are for. */
export function SettingsSection({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <header>
        <h2 className={styles.title}>{title}</h2>
        {about !== undefined && <p className={styles.about}>{about}</p>}
      </header>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
