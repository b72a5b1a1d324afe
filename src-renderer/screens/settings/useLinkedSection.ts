import { getRouteApi } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';

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
