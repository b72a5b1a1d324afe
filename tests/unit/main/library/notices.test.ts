import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../../../shared/ipc/contract.ts';
import { createNotices, gatherTroubles, noticeOfTroubles } from '../../../../src-main/library/notices.ts';
import type { Trouble } from '../../../../src-main/storage/quarantine.ts';

const moved = (file: string): Trouble => ({ file, what: null, problem: 'is empty', movedTo: `interviews-${file}` });
const left = (file: string): Trouble => ({ file, what: null, problem: 'cannot be read (EACCES)', movedTo: null });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createNotices', () => {
  it('keeps a notice until it is dismissed, and tells of it once', () => {
    const told: Notice[] = [];
    const notices = createNotices((notice) => told.push(notice));
    notices.add({ title: 'One', text: 'First', isAboutFiles: false });
    notices.add({ title: 'Two', text: 'Second', isAboutFiles: false });
    expect(notices.list()).toEqual(told);
    notices.dismiss(told[0]?.id ?? '');
    notices.dismiss('unknown');
    expect(notices.list().map(({ title }) => title)).toEqual(['Two']);
    expect(told).toHaveLength(2);
    notices.addOnce({ title: 'Two', text: 'Another', isAboutFiles: false });
    notices.addOnce({ title: 'Three', text: 'Third', isAboutFiles: false });
    expect(notices.list().map(({ text }) => text)).toEqual(['Second', 'Third']);
  });
});

describe('gatherTroubles', () => {
  it('makes one notice of what comes close together, and another of what comes later', () => {
    const notices = createNotices(() => undefined);
    const gather = gatherTroubles(notices);
    for (const file of ['a', 'b', 'c']) {
      gather(moved(file));
      vi.advanceTimersByTime(150);
    }
    expect(notices.list()).toEqual([]);
    vi.advanceTimersByTime(50);
    gather(left('d'));
    vi.advanceTimersByTime(200);
    expect(notices.list().map(({ title }) => title)).toEqual([
      '3 files could not be read and were set aside',
      'One file could not be read',
    ]);
  });
});

describe('noticeOfTroubles', () => {
  it('says what happened to what, and where it is now', () => {
    expect(noticeOfTroubles([moved('a'), left('b')])).toEqual({
      isAboutFiles: true,
      title: '2 files could not be read',
      text: 'a is empty. b cannot be read (EACCES). 1 of them is unchanged in the folder “quarantine” inside the data folder, with the reason beside. Settings shows whether an earlier state can be brought back.',
    });
    expect(noticeOfTroubles([left('b')])).toEqual({
      isAboutFiles: true,
      title: 'One file could not be read',
      text: 'b cannot be read (EACCES). Nothing was changed; you find it in the data folder.',
    });
  });

  it('names what is known of a file', () => {
    const trouble = { ...moved('a.json'), what: 'The interview with Priya Raman' };
    expect(noticeOfTroubles([trouble]).text.split('. ')[0]).toBe('The interview with Priya Raman (a.json) is empty');
  });

  it('names five and counts the others', () => {
    const { text } = noticeOfTroubles(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(moved));
    expect(text).toBe(
      'a is empty. b is empty. c is empty. d is empty. e is empty. So it is with 2 more. They are unchanged in the folder “quarantine” inside the data folder, with the reason beside. Settings shows whether an earlier state can be brought back.',
    );
  });
});
