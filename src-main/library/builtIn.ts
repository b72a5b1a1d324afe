import { join } from 'node:path';
import { type SampleInterview, sampleInterviewSchema } from '../../shared/domain/interview/sampleInterview.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { type BankFile, bankFormat } from '../../shared/files/formats/bankFile.ts';
import { readBundledText, readBundledTexts } from '../storage/bundledFiles.ts';

/** What ships with the app. Read when it is first asked for. */
export interface BuiltIn {
  /**
   * The banks, one for each role, in the order of their names.
   * @throws when the installation is damaged
   */
  banks(): readonly RoleBank[];
  /** @throws when the installation is damaged */
  questions(): readonly Question[];
  /** @throws when the installation is damaged */
  sets(): readonly QuestionSet[];
  /** @throws when the installation is damaged */
  sample(): SampleInterview;
}

/** What ships for one role. */
export interface RoleBank {
  /** What the settings call the role: `registered-nurse`. */
  slug: string;
  bank: BankFile;
}

/** @param resources the folder `resources` of the app */
export function createBuiltIn(resources: string): BuiltIn {
  const banks = once(() => readBanks(join(resources, 'bank')));
  return {
    banks,
    questions: once(() => banks().flatMap(({ bank }) => bank.questions)),
    sets: once(() => banks().flatMap(({ bank }) => bank.sets)),
    sample: () =>
      sampleInterviewSchema.parse(JSON.parse(readBundledText(join(resources, 'sample/sample-interview.json')))),
  };
}

function readBanks(folder: string): RoleBank[] {
  return [...readBundledTexts(folder)].map(([slug, text]) => ({ slug, bank: shippedBank(text) }));
}

/**
 * A bank of our own. The tests read each by its schema; here it is taken as it is, since checking all of them word by word takes
 * a quarter of a second of the main process.
 */
function shippedBank(text: string): BankFile {
  const bank = JSON.parse(text) as BankFile;
  if (bank.format !== bankFormat.name || bank.version !== bankFormat.version) {
    throw new Error('A bank that ships with the app is damaged.');
  }
  return bank;
}

/** What a function gives the first time, which is when it is first asked. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
