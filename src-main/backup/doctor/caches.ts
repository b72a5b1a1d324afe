import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/domain/contentHash.ts';
import { idSchema } from '../../../shared/domain/ids.ts';
import { libraryEntry, libraryEntrySchema } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { interviewFormat } from '../../../shared/files/formats/interview.ts';
import { readDocument } from '../../../shared/files/readDocument.ts';
import { errorCodeOf } from '../../storage/disk.ts';
import { readFileBytes } from '../../storage/fileBytes.ts';
import { longestDocument, stampOf } from '../../storage/textFile.ts';
import { createYielding } from '../../work/yieldToEventLoop.ts';
import type { Finding } from './finding.ts';

/** The caches of the data folder: each is made again when it is missing. */
const caches = ['index.json', 'panel-index.json', 'received-index.json', 'backup-index.json'];

const cacheSchema = z.looseObject({
  records: z.record(z.string(), z.looseObject({ size: z.number(), modifiedAt: z.number(), entry: z.unknown() })),
});
type Records = z.infer<typeof cacheSchema>['records'];

const repair = { kind: 'remove', isCache: true } as const;

/** Looks whether caches can be read, and whether the list of interviews says what the interviews say. */
export async function examineCaches(root: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const file of caches) {
    const records = await recordsOf(root, file);
    if (records === null) continue;
    if (records === 'unreadable') {
      findings.push({ file, about: '', problem: 'is a list that cannot be read', repair });
    } else if (file === 'index.json') {
      const wrong = await wrongEntries(root, records);
      const what = wrong === 1 ? '1 interview' : `${wrong} interviews`;
      if (wrong > 0)
        findings.push({ file, about: '', problem: `says something else of ${what} than its document`, repair });
    }
  }
  return findings;
}

async function recordsOf(root: string, file: string): Promise<Records | 'unreadable' | null> {
  const reading = await readFileBytes(join(root, file), longestDocument);
  if (reading.state === 'absent') return null;
  if (reading.state !== 'found') return 'unreadable';
  try {
    const parsed = cacheSchema.safeParse(JSON.parse(reading.bytes.toString('utf8')));
    return parsed.success ? parsed.data.records : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** How many entries count, since their documents are as they were, and are not what the documents give. */
async function wrongEntries(root: string, records: Records): Promise<number> {
  const yieldIfLong = createYielding();
  let wrong = 0;
  for (const [name, { size, modifiedAt, entry }] of Object.entries(records)) {
    if (!idSchema.safeParse(name).success) continue;
    const path = join(root, 'interviews', `${name}.json`);
    const stamp = await stat(path).then(stampOf, absent);
    if (stamp?.size !== size || stamp.modifiedAt !== modifiedAt) continue;
    const reading = await readFileBytes(path, longestDocument);
    if (reading.state !== 'found') continue;
    const document = readDocument(reading.bytes.toString('utf8'), interviewFormat);
    const parsed = libraryEntrySchema.safeParse(entry);
    if (!document.ok) continue;
    const right = libraryEntry(document.value.working, document.value.scorecard);
    if (!parsed.success || canonicalJson(parsed.data) !== canonicalJson(right)) wrong += 1;
    await yieldIfLong();
  }
  return wrong;
}

function absent(error: unknown): null {
  if (errorCodeOf(error) === null) throw error;
  return null;
}
