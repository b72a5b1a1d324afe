import { useEffect, useState } from 'react';
import type { Id } from '../../shared/domain/ids.ts';
import type { RequestError } from './api.ts';
import { SaveQueue } from './saveQueue.ts';
import type { SaveState } from './saving.ts';
import { useStore } from './store.ts';

interface SaveQueueUse<Doc extends { id: Id }> {
  /** Sends a document's newest state on its way to the disk. */
  save: (document: Doc) => void;
  /** Writes at once what is still on its way. */
  flush: () => Promise<void>;
  state: SaveState;
}

/**
 * A save queue for one screen. What waits is written when the screen goes and when the window loses the focus or closes. The
 * first functions that were given are kept.
 * @param write puts one document on disk
 * @param onRefusal told when what is shown was not accepted
 */
export function useSaveQueue<Doc extends { id: Id }>(
  write: (document: Doc) => Promise<unknown>,
  onFailure: (error: unknown) => void,
  onRefusal: (document: Doc, error: RequestError) => void,
): SaveQueueUse<Doc> {
  const [queue] = useState(() => new SaveQueue<Doc>({ write, onFailure, onRefusal }));
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
  return { save: (document) => queue.put(document), flush: () => queue.flush(), state: useStore(queue.state) };
}
