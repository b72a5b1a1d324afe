import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../../src-renderer');

interface Text {
  /** From the window's folder. */
  path: string;
  text: string;
}

function textsIn(ending: RegExp): Text[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ path: name.split(sep).join('/'), text: readFileSync(join(root, name), 'utf8') }));
}

/** The classes of a style sheet, each once. */
function classesIn(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');
  return [...new Set([...rules.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name))];
}

/** The classes of a module that none of those who load it asks for, and that no other class is made of. */
function unusedIn(module: Text, code: readonly Text[]): string[] {
  const used = code.flatMap(({ path, text }) =>
    [...text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)]
      .filter(([, , specifier = '']) => join(dirname(path), specifier) === join(module.path))
      .flatMap(([, name = '']) => {
        // Which of them is asked for is only known at run time.
        if (new RegExp(`\\b${name}\\[`).test(text)) return classesIn(module.text);
        return [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, used = '']) => used);
      }),
  );
  const composed = [...module.text.matchAll(/composes: (\w+);/g)].map(([, name = '']) => name);
  return classesIn(module.text).filter((name) => !used.includes(name) && !composed.includes(name));
}

const code = textsIn(/\.tsx?$/);

describe('the style sheets', () => {
  it('have no class in a module that nobody asks for', () => {
    const unused = textsIn(/\.module\.css$/).flatMap((module) =>
      unusedIn(module, code).map((name) => `${module.path} .${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('have no class for everybody that nobody wears', () => {
    const base = classesIn(readFileSync(join(root, 'styles/base.css'), 'utf8'));
    expect(base.filter((name) => !code.some(({ text }) => new RegExp(`['"\` ]${name}['"\` ]`).test(text)))).toEqual([]);
  });

  it('are looked at: a class that nobody asks for is found', () => {
    const module = { path: 'a/B.module.css', text: '.used:hover,\n.gone {\n  inset: 0.5px;\n}\n' };
    const user = { path: 'a/B.tsx', text: `import styles from './B.module.css';\nconst a = styles.used;` };
    expect(unusedIn(module, [user])).toEqual(['gone']);
    expect(unusedIn(module, [{ ...user, text: user.text.replace('styles.used', 'styles[look]') }])).toEqual([]);
    expect(unusedIn(module, [])).toEqual(['used', 'gone']);
  });
});
