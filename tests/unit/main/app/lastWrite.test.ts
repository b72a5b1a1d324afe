import { describe, expect, it, vi } from 'vitest';
import { describeUnsaved, writeTheLast } from '../../../../src-main/app/lastWrite.ts';
import type { Unsaved } from '../../../../src-main/storage/pendingWrites.ts';

const ada: Unsaved = {
  what: 'The interview with Ada',
  failure: { code: 'diskFull', message: 'The interview with Ada could not be saved: the disk is full.' },
};
const bob: Unsaved = { what: 'The interview with Bob', failure: { code: 'notWritable', message: 'Not writable.' } };

describe('writeTheLast', () => {
  it('asks nobody when everything is on disk', async () => {
    const ask = vi.fn();
    await writeTheLast({ flush: async () => [], ask });
    expect(ask).not.toHaveBeenCalled();
  });

  it('writes again as often as the user wants', async () => {
    const results = [[ada, bob], [ada], []];
    const asked: (readonly Unsaved[])[] = [];
    await writeTheLast({
      flush: async () => results.shift() ?? [],
      ask: async (unsaved) => {
        asked.push(unsaved);
        return 'retry';
      },
    });
    expect(asked).toEqual([[ada, bob], [ada]]);
    expect(results).toEqual([]);
  });

  it('gives up when the user does', async () => {
    const flush = vi.fn(async () => [ada]);
    await writeTheLast({ flush, ask: async () => 'quit' });
    expect(flush).toHaveBeenCalledTimes(1);
  });
});

describe('describeUnsaved', () => {
  it('names what would be lost', () => {
    expect(describeUnsaved([ada])).toEqual({
      message: 'The interview with Ada is not saved. What was typed last is lost when Scorecard quits now.',
      detail: 'The interview with Ada could not be saved: the disk is full.',
    });
    expect(describeUnsaved([ada, bob])).toEqual({
      message: '2 interviews are not saved. What was typed last is lost when Scorecard quits now.',
      detail: 'The interview with Ada could not be saved: the disk is full.\n\nNot writable.',
    });
  });
});
