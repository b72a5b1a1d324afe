import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf } from '../../storage/disk.ts';
import { fileMode, folderMode } from '../../storage/modes.ts';
import { areas } from '../secondFolder.ts';
import type { Finding } from './finding.ts';

/** The app's own folders. What Chromium puts beside them, it looks after itself. */
const own = new Set([...areas, 'backup', 'trash', 'quarantine', 'logs', 'outgoing']);

/** Whatever the app has written and others on this computer can read. Windows has no such modes. */
export async function examinePermissions(root: string): Promise<Finding[]> {
  if (process.platform === 'win32') return [];
  const findings: Finding[] = [];
  await look(root, '.', findings);
  return findings;
}

async function look(root: string, file: string, findings: Finding[]): Promise<void> {
  const path = join(root, file);
  const stats = await lstat(path).catch(ignored);
  if (stats === null || !(stats.isFile() || stats.isDirectory())) return;
  const mode = stats.isDirectory() ? folderMode : fileMode;
  if ((stats.mode & 0o077) !== 0) {
    findings.push({
      file,
      about: '',
      problem: 'can be read by others on this computer',
      repair: { kind: 'protect', mode },
    });
  }
  if (!stats.isDirectory()) return;
  for (const name of (await readdir(path).catch(ignored)) ?? [])
    if (file !== '.' || own.has(name) || name.endsWith('.json'))
      await look(root, file === '.' ? name : `${file}/${name}`, findings);
}

function ignored(error: unknown): null {
  if (errorCodeOf(error) === null) throw error;
  return null;
}
