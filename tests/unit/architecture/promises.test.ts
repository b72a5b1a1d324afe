import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

interface NamedTest {
  file: string;
  name: string;
}

/** `tests/…` ‘its words’: the words may have an apostrophe in them. */
const namedTest = /`(tests\/[\w./-]+\.test\.tsx?)` ‘((?:[^’]|’(?=\w))+)’/g;

function testsNamedIn(page: string): NamedTest[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(namedTest)].map(([, file = '', name = '']) => ({ file, name }));
}

/** Whether a file has a test of that name; quotes stand in the source as they do in the page. */
function isThere({ file, name }: NamedTest): boolean {
  if (!existsSync(join(root, file))) return false;
  const source = readFileSync(join(root, file), 'utf8');
  return [`'${name}'`, `"${name}"`, `\`${name}\``].some((quoted) => source.includes(quoted));
}

/** The rows of all tables in a page, without their heads. */
function rowsOf(page: string): string[] {
  const rows = readFileSync(join(root, page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return rows.filter((row) => !/^\| (what holds|no\.) \|/.test(row));
}

describe.each(['SECURITY.md', 'docs/security-checklist.md'])('what %s promises', (page) => {
  it('has a test for each promise', () => {
    const without = rowsOf(page).filter((row) => ![...row.matchAll(namedTest)].length && !row.endsWith('| the same |'));
    expect(rowsOf(page).length).toBeGreaterThan(15);
    expect(without).toEqual([]);
  });

  it('names tests that exist', () => {
    expect(testsNamedIn(page).filter((test) => !isThere(test))).toEqual([]);
  });
});

it('a test that does not exist is seen', () => {
  const file = 'tests/unit/architecture/promises.test.ts';
  expect(isThere({ file, name: 'names tests that exist' })).toBe(true);
  expect(isThere({ file, name: ['no such', 'test'].join(' ') })).toBe(false);
});
