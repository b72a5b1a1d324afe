import { type Id, newId } from '../../shared/domain/ids.ts';

/** What waits for an answer of the user, under a token. It is in memory alone, so there is only so much room. */
export interface WaitingRoom<Item> {
  /**
   * Gives the token. What waits longest is given up where there is no room; a single item always finds some.
   * @param size in bytes
   */
  add(item: Item, size: number): Id;
  get(token: Id): Item | undefined;
  delete(token: Id): void;
  clear(): void;
}

/** @param room in bytes */
export function createWaitingRoom<Item>(room: number): WaitingRoom<Item> {
  const waiting = new Map<Id, { item: Item; size: number }>();

  function makeRoom(): void {
    let taken = [...waiting.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [token, { size }] of waiting) {
      if (taken <= room || waiting.size === 1) return;
      waiting.delete(token);
      taken -= size;
    }
  }

  return {
    add(item, size) {
      const token = newId();
      waiting.set(token, { item, size });
      makeRoom();
      return token;
    },
    get: (token) => waiting.get(token)?.item,
    delete(token) {
      waiting.delete(token);
    },
    clear: () => waiting.clear(),
  };
}
