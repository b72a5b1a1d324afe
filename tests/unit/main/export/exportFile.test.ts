import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withExtension } from '../../../../src-main/export/exportFile.ts';

describe('withExtension', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scorecard-export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    ['x.pdf', 'pdf', 'x.pdf'],
    ['x', 'pdf', 'x.pdf'],
    ['x.PDF', 'pdf', 'x.PDF'],
    ['x', 'scorecard.age', 'x.scorecard.age'],
    ['x.scorecard', 'scorecard.age', 'x.scorecard.age'],
    ['x.Scorecard', 'scorecard.age', 'x.scorecard.age'],
    ['x.scorecard.age', 'scorecard.age', 'x.scorecard.age'],
    ['Dr. No', 'pdf', 'Dr. No.pdf'],
  ])('makes of %s with %s the name %s', async (typed, extension, name) => {
    expect(await withExtension(join(folder, typed), extension)).toBe(join(folder, name));
  });

  it('leaves a file alone about which the dialog did not ask', async () => {
    await writeFile(join(folder, 'x.scorecard.age'), '');
    expect(await withExtension(join(folder, 'x.scorecard'), 'scorecard.age')).toBe(join(folder, 'x (2).scorecard.age'));
  });
});
