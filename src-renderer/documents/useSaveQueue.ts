import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Id } from '../../shared/domain/identity.ts';
import { SaveQueue, type SaveState } from './saveQueue.ts';

interface SaveQueueUse<Doc extends { id: Id }> {
  /** Sends a document's newest state on its way to the disk. */
  save: (document: Doc) => void;
  /** Writes at once what is still on its way. */
  flush: () => Promise<void>;
  state: SaveState;
}

/**
 * A save queue for one screen. What waits is written when the screen goes and when the window loses the focus or closes.
 * @param write puts one document on disk; the first one that was given is kept
 */
export function useSaveQueue<Doc extends { id: Id }>(
  write: (document: Doc) => Promise<unknown>,
  onFailure: (error: unknown) => void,
): SaveQueueUse<Doc> {
  const [queue] = useState(
    () => new SaveQueue<Doc>({ write: (documents) => Promise.all(documents.map(write)), onFailure }),
  );
  useEffect(() => {
    const flush = () => void queue.flush();
    window.addEventListener('blur', flush);
    window.addEventListener('beforeunload', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('beforeunload', flush);
      flush();
    };
  }, [queue]);
  const state = useSyncExternalStore(queue.subscribe, queue.getState);
  return { save: (document) => queue.put(document), flush: () => queue.flush(), state };
}
