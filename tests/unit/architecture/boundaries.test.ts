import { describe, expect, it } from 'vitest';
import { codeFiles, readSource } from './codeFiles.ts';
import { type SourceFile, violations } from './rules.ts';
import { sourceFacts } from './sourceFacts.ts';

const codeFolders = ['shared', 'src-main', 'src-renderer'];

function fileOf(path: string, source: string): SourceFile {
  return { path, facts: sourceFacts(source, path) };
}

function violationsIn(path: string, source: string): string[] {
  return violations(fileOf(path, source));
}

describe('the arrows between the folders', () => {
  it.each(codeFolders)(
    'hold in every file of %s',
    (folder) => {
      const broken = codeFiles(folder).map(readSource).flatMap(violations);
      expect(broken).toEqual([]);
    },
    30_000,
  );

  it('are looked for at every depth', () => {
    const found = codeFolders.flatMap(codeFiles);
    expect(found).toEqual(
      expect.arrayContaining([
        'shared/domain/interview/edit.ts',
        'shared/domain/contentHash.ts',
        'shared/ipc/contract.ts',
        'src-main/preload.ts',
        'src-main/ipc/serve.ts',
        'src-renderer/state/api.ts',
        'src-renderer/screens/live/LiveScreen.tsx',
      ]),
    );
  });
});

/** A check that cannot fail is no check: each of these files breaks exactly the rule that it is named after. */
describe('a broken arrow is found', () => {
  const into = 'shared/domain/deep/er/file.ts';
  const toMain = `${into} loads src-main/library/store.ts; shared may load shared`;

  it.each([
    ['an import', `import { store } from '../../../../src-main/library/store.ts';`],
    ['an import for its effects', `import '../../../../src-main/library/store.ts';`],
    ['a type import', `import type { Store } from '../../../../src-main/library/store.ts';`],
    ['an inline type import', `import { type Store } from '../../../../src-main/library/store.ts';`],
    ['an import type', `export type S = import('../../../../src-main/library/store.ts').Store;`],
    ['a typeof import', `export type S = typeof import('../../../../src-main/library/store.ts');`],
    ['a dynamic import', `export const load = () => import('../../../../src-main/library/store.ts');`],
    ['a dynamic import by template', 'export const load = () => import(`../../../../src-main/library/store.ts`);'],
    ['a re-export', `export { store } from '../../../../src-main/library/store.ts';`],
    ['a re-export of types', `export type { Store } from '../../../../src-main/library/store.ts';`],
    ['a re-export of everything', `export * from '../../../../src-main/library/store.ts';`],
    ['a re-export under a name', `export * as store from '../../../../src-main/library/store.ts';`],
    ['a query behind the name', `import text from '../../../../src-main/library/store.ts?raw';`],
    ['a glob', `export const all = import.meta.glob('../../../../src-main/library/store.ts');`],
    ['a list of globs', `export const all = import.meta.glob(['./a.ts', '../../../../src-main/library/store.ts']);`],
    ['a worker', `export const url = new URL('../../../../src-main/library/store.ts', import.meta.url);`],
    ['an augmented module', `declare module '../../../../src-main/library/store.ts' {}\nexport {};`],
    ['a way around', `import { store } from '../../../../src-main/library/store.ts';`],
  ])('as %s', (_, source) => {
    expect(violationsIn(into, source)).toEqual([toMain]);
  });

  it('as an import by require', () => {
    expect(violationsIn('src-renderer/a.ts', `const store = require('../src-main/library/store.ts');`)).toEqual([
      'src-renderer/a.ts loads src-main/library/store.ts; src-renderer may load src-renderer and shared',
    ]);
    expect(violationsIn('src-renderer/a.ts', `import store = require('../src-main/library/store.ts');`)).toEqual([
      'src-renderer/a.ts loads src-main/library/store.ts; src-renderer may load src-renderer and shared',
    ]);
  });

  it.each([
    [
      'shared/a.ts',
      '../src-renderer/app/App.tsx',
      'shared/a.ts loads src-renderer/app/App.tsx; shared may load shared',
    ],
    ['shared/a.ts', '../tests/unit/a.ts', 'shared/a.ts loads tests/unit/a.ts; shared may load shared'],
    ['shared/a.ts', '../resources/bank/b.json', 'shared/a.ts loads resources/bank/b.json; shared may load shared'],
    ['shared/a.ts', '..', 'shared/a.ts loads .; shared may load shared'],
    [
      'src-main/a.ts',
      '../src-renderer/state/api.ts',
      'src-main/a.ts loads src-renderer/state/api.ts; src-main may load src-main and shared',
    ],
    ['src-main/a.ts', '../.tools/run.mjs', 'src-main/a.ts loads .tools/run.mjs; src-main may load src-main and shared'],
    ['src-main/a.ts', '../resources/a.ts', 'src-main/a.ts loads resources/a.ts; src-main may load src-main and shared'],
    [
      'src-renderer/b/a.tsx',
      '../../src-main/menu.ts',
      'src-renderer/b/a.tsx loads src-main/menu.ts; src-renderer may load src-renderer and shared',
    ],
    ['shared/a.ts', '/src-main/menu.ts', 'shared/a.ts loads /src-main/menu.ts, an absolute place'],
    ['shared/a.ts', '@/menu.ts', 'shared/a.ts loads @/menu.ts, an absolute place'],
    ['src-main/a.ts', 'file:///etc/passwd', 'src-main/a.ts loads file:///etc/passwd, an absolute place'],
  ])('from %s to %s', (path, specifier, expected) => {
    expect(violationsIn(path, `import '${specifier}';`)).toEqual([expected]);
  });

  it('as a name that is only known at run time', () => {
    expect(violationsIn('src-main/a.ts', `const name = './b.ts'; await import(name);`)).toEqual([
      'src-main/a.ts loads something whose name is only known at run time',
    ]);
    expect(violationsIn('src-main/a.ts', `await import(\`./\${1}.ts\`);`)).toEqual([
      'src-main/a.ts loads something whose name is only known at run time',
    ]);
  });
});

describe('impure code in shared is found', () => {
  it.each([
    'node:fs',
    'fs',
    'fs/promises',
    'node:path',
    'node:crypto',
    'electron',
    'react',
    'react/jsx-runtime',
    'pdfmake',
    'zodiac',
    'd3-selection',
  ])('as a package: %s', (name) => {
    expect(violationsIn('shared/domain/a.ts', `import * as it from '${name}';`)).toContain(
      `shared/domain/a.ts loads ${name}, which is not among the pure packages`,
    );
  });

  it('as a reference to the types of a platform', () => {
    expect(violationsIn('shared/a.ts', `/// <reference types="node" />\nexport const a = 1;`)).toEqual([
      'shared/a.ts loads reference:node, which is not among the pure packages',
    ]);
  });

  it.each([
    ['document', `export const title = document.title;`],
    ['window', `export const width = () => window.innerWidth;`],
    ['globalThis', `export const it = globalThis.document;`],
    ['process', `export const cwd = process.cwd();`],
    ['Buffer', `export const bytes = Buffer.from('x');`],
    ['fetch', `export const load = () => fetch('https://example.com');`],
    ['localStorage', `export const { length } = localStorage;`],
    ['console', `console.log('x');`],
    ['HTMLElement', `export type Target = HTMLElement | null;`],
    ['KeyboardEvent', `export function keyOf(event: KeyboardEvent) { return event.key; }`],
    ['NodeJS', `export type Platform = NodeJS.Platform;`],
    ['document', `declare const document: { title: string };\nexport const title = document.title;`],
    ['__dirname', `export const here = __dirname;`],
    ['setTimeout', `export const later = (task: () => void) => setTimeout(task, 10);`],
  ])('as the global %s', (name, source) => {
    expect(violationsIn('shared/domain/a.ts', source)).toEqual([
      `shared/domain/a.ts uses the global ${name}, which not every platform has`,
    ]);
  });

  it('and what only looks like it is left alone', () => {
    const source = `
      // import { store } from '../src-main/store.ts'; document.title
      /* require('electron') */
      import { z } from 'zod';
      import { sha256 } from '@noble/hashes/sha2.js';
      import type { Interview } from './domain/interview.ts';
      export const sentence = "import fs from 'node:fs'; window.document";
      export interface Parts { document: string; window: number }
      export function titleOf(document: { title: string }, { window = 1 }: { window?: number }) {
        return [document.title, window, { process: 1 }.process, z, sha256] satisfies readonly unknown[];
      }
      export type Named = Readonly<Record<string, Interview>> & { [Key in 'fetch']: Key };
      export const id = crypto.randomUUID() + structuredClone(new Map<string, Date>([['location', new Date(0)]])).size;
    `;
    expect(violationsIn('shared/a.ts', source)).toEqual([]);
  });
});

describe('a forced door is found', () => {
  it.each([
    ['src-main/container.ts', `import { ipcMain } from 'electron';`, ['src-main/container.ts touches raw ipcMain']],
    [
      'src-main/container.ts',
      `import { ipcMain as bus } from 'electron';`,
      ['src-main/container.ts touches raw ipcMain'],
    ],
    [
      'src-main/a.ts',
      `import * as electron from 'electron'; electron.ipcMain.handle('a', () => 1);`,
      ['src-main/a.ts touches raw ipcMain'],
    ],
    [
      'src-main/a.ts',
      `import electron from 'electron'; const { ipcMain: x } = electron;`,
      ['src-main/a.ts touches raw ipcMain'],
    ],
    [
      'src-main/a.ts',
      `import electron from 'electron'; electron['ipcMain'].handle('a', () => 1);`,
      ['src-main/a.ts touches raw ipcMain'],
    ],
    [
      'src-main/ipc/serveMore.ts',
      `import { ipcMain } from 'electron';`,
      ['src-main/ipc/serveMore.ts touches raw ipcMain'],
    ],
    [
      'src-main/window.ts',
      `import { ipcRenderer } from 'electron';`,
      ['src-main/window.ts touches the preload’s part of Electron'],
    ],
    ['src-main/window.ts', `import { readFileSync } from 'node:fs';`, ['src-main/window.ts touches the file system']],
    ['src-main/window.ts', `const fs = await import('fs/promises');`, ['src-main/window.ts touches the file system']],
    [
      'src-main/ipc/handlers.ts',
      `import Store from 'electron-store';`,
      ['src-main/ipc/handlers.ts touches the file system'],
    ],
    ['src-main/client.ts', `import { readFileSync } from 'fs';`, ['src-main/client.ts touches the file system']],
    [
      'src-main/guide/readers/docxReader.ts',
      `import { readFile } from 'node:fs/promises';`,
      ['src-main/guide/readers/docxReader.ts touches the file system'],
    ],
    ['src-main/a.ts', `import { createRequire } from 'node:module';`, ['src-main/a.ts touches a loader of its own']],
    [
      'src-main/a.ts',
      `process.getBuiltinModule('fs').rmSync('/');`,
      ['src-main/a.ts touches the file system', 'src-main/a.ts touches a loader of its own'],
    ],
    ['src-renderer/app/App.tsx', `import { shell } from 'electron';`, ['src-renderer/app/App.tsx touches Electron']],
    [
      'src-renderer/app/App.tsx',
      `import { join } from 'node:path';`,
      ['src-renderer/app/App.tsx loads node:path, which a sandboxed page does not have'],
    ],
    [
      'src-renderer/app/App.tsx',
      `window.scorecardBridge.request('app:info', null);`,
      ['src-renderer/app/App.tsx touches the bridge between the processes'],
    ],
    [
      'src-renderer/app/App.tsx',
      `import { bridgeName } from '../shared/ipc/channels.ts';`,
      ['src-renderer/app/App.tsx touches the bridge between the processes'],
    ],
    [
      'src-renderer/screens/bank/BankList.tsx',
      `import { useVirtualizer } from '@tanstack/react-virtual';`,
      ['src-renderer/screens/bank/BankList.tsx touches what draws only the rows in view'],
    ],
    [
      'src-main/preload.ts',
      `import { contract } from '../shared/ipc/contract.ts';`,
      ['src-main/preload.ts loads ../shared/ipc/contract.ts, and with it the preload script'],
    ],
    [
      'shared/ipc/channels.ts',
      `import { z } from 'zod';`,
      ['shared/ipc/channels.ts loads zod, and with it the preload script'],
    ],
  ])('in %s: %s', (path, source, expected) => {
    expect(violationsIn(path, source)).toEqual(expected);
  });

  it.each([
    ['src-main/ipc/serve.ts', `import { ipcMain } from 'electron'; ipcMain.handle('a', () => 1);`],
    [
      'src-main/preload.ts',
      `import { contextBridge, ipcRenderer } from 'electron'; import '../shared/ipc/channels.ts';`,
    ],
    ['src-main/library/deep/file.ts', `import { readFileSync } from 'node:fs'; import Store from 'electron-store';`],
    ['src-main/pdf/pdfProcess.ts', `import { readFile } from 'node:fs/promises';`],
    ['src-main/cli.ts', `import { readFile } from 'node:fs/promises';`],
    ['src-main/cli/verify.ts', `import { readFile } from 'node:fs/promises';`],
    ['src-main/guide/guideFile.ts', `import { open } from 'node:fs/promises';`],
    ['src-main/window.ts', `import { join } from 'node:path'; import { BrowserWindow } from 'electron'; // ipcMain`],
    ['src-main/library/builtIn.ts', `import bank from '../../resources/bank/senior.json';`],
    ['src-renderer/state/api.ts', `import { bridgeName } from '../../shared/ipc/channels.ts'; window[bridgeName];`],
    [
      'src-renderer/main.tsx',
      `import './styles/a.css'; import App from './App.tsx'; document.body.append(<App title="x" />);`,
    ],
  ])('and an owner may pass: %s', (path, source) => {
    expect(violationsIn(path, source)).toEqual([]);
  });
});

describe('a file that does not parse', () => {
  it('is named, and not taken for a good one', () => {
    expect(() => violationsIn('shared/broken.ts', 'import {')).toThrow(/shared\/broken\.ts|Unexpected|Expected/);
  });
});
