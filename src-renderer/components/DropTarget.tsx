import { FileDown, FileX } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import styles from './DropTarget.module.css';

/** A file or folder as it was dropped. */
export interface Dropped {
  file: File;
  isFolder: boolean;
}

/** What happens when files are dropped, in a few words and in a sentence. */
export interface DropWords {
  title: string;
  hint: string;
}

interface DropTargetProps {
  /** What is said while so many files are held over the window. Their names are not known before they are dropped. */
  wordsFor: (count: number) => DropWords;
  /** Why nothing is taken here now; null when it is. */
  refusal: () => string | null;
  onDrop: (files: readonly Dropped[]) => void;
}

/** What the overlay says while files are held over the window. */
interface Offer extends DropWords {
  isTaken: boolean;
}

/** The whole window as a place to drop files on. While they are held over it, an overlay says what will happen. */
export function DropTarget({ wordsFor, refusal, onDrop }: DropTargetProps) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const onDragOver = useEffectEvent((event: DragEvent) => {
    const { dataTransfer } = event;
    if (dataTransfer === null || !dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    const reason = refusal();
    dataTransfer.dropEffect = reason === null ? 'copy' : 'none';
    if (offer === null) setOffer(offerOf(reason, wordsFor(dataTransfer.items.length)));
  });
  const onDropped = useEffectEvent((event: DragEvent) => {
    setOffer(null);
    if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    if (refusal() === null) onDrop(filesOf(event.dataTransfer));
  });
  useEffect(() => {
    const over = (event: DragEvent) => onDragOver(event);
    const drop = (event: DragEvent) => onDropped(event);
    // Without a target that the pointer went to, it has left the window.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOffer(null);
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return offer !== null && <Overlay offer={offer} />;
}

function offerOf(reason: string | null, words: DropWords): Offer {
  if (reason !== null) return { isTaken: false, title: 'Nothing can be dropped here now', hint: reason };
  return { isTaken: true, ...words };
}

function filesOf({ items }: DataTransfer): Dropped[] {
  return [...items].flatMap((item) => {
    const file = item.getAsFile();
    return file === null ? [] : [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory === true }];
  });
}

function Overlay({ offer: { isTaken, title, hint } }: { offer: Offer }) {
  const Icon = isTaken ? FileDown : FileX;
  return (
    <div className={styles.overlay} data-taken={isTaken || undefined} role="status">
      <div className={styles.words}>
        <Icon size={28} aria-hidden />
        <p className={styles.title}>{title}</p>
        <p className="muted">{hint}</p>
      </div>
    </div>
  );
}
