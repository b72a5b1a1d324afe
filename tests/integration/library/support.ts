import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Edit } from '../../../shared/domain/interview/edit.ts';
import type { Details } from '../../../shared/domain/interview/interview.ts';
import type { InterviewDocument } from '../../../shared/files/formats/interview.ts';
import { interviewFormat } from '../../../shared/files/formats/interview.ts';
import { readDocument } from '../../../shared/files/readDocument.ts';
import type { EventPayload, Notice } from '../../../shared/ipc/contract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { createLibraryHandlers } from '../../../src-main/ipc/libraryHandlers.ts';
import { type Library, openLibrary } from '../../../src-main/library/openLibrary.ts';

/** What ships with the app. */
export const resources = join(import.meta.dirname, '../../../resources');

/** The built-in set '60-minute full loop' and its question 'Traffic spike'. */
export const fullLoop = 'ba361c68-64af-5df8-8403-352a8ae7c819';
export const trafficSpike = '4d75d788-6dba-5989-a63d-9edf6aef686c';

export const details: Details = {
  candidate: { name: 'Ada Example', role: 'Back-end engineer', email: '', link: '' },
  interviewer: { name: 'Ira Example', email: '' },
  round: 'Round 1',
  date: '2026-03-02',
};

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The text of a good interview document, made by the app. */
export function goodDocument(): { id: string; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-'));
  try {
    const id = startInterview(open(folder));
    return { id, text: readFileSync(pathOf(folder, id), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface OpenedLibrary extends Library {
  root: string;
  /** What a window would have been told so far. */
  noticesTold: Notice[];
  changesTold: EventPayload<'library:changed'>[];
  /** How often it was told that one's own interviews have changed for the panels. */
  ownChanges: { count: number };
}

/** Opens a library on real files, as a start of the app does. */
export function open(root: string, now: () => number = Date.now): OpenedLibrary {
  const noticesTold: Notice[] = [];
  const changesTold: EventPayload<'library:changed'>[] = [];
  const ownChanges = { count: 0 };
  const library = openLibrary({
    root,
    resources,
    now,
    onNotice: (notice) => noticesTold.push(notice),
    onChange: (change) => changesTold.push(change),
    onOwnChange: () => {
      ownChanges.count += 1;
    },
  });
  return { ...library, root, noticesTold, changesTold, ownChanges };
}

/** What answers the window's requests about the library. */
export function libraryHandlers(library: Library, told: { onRoles?: () => void } = {}) {
  return createLibraryHandlers(library, {
    showScheme: () => undefined,
    obstacleTo: () => null,
    saveFile: async () => null,
    onReturn: () => undefined,
    onRoles: () => told.onRoles?.(),
  });
}

/** Starts an interview on the full loop and gives its id. */
export function startInterview(library: Library, changes: Partial<Details> = {}): string {
  return unwrap(library.starts.fromSet(fullLoop, { ...details, ...changes })).id;
}

export function pathOf(root: string, id: string, area = 'interviews'): string {
  return join(root, area, `${id}.json`);
}

/** The interview document that is on disk at this moment; it has to be whole. */
export function onDisk(root: string, id: string): InterviewDocument {
  const result = readDocument(readFileSync(pathOf(root, id), 'utf8'), interviewFormat);
  if (!result.ok) throw new Error(`${id} is not whole: ${JSON.stringify(result.problem)}`);
  return result.value;
}

export const summaryOf = (document: InterviewDocument) => document.working?.conclusion.summary;

export function summarize(summary: string): Edit {
  return { type: 'conclude', changes: { summary } };
}

/** All edits that make an interview on any set ready to be submitted, every question rated 4. */
export function finishingEdits(document: InterviewDocument): Edit[] {
  const questions = document.working?.plan.questions ?? [];
  return [
    ...questions.map(({ id }): Edit => ({ type: 'rate', questionId: id, at: Date.now(), rating: 4 })),
    { type: 'recommend', recommendation: 'yes' },
  ];
}

/** Puts a file where a document would be. */
export function place(root: string, file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export function filesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder)).sort();
  } catch {
    return [];
  }
}
