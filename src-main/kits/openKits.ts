import type { Library } from '../library/openLibrary.ts';
import type { Trust } from '../trust/openTrust.ts';
import { createKits, type Kits } from './kits.ts';
import { createKitReceiving } from './receiveKit.ts';

/** Everything about kits. `take` and `wasRemoved` serve where files come in. */
export interface OpenKits extends Kits {
  take: ReturnType<typeof createKitReceiving>;
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
    take: createKitReceiving({ store, sets, keys: trust.keys, now, onChange }),
    wasRemoved: store.isInTrash,
  };
}
