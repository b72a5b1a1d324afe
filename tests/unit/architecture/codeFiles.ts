import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SourceFile } from './rules.ts';
import { sourceFacts } from './sourceFacts.ts';

const root = join(import.meta.dirname, '../../..');

/** Every code file under a folder, however deep, by its path from the project's root. */
export function codeFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .sort();
}

/** A code file of the project with its facts. @throws SyntaxError when it does not parse */
export function readSource(path: string): SourceFile {
  return { path, facts: sourceFacts(readFileSync(join(root, path), 'utf8'), path) };
}
