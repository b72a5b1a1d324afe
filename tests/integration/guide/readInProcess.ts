import { join } from 'node:path';
import { forkGuideProcess } from '../../../src-main/guide/forkedProcess.ts';
import { createGuideReader, type GuideReader } from '../../../src-main/guide/guideReader.ts';

/** The process that reads guides, from its source. */
export const worker = join(import.meta.dirname, '../../../src-main/guide/guideProcess.ts');

/** What nobody foresaw while guides were read. */
export const reported: string[] = [];

/** Reads guides as the command line does, in a process that runs the sources. */
export function openReader(timeLimit?: number): GuideReader {
  return createGuideReader({
    start: () => forkGuideProcess(worker),
    report: (_, error) => reported.push(String(error)),
    ...(timeLimit === undefined ? {} : { timeLimit }),
  });
}
