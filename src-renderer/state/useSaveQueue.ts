import { useEffect, useState } from 'react';
import type { Id } from '../../shared/domain/ids.ts';
import type { RequestError } from './api.ts';
import { SaveQueue } from './saveQueue.ts';
import type { SaveState } from './saving.ts';
import { useStore } from './store.ts';

interface SaveQueueOptions<Doc> {
  /** The document as it is on disk while nothing has been changed yet. */
  stored: Doc;
  /** Puts one document on disk. */
  write: (document: Doc) => Promise<unknown>;
  onFailure: (error: unknown) => void;
  /** Told when what is shown was not accepted; gets what is on disk instead, to be shown again. */
  onRefusal: (stored: Doc, error: RequestError) => void;
}

interface SaveQueueUse<Doc extends { id: Id }> {
  /** Sends a document's newest state on its way to the disk. */
  save: (document: Doc) => void;
  /** Writes at once what is still on its way. */
  flush: () => Promise<void>;
  state: SaveState;
}

/**
 * A save queue for the one document of a screen. What waits is written when the screen goes and when the window loses the focus or
 * closes. The first options that were given are kept.
 */
export function useSaveQueue<Doc extends { id: Id }>(options: SaveQueueOptions<Doc>): SaveQueueUse<Doc> {
  const [queue] = useState(() => createQueue(options));
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

function createQueue<Doc extends { id: Id }>({ write, onFailure, onRefusal, ...options }: SaveQueueOptions<Doc>) {
  let { stored } = options;
  return new SaveQueue<Doc>({
    write,
    onFailure,
    onRefusal: (_, error) => onRefusal(stored, error),
    onSaved: (document) => {
      stored = document;
    },
  });
}
