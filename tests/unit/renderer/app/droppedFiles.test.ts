import { describe, expect, it } from 'vitest';
import { planOf } from '../../../../src-renderer/app/droppedFiles.ts';

const dropped = (name: string, isFolder = false) => ({ file: new File(['{}'], name), isFolder });

describe('planOf', () => {
  it('takes one guide', () => {
    const guide = dropped('guide.txt');
    expect(planOf([guide])).toEqual({ kind: 'guide', files: [guide.file] });
  });

  it('takes scorecards, and says of everything else that was dropped with them why not', () => {
    const [one, two] = [dropped('a.scorecard'), dropped('B.Scorecard.age')];
    const plan = planOf([one, dropped('guide.txt'), two, dropped('c.scorecard', true)]);
    expect(plan).toEqual({
      kind: 'scorecards',
      files: [one.file, two.file],
      refused: [
        {
          fileName: 'guide.txt',
          text: 'This is no .scorecard file. Drop an interview guide by itself, without scorecards, and its questions are read.',
          isRefused: true,
          panelId: null,
          question: null,
        },
        {
          fileName: 'c.scorecard',
          text: 'This is a folder. Open it, and drop the .scorecard files that are in it.',
          isRefused: true,
          panelId: null,
          question: null,
        },
      ],
    });
  });

  it('takes kits and plans with them, protected or not', () => {
    const kits = [dropped('a.kit'), dropped('B.KIT'), dropped('c.kit.age'), dropped('d.plan')];
    expect(planOf(kits)).toEqual({ kind: 'scorecards', files: kits.map(({ file }) => file), refused: [] });
  });

  it('takes 200 scorecards at once and not one more', () => {
    const many = Array.from({ length: 201 }, (_, index) => dropped(`${index}.scorecard`));
    expect(planOf(many.slice(0, 200)).kind).toBe('scorecards');
    const plan = planOf(many);
    if (plan.kind !== 'refused') throw new Error('expected a refusal');
    expect(plan.refusal.title).toBe('201 scorecards are too many at once');
    expect(plan.refusal.error.message).toBe('Drop at most 200, or share the folder that they are in.');
  });

  it.each([
    [[], 'Nothing was dropped that can be read'],
    [[dropped('a.txt'), dropped('b.txt')], '2 files are too many at once'],
    [[dropped('Guides', true)], '‘Guides’ is a folder'],
  ])('refuses what is neither', (files, title) => {
    expect(planOf(files)).toMatchObject({ kind: 'refused', refusal: { title } });
  });
});
