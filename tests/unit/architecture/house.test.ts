import { describe, expect, it } from 'vitest';
import { codeFiles, readSource } from './codeFiles.ts';
import { circlesOf, knownPlaces, mutual, roomOf, rooms, strangersOf } from './rooms.ts';
import type { SourceFile } from './rules.ts';
import { sourceFacts } from './sourceFacts.ts';

const files = ['shared', 'src-main', 'src-renderer'].flatMap(codeFiles).map(readSource);

function fileOf(path: string, source: string): SourceFile {
  return { path, facts: sourceFacts(source, path) };
}

describe('the rooms of the house', () => {
  it('know only whom they may know', () => {
    expect(files.flatMap(strangersOf)).toEqual([]);
  });

  it('are all there, and all named', () => {
    const inUse = new Set(files.map(({ path }) => roomOf(path)));
    expect(Object.keys(rooms).filter((room) => !inUse.has(room))).toEqual([]);
  });

  it('form no circle, but for those that are two sides of one thing', () => {
    const known = new Map<string, Set<string>>(Object.keys(rooms).map((room) => [room, new Set()]));
    for (const file of files) {
      const room = roomOf(file.path) ?? '';
      for (const place of knownPlaces(file)) {
        const other = roomOf(place);
        if (other !== null && other !== room) known.get(room)?.add(other);
      }
    }
    const pairs = mutual.map(({ rooms: [one, other] }) => [one, other]);
    expect(
      pairs.filter(([one = '', other = '']) => !known.get(one)?.has(other) || !known.get(other)?.has(one)),
    ).toEqual([]);
    // Each pair counts as one room.
    const wholeOf = (room: string) => pairs.find(([, part]) => part === room)?.[0] ?? room;
    const whole = new Map<string, Set<string>>();
    for (const [room, others] of known) {
      const from = whole.get(wholeOf(room)) ?? new Set<string>();
      for (const other of others) if (wholeOf(other) !== wholeOf(room)) from.add(wholeOf(other));
      whole.set(wholeOf(room), from);
    }
    expect(circlesOf(whole)).toEqual([]);
  });
});

describe('the files', () => {
  it('form no circle, not even of types', () => {
    expect(circlesOf(new Map(files.map((file) => [file.path, knownPlaces(file)])))).toEqual([]);
  });
});

/** A check that cannot fail is no check. */
describe('what would break the house is found', () => {
  it.each([
    [
      'src-main/storage/a.ts',
      `import type { Library } from '../library/openLibrary.ts';`,
      'src-main/storage/a.ts knows src-main/library/openLibrary.ts; src-main/storage may know src-main/storage/sealing',
    ],
    [
      'src-main/app/a.ts',
      `export const load = () => import('../panels/openPanels.ts');`,
      'src-main/app/a.ts knows src-main/panels/openPanels.ts; src-main/app may know src-main/storage',
    ],
    [
      'shared/domain/questions/a.ts',
      `import { memberName } from '../panel/words.ts';`,
      'shared/domain/questions/a.ts knows shared/domain/panel/words.ts; shared/domain/questions may know shared/domain',
    ],
    [
      'src-renderer/screens/bank/a.tsx',
      `import { Plan } from '../sets/Plan.tsx';`,
      'src-renderer/screens/bank/a.tsx knows src-renderer/screens/sets/Plan.tsx; src-renderer/screens/bank may know src-renderer/state, src-renderer/components/**, src-renderer/features/**',
    ],
    [
      'src-main/cellar/a.ts',
      '',
      'src-main/cellar/a.ts stands in no room: add its folder to tests/unit/architecture/rooms.ts',
    ],
  ])('in %s: %s', (path, source, expected) => {
    expect(strangersOf(fileOf(path, source))).toEqual([expected]);
  });

  it.each([
    ['src-main/panels/a.ts', `import '../trust/protection/protection.ts'; import '../../shared/domain/ids.ts';`],
    ['src-main/window.ts', `import { isAppUrl } from './app/appUrl.ts';`],
    ['src-renderer/screens/panel/debrief/a.tsx', `import { PanelSession } from '../panelSession.ts';`],
  ])('and what is allowed is not: %s', (path, source) => {
    expect(strangersOf(fileOf(path, source))).toEqual([]);
  });

  it('as a circle, however long the way around', () => {
    const around = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circlesOf(around)).toEqual([['a', 'b', 'c']]);
    expect(circlesOf(new Map([['a', ['a']]]))).toEqual([['a']]);
    expect(
      circlesOf(
        new Map([
          ['a', ['b']],
          ['b', []],
        ]),
      ),
    ).toEqual([]);
  });
});
