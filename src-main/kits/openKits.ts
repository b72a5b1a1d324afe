import { type Kit, kitTitle } from '../../shared/domain/questions/kit.ts';
import { createEditionReceiving, type ReceiveEdition } from '../editions/receiving.ts';
import type { Library } from '../library/openLibrary.ts';
import type { Trust } from '../trust/openTrust.ts';
import { kitKind } from './kitKind.ts';
import { createKits, type Kits } from './kits.ts';

/** Everything about kits. `take` and `wasRemoved` serve where files come in. */
export interface OpenKits extends Kits {
  take: ReceiveEdition<Kit>;
  /** Whether one has deleted it oneself. */
  wasRemoved(id: string): boolean;
}

export interface OpenKitsOptions {
  library: Pick<Library, 'kits' | 'sets' | 'bank' | 'settings'>;
  trust: Pick<Trust, 'identity' | 'keys'>;
  now(): number;
  /** Kits, or the sets and questions that they are, have changed. */
  onChange(): void;
}

export function openKits({ library, trust, now, onChange }: OpenKitsOptions): OpenKits {
  const { kits: store, sets, bank, settings } = library;
  return {
    ...createKits({ ...trust, store, sets, bank, settings, now, onChange }),
    take: createEditionReceiving({
      ...{ kind: kitKind, store, keys: trust.keys, now, onChange },
      occupantOf(id) {
        const set = sets.find(id);
        return set === undefined ? null : kitTitle(set);
      },
      linkTo: (setId) => ({ setId }),
    }),
    wasRemoved: store.isInTrash,
  };
}
