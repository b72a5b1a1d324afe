import { join } from 'node:path';
import type { ColourScheme } from '../../shared/domain/settings.ts';
import { readTextFile } from '../storage/textFile.ts';
import { parseWindowState, type WindowState } from './windowState.ts';

/** In bytes. Both have a few hundred, and the window waits for them. */
const longestFile = 64 * 1024;

/** What the first window needs to know before it is painted. */
export interface StartState {
  window: WindowState;
  colourScheme: ColourScheme;
}

/**
 * Reads the two files at once and by hand: the schemas and electron-store take longer to load than the window takes to
 * appear. Whatever is not as expected counts as absent; the stores look properly, and say so, a moment later.
 * @param root the data folder
 */
export function readStartState(root: string): StartState {
  return {
    window: parseWindowState(readJson(join(root, 'window.json'))),
    colourScheme: colourSchemeOf(readJson(join(root, 'settings.json'))),
  };
}

function colourSchemeOf(document: unknown): ColourScheme {
  const settings = property(document, 'settings');
  const scheme = property(settings, 'colourScheme');
  return scheme === 'light' || scheme === 'dark' ? scheme : 'system';
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function readJson(path: string): unknown {
  const file = readTextFile(path, longestFile);
  if (file.state !== 'found') return undefined;
  try {
    return JSON.parse(file.text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
