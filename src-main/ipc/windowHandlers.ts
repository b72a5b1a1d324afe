import { done } from '../outcome.ts';
import type { Layout } from '../window.ts';
import type { Area } from './handlers.ts';

/** @param rememberPlace keeps the place in the app, at which the next start opens */
export function createWindowHandlers(
  setLayout: (layout: Layout) => void,
  rememberPlace: (place: string) => void,
): Area<'window'> {
  return {
    'window:setLayout': ({ layout }) => {
      setLayout(layout);
      return done(null);
    },
    'window:remember': ({ place }) => {
      rememberPlace(place);
      return done(null);
    },
  };
}
