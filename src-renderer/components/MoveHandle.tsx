import { Menu } from '@base-ui/react/menu';
import type { DraggableSyntheticListeners } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import { type FocusEvent, type Ref, type RefObject, useRef, useState } from 'react';
import { ariaKeys } from './hooks/keys.ts';
import { Keys } from './Keys.tsx';
import styles from './MoveHandle.module.css';

interface MoveHandleProps {
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  /** What starts a drag. */
  listeners: DraggableSyntheticListeners;
  ref: (element: HTMLElement | null) => void;
}

/** The grip of a row: dragged by the pointer, or pressed for a menu that moves the row without dragging. */
export function MoveHandle({ name, index, count, onMove, listeners, ref }: MoveHandleProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        {...listeners}
        ref={joined(button, ref)}
        type="button"
        className={styles.handle}
        aria-label={`Move ${name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-keyshortcuts={ariaKeys(['moveUp', 'moveDown'])}
        title="Drag to move, or press for a menu"
        onClick={() => setIsOpen(true)}
      >
        <GripVertical size={14} aria-hidden />
      </button>
      {isOpen && (
        <MoveMenu
          name={name}
          anchor={button}
          index={index}
          count={count}
          onMove={onMove}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

interface MoveMenuProps {
  name: string;
  anchor: RefObject<HTMLButtonElement | null>;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onClose: () => void;
}

function MoveMenu({ name, anchor, index, count, onMove, onClose }: MoveMenuProps) {
  const places = [
    { label: 'Move up', keys: 'moveUp', to: index - 1 },
    { label: 'Move down', keys: 'moveDown', to: index + 1 },
    { label: 'Move to the top', keys: null, to: 0 },
    { label: 'Move to the end', keys: null, to: count - 1 },
  ] as const;
  // Without a trigger of its own, the menu does not know that a key opened it, and would begin on itself.
  const begin = ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (target !== currentTarget || currentTarget.contains(relatedTarget)) return;
    currentTarget.querySelector<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])')?.focus();
  };
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner className="popup-place" anchor={anchor} sideOffset={4} align="start">
          <Menu.Popup
            onFocus={begin}
            className={`popup ${styles.menu}`}
            aria-label={`Move ${name}`}
            finalFocus={anchor}
          >
            {places.map(({ label, keys, to }) => (
              <Menu.Item
                key={label}
                className={`popup-item ${styles.item}`}
                disabled={to < 0 || to >= count || to === index}
                onClick={() => onMove(to)}
              >
                {label}
                {keys !== null && <Keys of={keys} />}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function joined<Element>(object: RefObject<Element | null>, callback: (element: Element | null) => void): Ref<Element> {
  return (element) => {
    object.current = element;
    callback(element);
  };
}
