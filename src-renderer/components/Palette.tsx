import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { foldForSearch } from '../../shared/domain/text.ts';
import { KeyCaps } from './Keys.tsx';
import styles from './Palette.module.css';

export interface PaletteItem {
  id: string;
  label: string;
  /** Muted words behind the label. */
  detail?: string | undefined;
  /** The keys that do the same, for showing: ['Ctrl', '↓']. */
  keys?: readonly string[] | undefined;
  run: () => void;
}

interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  label: string;
  placeholder: string;
  items: readonly PaletteItem[];
  /** What stands there when nothing fits. */
  emptyText: string;
}

function searchText(item: PaletteItem): string {
  return `${item.label} ${item.detail ?? ''}`;
}

/** The words of an item, folded; kept, since there may be thousands of items at every key press. */
const wordsOfItems = new WeakMap<PaletteItem, readonly string[]>();

function wordsOf(item: PaletteItem): readonly string[] {
  const words = wordsOfItems.get(item) ?? foldForSearch(searchText(item)).split(/[\s:,()]+/);
  wordsOfItems.set(item, words);
  return words;
}

/** Whether every typed word begins a word of the item, in any order and without accents: 'go 3' finds 'Go to question 3'. */
function hasEveryWord(item: PaletteItem, query: string): boolean {
  const own = wordsOf(item);
  const typed = foldForSearch(query).split(/\s+/).filter(Boolean);
  return typed.every((word) => own.some((candidate) => candidate.startsWith(word)));
}

/** More than these are not shown: another letter finds the rest. */
const mostShown = 60;

/** A list that is searched as one types, and from which Enter picks. */
export function Palette({ isOpen, onClose, label, placeholder, items, emptyText }: PaletteProps) {
  const pick = (item: PaletteItem) => {
    onClose();
    item.run();
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.popup} aria-label={label}>
            <Autocomplete.Root
              open
              inline
              items={items}
              // Nothing is chosen before the first letter: the focus would be said to be on an option, and the field not at all.
              autoHighlight
              keepHighlight
              itemToStringValue={searchText}
              filter={hasEveryWord}
              limit={mostShown}
            >
              <Autocomplete.Input className={styles.input} aria-label={label} placeholder={placeholder} />
              <Dialog.Close className="visually-hidden">Close</Dialog.Close>
              <Autocomplete.Empty>
                <p className={`${styles.empty} muted`}>{emptyText}</p>
              </Autocomplete.Empty>
              <Autocomplete.List className={styles.list} aria-label={label}>
                {(item: PaletteItem) => (
                  <Autocomplete.Item key={item.id} value={item} className={styles.item} onClick={() => pick(item)}>
                    <span className="anywhere">{item.label}</span>
                    {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
                    {item.keys !== undefined && (
                      <span className={styles.keys}>
                        <KeyCaps caps={item.keys} />
                      </span>
                    )}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
