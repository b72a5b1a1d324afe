import { useEffect, useSyncExternalStore } from 'react';
import type { ColourScheme } from '../../../shared/domain/settings.ts';

/** Puts the chosen colour scheme on the page; 'system' leaves the choice to the operating system. */
export function useColourScheme(scheme: ColourScheme | undefined): void {
  useEffect(() => {
    if (scheme === undefined) return;
    if (scheme === 'system') delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = scheme;
  }, [scheme]);
}

/** Whether a media query matches, kept up to date. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}
