import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { KeyboardEvent, ReactNode } from 'react';
import { announce } from '../state/announcer.ts';
import { isShortcut, isTextEntry } from './hooks/keys.ts';
import { MoveHandle } from './MoveHandle.tsx';
import styles from './SortableList.module.css';

interface SortableListProps {
  label: string;
  ids: readonly string[];
  /** What a row is called when it is spoken about. */
  nameOf: (id: string) => string;
  /** A row goes from one place to another, both counted from 0. */
  onMove: (from: number, to: number) => void;
  /** Delete was pressed on a row, outside its text fields. */
  onDelete?: (id: string) => void;
  /** Draws a row; `handle` is the button by which it is dragged and moved. */
  children: (id: string, index: number, handle: ReactNode) => ReactNode;
  className?: string;
}

const vertically: Modifier = ({ transform }) => ({ ...transform, x: 0 });

// What dnd-kit would say names rows by their ids; the list speaks for itself below.
const silent = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };
function nothing(): undefined {
  return undefined;
}

/** A list that is ordered by dragging, with Alt+↑ and Alt+↓, and by the menu of each row's handle. */
export function SortableList(props: SortableListProps) {
  const { label, ids, nameOf, onMove, onDelete, children, className } = props;
  // A few pixels of movement make a press a drag, so that the handle can still be clicked.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const move = (from: number, to: number) => {
    const id = ids[from];
    if (id === undefined || from === to || to < 0 || to >= ids.length) return;
    onMove(from, to);
    announce(`${nameOf(id)}, now ${to + 1} of ${ids.length}`);
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over !== null) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[vertically]}
      onDragEnd={drop}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <ol aria-label={label} className={`${styles.list} ${className ?? ''}`}>
          {ids.map((id, index) => (
            <SortableRow
              key={id}
              id={id}
              name={nameOf(id)}
              index={index}
              count={ids.length}
              onMove={(to) => move(index, to)}
              onDelete={onDelete === undefined ? undefined : () => onDelete(id)}
            >
              {(handle) => children(id, index, handle)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface SortableRowProps {
  id: string;
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onDelete: (() => void) | undefined;
  children: (handle: ReactNode) => ReactNode;
}

function SortableRow({ id, name, index, count, onMove, onDelete, children }: SortableRowProps) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({ id });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isUp = isShortcut(event, 'moveUp');
    if (isUp || isShortcut(event, 'moveDown')) {
      event.preventDefault();
      onMove(isUp ? index - 1 : index + 1);
    } else if (onDelete !== undefined && isShortcut(event, 'remove') && !isTextEntry(event.target)) {
      event.preventDefault();
      onDelete();
    }
  };
  return (
    <li
      ref={setNodeRef}
      data-row={id}
      data-dragging={isDragging || undefined}
      className={styles.row}
      style={{
        transform: transform === null ? undefined : `translateY(${Math.round(transform.y)}px)`,
        transition,
      }}
      onKeyDown={onKeyDown}
    >
      {children(
        <MoveHandle
          ref={setActivatorNodeRef}
          listeners={listeners}
          name={name}
          index={index}
          count={count}
          onMove={onMove}
        />,
      )}
    </li>
  );
}
