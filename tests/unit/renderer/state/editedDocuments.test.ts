import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestError } from '../../../../src-renderer/state/api.ts';
import { EditedDocuments } from '../../../../src-renderer/state/editedDocuments.ts';

interface Note {
  id: string;
  text: string;
}

/** A desk over a plain array, with the main process played by mocks. */
function deskOver(...notes: Note[]) {
  let list = notes;
  let tellCache = (_isFresh: boolean) => {};
  const main = {
    save: vi.fn(async (_note: Note) => {}),
    remove: vi.fn(async (_id: string) => {}),
    restore: vi.fn(async (_note: Note) => {}),
    onSaveFailure: vi.fn(),
    onRefusal: vi.fn(),
  };
  const desk = new EditedDocuments<Note>({
    ...main,
    cache: {
      find: (id) => list.find((note) => note.id === id),
      put: (note, index = list.length) => {
        const isThere = list.some(({ id }) => id === note.id);
        list = isThere ? list.map((old) => (old.id === note.id ? note : old)) : list.toSpliced(index, 0, note);
      },
      drop: (id) => {
        const index = list.findIndex((note) => note.id === id);
        list = list.filter((note) => note.id !== id);
        return index;
      },
      subscribe: (listener) => {
        tellCache = listener;
        return () => {};
      },
    },
  });
  return {
    desk,
    main,
    shown: () => list.map(({ text }) => text),
    readFromMain: (...fresh: Note[]) => {
      list = fresh;
      tellCache(true);
    },
  };
}

const retitle = (text: string) => (note: Note) => ({ ...note, text });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('EditedDocuments', () => {
  it('shows a change at once, tells at once, and saves it a moment later', async () => {
    const { desk, main, shown } = deskOver({ id: 'a', text: 'old' });
    const listener = vi.fn();
    desk.subscribe(listener);
    desk.change('a', retitle('new'));
    expect(shown()).toEqual(['new']);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(main.save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(250);
    expect(main.save.mock.calls).toEqual([[{ id: 'a', text: 'new' }]]);
  });

  it('puts a new document on the disk with its first change, and not before', async () => {
    const { desk, main, shown, readFromMain } = deskOver({ id: 'a', text: 'old' });
    desk.begin({ id: 'b', text: '' });
    readFromMain({ id: 'a', text: 'old' });
    expect(shown()).toEqual(['old', '']);
    await vi.advanceTimersByTimeAsync(250);
    expect(main.save).not.toHaveBeenCalled();
    desk.change('b', retitle('new'));
    desk.dropUntouched();
    expect(shown()).toEqual(['old', 'new']);
    await vi.advanceTimersByTimeAsync(250);
    expect(main.save.mock.calls).toEqual([[{ id: 'b', text: 'new' }]]);
  });

  it('takes a new document away without a word to the main process as long as nothing stands in it', async () => {
    const { desk, main, shown } = deskOver({ id: 'a', text: 'old' });
    desk.begin({ id: 'b', text: '' });
    const bringBack = await desk.remove('b');
    expect(shown()).toEqual(['old']);
    await bringBack();
    expect(shown()).toEqual(['old', '']);
    desk.dropUntouched();
    expect(shown()).toEqual(['old']);
    await vi.advanceTimersByTimeAsync(250);
    expect([main.save, main.remove, main.restore].map(({ mock }) => mock.calls)).toEqual([[], [], []]);
  });

  it('does nothing for a document that is gone, or where nothing changes', async () => {
    const { desk, main } = deskOver({ id: 'a', text: 'old' });
    desk.change('b', retitle('new'));
    desk.change('a', (note) => note);
    await vi.advanceTimersByTimeAsync(250);
    expect(main.save).not.toHaveBeenCalled();
    expect(desk.undo('a')).toBe(false);
  });

  it('takes changes back and makes them again, and saves that too', async () => {
    const { desk, main, shown } = deskOver({ id: 'a', text: '' });
    desk.change('a', retitle('o'), 'text');
    desk.change('a', retitle('on'), 'text');
    desk.change('a', retitle('on, off'));
    expect(desk.undo('a')).toBe(true);
    expect(shown()).toEqual(['on']);
    expect(desk.undo('a')).toBe(true);
    expect(shown()).toEqual(['']);
    expect(desk.undo('a')).toBe(false);
    expect(desk.redo('a')).toBe(true);
    expect(shown()).toEqual(['on']);
    await desk.flush();
    expect(main.save.mock.lastCall).toEqual([{ id: 'a', text: 'on' }]);
  });

  it('keeps unsaved changes when the cache is read again in the meantime', () => {
    const { desk, shown, readFromMain } = deskOver({ id: 'a', text: 'old' });
    desk.change('a', retitle('new'));
    readFromMain({ id: 'a', text: 'old' }, { id: 'b', text: 'imported' });
    expect(shown()).toEqual(['new', 'imported']);
    expect(desk.find('a')).toEqual({ id: 'a', text: 'new' });
  });

  it('follows what is read once its own changes are saved', async () => {
    const { desk, readFromMain } = deskOver({ id: 'a', text: 'old' });
    desk.change('a', retitle('new'));
    await desk.flush();
    readFromMain({ id: 'a', text: 'restored elsewhere' });
    expect(desk.find('a')?.text).toBe('restored elsewhere');
  });

  it('shows and saves a document as it is once the user has changed it', async () => {
    const { desk, main } = deskOver({ id: 'a', text: 'a' });
    const marking = new EditedDocuments<Note>({
      ...main,
      edited: (note) => ({ ...note, text: `${note.text} (changed)` }),
      cache: { find: (id) => desk.find(id), put: () => {}, drop: () => -1, subscribe: () => () => {} },
    });
    marking.change('a', retitle('b'));
    expect(marking.find('a')?.text).toBe('b (changed)');
    await marking.flush();
    expect(main.save.mock.calls).toEqual([[{ id: 'a', text: 'b (changed)' }]]);
  });

  it('shows a document as it is on disk again when a change was refused, and keeps the others', async () => {
    const { desk, main, shown } = deskOver({ id: 'a', text: 'a' }, { id: 'b', text: 'b' });
    const refusal = new RequestError('invalidInput', 'Scorecard cannot take this.');
    main.save.mockImplementation(async ({ text }) => {
      if (text === 'far too long') throw refusal;
    });
    desk.change('a', retitle('a!'));
    await desk.flush();
    desk.change('a', retitle('far too long'));
    desk.change('b', retitle('b!'));
    await desk.flush();
    expect(shown()).toEqual(['a!', 'b!']);
    expect(main.onRefusal.mock.calls).toEqual([[refusal]]);
    expect(desk.undo('a')).toBe(false);
    expect(desk.saves.get()).toMatchObject({ isPending: false, failure: null });
  });

  it('saves the last change before it takes a document away, and brings it back to its place', async () => {
    const { desk, main, shown } = deskOver({ id: 'a', text: 'a' }, { id: 'b', text: 'b' }, { id: 'c', text: 'c' });
    desk.change('b', retitle('b!'));
    const bringBack = await desk.remove('b');
    expect(main.save.mock.calls).toEqual([[{ id: 'b', text: 'b!' }]]);
    expect(main.remove.mock.calls).toEqual([['b']]);
    expect(shown()).toEqual(['a', 'c']);
    await bringBack();
    expect(main.restore.mock.calls).toEqual([[{ id: 'b', text: 'b!' }]]);
    expect(shown()).toEqual(['a', 'b!', 'c']);
  });

  it('puts the document back when it could not be taken away', async () => {
    const { desk, main, shown } = deskOver({ id: 'a', text: 'a' }, { id: 'b', text: 'b' });
    main.remove.mockRejectedValue(new Error('not allowed'));
    await expect(desk.remove('a')).rejects.toThrow('not allowed');
    expect(shown()).toEqual(['a', 'b']);
  });
});
