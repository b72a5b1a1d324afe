import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../../../src-renderer/components/status/Announcer.tsx';
import { announce, announcement } from '../../../../src-renderer/state/announcer.ts';

const lines = () => [...renderToStaticMarkup(<Announcer />).matchAll(/<p>(.*?)<\/p>/g)].map(([, text]) => text);

describe('what is said to a screen reader', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.advanceTimersByTime(1_100);
    vi.useRealTimers();
  });

  it('waits until the focus has moved', () => {
    announce('Rating 4');
    vi.advanceTimersByTime(99);
    expect(announcement.get().text).toBe('');
    vi.advanceTimersByTime(1);
    expect(announcement.get().text).toBe('Rating 4');
  });

  it('is said again when the same is done again: the words change their line', () => {
    announce('Strength noted');
    vi.advanceTimersByTime(100);
    const first = lines();
    announce('Strength noted');
    vi.advanceTimersByTime(100);
    expect(lines()).toEqual(first.toReversed());
    expect(lines().toSorted()).toEqual(['', 'Strength noted']);
  });

  it('is the last of what comes at once', () => {
    for (const count of [24, 12, 3]) announce(`${count} questions found`);
    vi.advanceTimersByTime(100);
    expect(lines().toSorted()).toEqual(['', '3 questions found']);
  });

  it('does not stay behind, so that nothing old is read when a dialog closes', () => {
    announce('Rating 4');
    vi.advanceTimersByTime(100 + 999);
    expect(announcement.get().text).toBe('Rating 4');
    vi.advanceTimersByTime(1);
    expect(announcement.get().text).toBe('');
  });

  it('is nothing where there is nothing to say', () => {
    const { number } = announcement.get();
    announce('');
    vi.advanceTimersByTime(100);
    expect(announcement.get().number).toBe(number);
  });

  it('is heard while a dialog is open, which hides all of the screen but live regions', () => {
    expect(renderToStaticMarkup(<Announcer />)).toContain('role="status" aria-live="polite"');
  });
});
