import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type RefObject, useEffect } from 'react';
import styles from './SettingsSection.module.css';

/** Settings that belong together, with a sentence on what they are for. */
export function SettingsSection({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <header>
        <h2 className="large">{title}</h2>
        {about !== undefined && <p className={styles.about}>{about}</p>}
      </header>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

const route = getRouteApi('/framed/settings');

/** Leads to a part of the settings when another screen has linked to it, once it is there. */
export function useLinkedSection(
  name: 'sharing' | 'recovery',
  place: RefObject<HTMLElement | null>,
  isThere: boolean,
): void {
  const { section } = route.useSearch();
  useEffect(() => {
    if (section !== name || !isThere) return;
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  }, [section, name, place, isThere]);
}
