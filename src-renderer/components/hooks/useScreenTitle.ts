import { useEffect, useEffectEvent, useRef } from 'react';
import { announce } from '../../state/announcer.ts';

/**
 * Gives the document the screen's title. It is said when another screen has come while the focus stayed where it was, on a link of
 * the navigation, say; not when somebody types the title. The window's own title stays the app's, since this one can name a
 * candidate.
 * @param view what of it is shown, where a screen shows several things one after another; it is said when it changes
 * @param more what is said after the title
 */
export function useScreenTitle(title: string, view?: string, more?: string): void {
  const words = view === undefined ? title : `${view}: ${title}`;
  const full = `${words} – Scorecard`;
  const shown = useRef<{ view: string | undefined } | null>(null);
  const show = useEffectEvent(() => {
    const isOther = shown.current?.view !== view || shown.current === null;
    const isRead = document.activeElement?.matches('h1') === true || document.title === full;
    shown.current = { view };
    document.title = full;
    if (isOther && !isRead) announce([words, more].filter(Boolean).join('. '));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown once for each title and view
  useEffect(() => show(), [title, view]);
}
