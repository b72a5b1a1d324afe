import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { InterviewDocument } from '../../../shared/files/formats/interview.ts';
import { interviewFormat } from '../../../shared/files/formats/interview.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { createLibraryIndex } from '../../../src-main/library/libraryIndex.ts';
import { createBackup } from '../../../src-main/storage/backup.ts';
import { createDocumentFolder, type DocumentFolder } from '../../../src-main/storage/documentFolder.ts';
import { goodDocument, open, pathOf, place, startInterview, summarize, temporaryFolder } from './support.ts';

const { text } = goodDocument();
const original = JSON.parse(text) as InterviewDocument;

/** Puts copies of an interview on disk, each with its own id and a candidate that shows its number. */
function placeInterviews(root: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    place(
      root,
      `interviews/${id}.json`,
      text.replaceAll(original.id, id).replace('Ada Example', `Candidate ${number}`),
    );
    return id;
  });
}

interface Counted {
  folder: DocumentFolder<InterviewDocument>;
  /** The documents that were opened. */
  opened: string[];
}

function countingFolder(root: string): Counted {
  const opened: string[] = [];
  const folder = createDocumentFolder({
    root,
    area: 'interviews',
    format: interviewFormat,
    nameOf: ({ id }) => id,
    backup: createBackup(root, () => '2026-03-02'),
    mayDelete: () => false,
    onTrouble: () => undefined,
    now: Date.now,
  });
  const read: typeof folder.read = (name) => {
    opened.push(name);
    return folder.read(name);
  };
  return { opened, folder: { ...folder, read } };
}

async function candidates(root: string): Promise<{ names: string[]; opened: string[] }> {
  const { folder, opened } = countingFolder(root);
  const index = createLibraryIndex(root, folder);
  const names = (await index.entries()).map((entry) => entry.candidate).sort();
  await index.save();
  return { names, opened };
}

const three = ['Candidate 0', 'Candidate 1', 'Candidate 2'];

describe('the library index', () => {
  it('opens every document once, and none at the next start', async () => {
    const root = temporaryFolder();
    const ids = placeInterviews(root, 3);
    expect(await candidates(root)).toEqual({ names: three, opened: expect.arrayContaining(ids) });
    expect(await candidates(root)).toEqual({ names: three, opened: [] });
  });

  it('opens again only what has changed, by size or by time, and forgets what is gone', async () => {
    const root = temporaryFolder();
    const [zero = '', one = '', two = ''] = placeInterviews(root, 3);
    await candidates(root);
    place(
      root,
      `interviews/${zero}.json`,
      readFileSync(pathOf(root, zero), 'utf8').replace('Candidate 0', 'Someone else'),
    );
    utimesSync(pathOf(root, one), 1_700_000_000, 1_700_000_000);
    rmSync(pathOf(root, two));
    const { names, opened } = await candidates(root);
    expect(names).toEqual(['Candidate 1', 'Someone else']);
    expect(opened.sort()).toEqual([zero, one].sort());
    expect(await candidates(root)).toEqual({ names, opened: [] });
  });

  it.each([
    ['is missing', null],
    ['is cut off', '{"format":"scorecard-index","ver'],
    ['is of another version', '{"format":"scorecard-index","version":7,"records":{}}'],
  ])('is made again when its file %s', async (_what, content) => {
    const root = temporaryFolder();
    placeInterviews(root, 3);
    await candidates(root);
    if (content === null) rmSync(join(root, 'index.json'));
    else writeFileSync(join(root, 'index.json'), content);
    const { names, opened } = await candidates(root);
    expect(names).toEqual(three);
    expect(opened).toHaveLength(3);
  });

  it('is on disk once it is at rest, also when nobody ends the app as one should', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const root = temporaryFolder();
    placeInterviews(root, 3);
    const file = join(root, 'index.json');
    await open(root).interviews.list();
    expect(existsSync(file)).toBe(false);
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await expect.poll(() => existsSync(file)).toBe(true);
    expect((await candidates(root)).opened).toEqual([]);
  });

  it('is put right by the first look at a document of which it says something else', async () => {
    const root = temporaryFolder();
    const [zero = ''] = placeInterviews(root, 3);
    await candidates(root);
    const file = join(root, 'index.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Candidate 0', 'Candidate X'));
    const library = open(root);
    const names = async () => (await library.interviews.list()).map(({ candidate }) => candidate).sort();
    expect(await names()).toEqual(['Candidate 1', 'Candidate 2', 'Candidate X']);
    unwrap(library.interviews.open(zero));
    expect(await names()).toEqual(three);
    await library.flush();
    expect((await candidates(root)).names).toEqual(three);
  });

  it('keeps up with edits while the app runs, and with those that it was not told of before', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const id = startInterview(library);
    expect((await library.interviews.list()).map(({ status }) => status)).toEqual(['planned']);
    unwrap(await library.interviews.edit(id, [{ type: 'run', at: Date.now() }]));
    expect((await library.interviews.list()).map(({ status }) => status)).toEqual(['running']);
    await library.flush();
    expect(existsSync(join(root, 'index.json'))).toBe(true);

    // As after a crash: the cache was not written again.
    unwrap(await library.interviews.edit(id, [{ type: 'describe', changes: { round: 'Round 9' } }, summarize('More')]));
    expect((await open(root).interviews.list()).map(({ round }) => round)).toEqual(['Round 9']);
  });

  it('lets everything else have its turn while it looks through a thousand interviews', async () => {
    const root = temporaryFolder();
    placeInterviews(root, 1_000);
    const { folder } = countingFolder(root);
    const index = createLibraryIndex(root, folder);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    expect(await index.entries()).toHaveLength(1_000);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
