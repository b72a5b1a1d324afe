import { CornerUpRight, Trash2 } from 'lucide-react';
import {
  type KeyboardEvent,
  memo,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { formatDuration } from '../../../../shared/domain/interview/clock.ts';
import type { Note } from '../../../../shared/domain/interview/interview.ts';
import { formatNoteLine, markOfKind, nameOfKind, parseNoteLine } from '../../../../shared/domain/interview/noteLine.ts';
import { isSame } from '../../../../shared/domain/parts.ts';
import type { Press } from '../../../../shared/keys/chord.ts';
import { IconButton } from '../../../components/Button.tsx';
import { ariaKeys, pressOf, shortcutText } from '../../../components/hooks/keys.ts';
import { deleteNote, finishNote, giveUpNote, noteGroup, rewriteNote } from '../session/actions.ts';
import { useSession } from '../session/useInterviewSession.ts';
import { LineInput, PointChip } from './LineInput.tsx';
import styles from './NoteList.module.css';
import type { NotesPlace } from './notesPlace.ts';

export interface NoteListHandle {
  focusLast: () => void;
}

interface NoteListProps {
  place: NotesPlace;
  notes: readonly Note[];
  /** Back to the line that is being typed. */
  onLeave: () => void;
  onMove: (noteId: string) => void;
  ref?: Ref<NoteListHandle>;
}

/** The notes of a question or a step, oldest first. Arrow keys walk through them, Enter edits, Delete deletes, M moves. */
export function NoteList({ place, notes, onLeave, onMove, ref }: NoteListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const count = notes.length;

  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-note-line]') ?? [])];
  useImperativeHandle(ref, () => ({
    focusLast: () => lines().at(-1)?.focus(),
  }));

  const isThere = notes.some(({ id }) => id === editing);
  useEffect(() => {
    if (editing === null || isThere) return;
    setEditing(null);
    onLeave();
  }, [editing, isThere, onLeave]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new note, and a new question, scroll to the end
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count, place.id]);

  const leave = useSteady(onLeave);
  const move = useSteady(onMove);
  const step = useSteady((from: HTMLElement, distance: number) => {
    const all = lines();
    const next = all[all.indexOf(from) + distance];
    if (next !== undefined) next.focus();
    else if (distance > 0) onLeave();
  });

  return (
    <ol ref={list} className={styles.notes} aria-label={`Notes on ${place.title || 'this question'}`}>
      {notes.map((note) =>
        note.id === editing ? (
          <NoteEditor
            key={note.id}
            place={place}
            note={note}
            onDone={() => {
              setEditing(null);
              onLeave();
            }}
          />
        ) : (
          <NoteLine
            key={note.id}
            place={place}
            note={note}
            onEdit={setEditing}
            onMove={move}
            onStep={step}
            onLeave={leave}
          />
        ),
      )}
    </ol>
  );
}

/**
 * A function that stays the same and does what the newest one would: with a key press in the note field, the lines above it are
 * not drawn anew.
 */
function useSteady<Given extends unknown[]>(run: (...given: Given) => void): (...given: Given) => void {
  const newest = useRef(run);
  useLayoutEffect(() => {
    newest.current = run;
  });
  return useCallback((...given: Given) => newest.current(...given), []);
}

interface NoteLineProps {
  place: NotesPlace;
  note: Note;
  onEdit: (noteId: string) => void;
  onMove: (noteId: string) => void;
  onStep: (from: HTMLElement, distance: number) => void;
  onLeave: () => void;
}

const NoteLine = memo(function NoteLine({ place, note, onEdit, onMove, onStep, onLeave }: NoteLineProps) {
  const session = useSession();
  const move = () => onMove(note.id);
  const remove = () => {
    deleteNote(session, place.id, note.id);
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget } = event;
    const actions: Record<Press, (() => void) | undefined> = {
      ArrowUp: () => onStep(currentTarget, -1),
      ArrowDown: () => onStep(currentTarget, 1),
      Delete: remove,
      M: move,
      Escape: onLeave,
    };
    const action = actions[pressOf(event) ?? ''];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  const linked = place.rubric.filter((point) => note.pointIds.includes(point.id));
  return (
    <li className={`${styles.note} stack-2`} data-kind={note.kind}>
      <NoteTime note={note} />
      <button
        type="button"
        data-note-line
        className={styles.text}
        onClick={() => onEdit(note.id)}
        onKeyDown={onKeyDown}
        title={`${shortcutText('enterNote')} edits · ${shortcutText('moveNote')} moves · ${shortcutText('deleteNote')} deletes`}
        aria-keyshortcuts={ariaKeys(['enterNote', 'moveNote', 'deleteNote'])}
      >
        {note.kind !== 'plain' && (
          <span className={styles.mark}>
            <span aria-hidden>{markOfKind[note.kind]}</span>
            <span className="visually-hidden">{nameOfKind[note.kind]}:</span>
          </span>
        )}
        <span dir="auto">{note.text}</span> {linked.length > 0 && <span className="visually-hidden">linked to </span>}
        {linked.map((point) => (
          <PointChip key={point.id} text={point.text} />
        ))}
      </button>
      <span className={styles.actions}>
        <IconButton label="Move to another question" onClick={move}>
          <CornerUpRight size={14} aria-hidden />
        </IconButton>
        <IconButton label="Delete note" onClick={remove}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </span>
    </li>
  );
});

function NoteEditor({ place, note, onDone }: { place: NotesPlace; note: Note; onDone: () => void }) {
  const session = useSession();
  const input = useRef<HTMLTextAreaElement>(null);
  const [before] = useState(note);
  const [typed, setTyped] = useState(() => formatNoteLine(note));
  // An undo changes the note from outside of the field.
  const isAsTyped = isSame(parseNoteLine(typed), { kind: note.kind, text: note.text });
  const draft = { text: isAsTyped ? typed : formatNoteLine(note), pointIds: note.pointIds };
  useEffect(() => input.current?.focus(), []);
  // The note can go while it is edited, with an undo or with the place.
  useEffect(() => () => session.close(noteGroup(before.id)), [session, before.id]);
  const finish = () => {
    finishNote(session, place.id, note.id);
    onDone();
  };
  const giveUp = () => {
    giveUpNote(session, place.id, before);
    onDone();
  };
  return (
    <li className={`${styles.note} stack-2`}>
      <NoteTime note={note} />
      <LineInput
        ref={input}
        label="Edit note"
        draft={draft}
        points={place.rubric}
        onChange={(changed) => {
          setTyped(changed.text);
          rewriteNote(session, place.id, note.id, draft, changed);
        }}
        onEnter={finish}
        onEscape={giveUp}
      />
    </li>
  );
}

/** When the note was begun, by the interview's clock; what is typed in from paper has none. */
function NoteTime({ note }: { note: Note }) {
  const { typedIn } = useSession().document;
  return <time className="figures">{typedIn ? '' : formatDuration(note.at)}</time>;
}
