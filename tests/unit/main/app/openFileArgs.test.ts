import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openedScorecards } from '../../../../src-main/app/openFileArgs.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scorecard-opened-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(...names: string[]): void {
  for (const name of names) writeFileSync(at(name), '{}');
}

describe('openedScorecards', () => {
  it('takes files with the extension, relative ones from where the command was given', async () => {
    put('a.scorecard', 'B.SCORECARD', 'Ada – März.scorecard.age', 'guide.txt', 'other.age');
    const argv = [
      'a.scorecard',
      at('B.SCORECARD'),
      './Ada – März.scorecard.age',
      'guide.txt',
      'other.age',
      folder,
      '.',
    ];
    expect(await openedScorecards(argv, folder)).toEqual([
      at('a.scorecard'),
      at('B.SCORECARD'),
      at('Ada – März.scorecard.age'),
    ]);
  });

  it('takes kits and plans', async () => {
    put('a.kit', 'b.kit.age', 'kit', 'c.kitten', 'd.plan', 'e.plan.age', 'plan');
    expect(
      await openedScorecards(['a.kit', 'b.kit.age', 'kit', 'c.kitten', 'd.plan', 'e.plan.age', 'plan'], folder),
    ).toEqual([at('a.kit'), at('b.kit.age'), at('d.plan'), at('e.plan.age')]);
  });

  it('takes no switch, even where a file has its name', async () => {
    put('--no-sandbox', '-x.scorecard', '--user-data-dir=a.scorecard', 'a.scorecard');
    const argv = ['--no-sandbox', '-x.scorecard', '--user-data-dir=a.scorecard', '--', './-x.scorecard'];
    expect(await openedScorecards(argv, folder)).toEqual([at('-x.scorecard')]);
  });

  it('takes only what is there and a regular file', async () => {
    mkdirSync(at('folder.scorecard'));
    put('a.scorecard');
    const argv = [
      'gone.scorecard',
      'folder.scorecard',
      'a.scorecard/b.scorecard',
      'a.score\0card',
      'a\0.scorecard',
      '',
    ];
    expect(await openedScorecards(argv, folder)).toEqual([]);
  });

  it('takes addresses of files, as Linux desktops pass them, and no others', async () => {
    put('a b.scorecard');
    const argv = [
      pathToFileURL(at('a b.scorecard')).href,
      'file://elsewhere/a.scorecard',
      'file:%zz.scorecard',
      'https://example.org/a.scorecard',
    ];
    expect(await openedScorecards(argv, folder)).toEqual([at('a b.scorecard')]);
  });

  it('takes a file once, and at most 200', async () => {
    const names = Array.from({ length: 201 }, (_, index) => `${index}.scorecard`);
    put(...names);
    expect(await openedScorecards(['0.scorecard', at('0.scorecard')], folder)).toEqual([at('0.scorecard')]);
    expect(await openedScorecards(names, folder)).toEqual(names.slice(0, 200).map(at));
  });
});
