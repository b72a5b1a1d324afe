import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { passOverDisk } from '../storage/disk.ts';

/** So many files are taken from one command line. */
const mostFiles = 200;

/**
 * The scorecard, kit and plan files that a command line names: what a system passes on when somebody opens them. Only regular files that
 * exist and have the extension; switches, Electron's and Chromium's own among them, are no files. Some Linux desktops
 * pass `file:` addresses.
 * @param workingDirectory what relative paths begin at
 */
export async function openedScorecards(argv: readonly string[], workingDirectory: string): Promise<string[]> {
  const paths = new Set<string>();
  for (const argument of argv) {
    if (paths.size === mostFiles) break;
    const path = pathOf(argument, workingDirectory);
    if (path !== null && (await isFile(path))) paths.add(path);
  }
  return [...paths];
}

function pathOf(argument: string, workingDirectory: string): string | null {
  if (argument.startsWith('-') || argument.includes('\0')) return null;
  const path = argument.startsWith('file:') ? pathOfAddress(argument) : resolve(workingDirectory, argument);
  return path !== null && /\.(scorecard|kit|plan)(\.age)?$/i.test(path) ? path : null;
}

function pathOfAddress(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    // An address of another computer, or none at all.
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  const stats = await stat(path).catch(passOverDisk);
  return stats?.isFile() === true;
}
