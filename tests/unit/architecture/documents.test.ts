import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** The pages that say where things are. */
function pages(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name));
  return [...readdirSync(root).filter((name) => name.endsWith('.md')), ...inFolder('docs')];
}

/** Where a page's links lead, and which files it names in code: `src-main/index.ts`, also a folder, also `a/*.ts`. */
function namedPlaces(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(page), target));
  const code = [...text.matchAll(/`((?:shared|src-main|src-renderer|resources|tests|docs|\.tools)\/[\w./-]*)`/g)];
  return [...links, ...code.map(([, place = '']) => place)];
}

describe('the documents', () => {
  it.each(pages())('name only what is there: %s', (page) => {
    expect(namedPlaces(page).filter((place) => !existsSync(join(root, place)))).toEqual([]);
  });

  it('are looked at: a page names its places', () => {
    expect(namedPlaces('ARCHITECTURE.md')).toContain('shared/domain/interview/edit.ts');
    expect(namedPlaces('CONTRIBUTING.md')).toContain('ARCHITECTURE.md');
  });
});
