import { type StoredKind, storedKindOf } from '../../shared/files/formats/stored.ts';
import type { MayCopy } from './documentCopies.ts';

/** What nobody has changed for so long, in ms, has come to rest: ten minutes. */
const restAfter = 10 * 60_000;
/** What is final is copied as soon as nobody has written it for so long, in ms. */
const finalAfter = 3_000;

/** Which documents were written since the start, and whether they have come to rest. */
export interface WrittenDocuments {
  add(area: string, name: string): void;
  /** A document was deleted for good. */
  addGone(area: string, name: string): void;
  /** Whether something was deleted for good since this was last asked. */
  hasGone(): boolean;
  /** What was deleted for good since this was last asked: `<area>/<name>`. */
  takeGone(): string[];
  /** A document was copied as it is. */
  drop(area: string, name: string): void;
  /** Whether nobody has written a document since the start: the app was closed since, so it has come to rest. */
  isUntouched(kind: StoredKind, name: string): boolean;
  /** What may have come to rest, by area and name. */
  due(): Map<string, Map<string, MayCopy>>;
}

/** @param elapsed ms that have gone by, from a clock that nobody can set */
export function createWrittenDocuments(elapsed: () => number): WrittenDocuments {
  const written = new Map<string, { area: string; name: string; at: number; wasLookedAt: boolean }>();
  const gone = new Set<string>();
  const keyOf = (area: string, name: string) => `${area}/${name}`;

  return {
    add(area, name) {
      if (storedKindOf(area, name) === null) return;
      written.set(keyOf(area, name), { area, name, at: elapsed(), wasLookedAt: false });
    },
    addGone: (area, name) => void gone.add(keyOf(area, name)),
    hasGone: () => gone.size > 0,
    takeGone() {
      const keys = [...gone];
      gone.clear();
      return keys;
    },
    drop: (area, name) => void written.delete(keyOf(area, name)),
    isUntouched: ({ area }, name) => !written.has(keyOf(area, name)),
    due() {
      const areas = new Map<string, Map<string, MayCopy>>();
      for (const one of written.values()) {
        const age = elapsed() - one.at;
        const isAtRest = age >= restAfter;
        if (!isAtRest && (age < finalAfter || one.wasLookedAt)) continue;
        const some = areas.get(one.area) ?? new Map<string, MayCopy>();
        areas.set(one.area, some);
        some.set(one.name, ({ isFinal }) => {
          one.wasLookedAt = true;
          return isAtRest || isFinal;
        });
      }
      return areas;
    },
  };
}
