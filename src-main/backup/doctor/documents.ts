import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { recordKinds, type StoredKind, storedKinds } from '../../../shared/files/formats/stored.ts';
import { describeReadProblem } from '../../../shared/files/readDocument.ts';
import { errorCodeOf } from '../../storage/disk.ts';
import { readFileBytes } from '../../storage/fileBytes.ts';
import { longestDocument } from '../../storage/textFile.ts';
import { createYielding } from '../../work/yieldToEventLoop.ts';
import type { CopyFolder } from '../copyFolder.ts';
import { newestUsable } from '../restoreCopy.ts';
import type { Finding } from './finding.ts';

/** What an interrupted write leaves beside a document. */
const leftover = /\.new(\.json)?(\.tmp-\w+)?$/;
/** Files of the data folder itself that are no documents: caches, where the window stood, how the folder is sealed. */
const others = new Set(['vault', 'window', 'index', 'panel-index', 'received-index', 'backup-index']);

/** Looks at every document, and at what lies among them. */
export async function examineDocuments(
  root: string,
  copies: CopyFolder,
  signal: AbortSignal,
): Promise<{ documents: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  const yieldIfLong = createYielding();
  let documents = 0;
  const kinds = [...storedKinds, ...recordKinds];
  for (const area of new Set(kinds.map((kind) => kind.area))) {
    const listed = await listing(root, area);
    if (!listed.ok) findings.push({ file: area, about: '', problem: listed.problem, repair: null });
    for (const file of listed.ok ? listed.files : []) {
      if (signal.aborted) return { documents, findings };
      const name = file.slice(0, -'.json'.length);
      const kind = file.endsWith('.json') ? kinds.find((one) => one.area === area && one.takes(name)) : undefined;
      if (kind === undefined) findings.push(...(await stray(root, area, file)));
      else {
        documents += 1;
        findings.push(...(await examineOne(root, kind, name, copies)));
      }
      await yieldIfLong();
    }
  }
  return { documents, findings };
}

async function examineOne(root: string, kind: StoredKind, name: string, copies: CopyFolder): Promise<Finding[]> {
  const file = placeOf(kind.area, `${name}.json`);
  const reading = await readFileBytes(join(root, file), longestDocument);
  if (reading.state === 'absent') return [];
  if (reading.state === 'outOfReach') return [{ file, about: '', problem: reading.problem, repair: null }];
  if (reading.state === 'damaged') return [await damaged(kind, name, file, reading.problem, copies)];
  const document = kind.read(reading.bytes.toString('utf8'), name);
  if (!document.ok) {
    const problem = describeReadProblem(document.problem);
    if (document.problem.kind === 'newerVersion') return [{ file, about: '', problem, repair: null }];
    return [await damaged(kind, name, file, problem, copies)];
  }
  if (document.value.isIntact()) return [];
  // Whoever altered it, the file is what shows it: it stays.
  const problem = 'was altered after it was submitted or signed: its content does not fit its hash or its signature';
  return [{ file, about: document.value.name, problem, repair: null }];
}

async function damaged(
  { area, word }: StoredKind,
  name: string,
  file: string,
  problem: string,
  copies: CopyFolder,
): Promise<Finding> {
  const copy = await newestUsable(copies, area, name).catch(ignored);
  return { file, about: word, problem, repair: { kind: 'setAside', copy } };
}

/** What lies among the documents and is none. */
async function stray(root: string, area: string, file: string): Promise<Finding[]> {
  const place = placeOf(area, file);
  const stats = await lstat(join(root, place)).catch(ignored);
  if (stats === null) return [];
  if (leftover.test(file) && stats.isFile()) {
    const problem = 'was left by a write that was interrupted';
    return [{ file: place, about: '', problem, repair: { kind: 'remove', isCache: false } }];
  }
  // Electron has files and folders of its own beside the documents.
  if (area === '.' && (!file.endsWith('.json') || others.has(file.slice(0, -'.json'.length)))) return [];
  return [{ file: place, about: '', problem: 'is none of Scorecard’s files; it is left alone', repair: null }];
}

async function listing(
  root: string,
  area: string,
): Promise<{ ok: true; files: string[] } | { ok: false; problem: string }> {
  try {
    return { ok: true, files: (await readdir(join(root, area))).sort() };
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    return code === 'ENOENT' ? { ok: true, files: [] } : { ok: false, problem: `cannot be listed (${code})` };
  }
}

function placeOf(area: string, file: string): string {
  return area === '.' ? file : `${area}/${file}`;
}

function ignored(error: unknown): null {
  if (errorCodeOf(error) === null) throw error;
  return null;
}
