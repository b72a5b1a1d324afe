import { join } from 'node:path';
import { type SampleInterview, sampleInterviewSchema } from '../../shared/domain/interview/sampleInterview.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { bankFormat } from '../../shared/files/formats/bankFile.ts';
import { describeReadProblem, readDocument } from '../../shared/files/readDocument.ts';
import { readBundledText, readBundledTexts } from '../storage/bundledFiles.ts';

/** What ships with the app. Read when it is first asked for. */
export interface BuiltIn {
  /** @throws when the installation is damaged */
  questions(): readonly Question[];
  /** @throws when the installation is damaged */
  sets(): readonly QuestionSet[];
  /** @throws when the installation is damaged */
  sample(): SampleInterview;
}

/** @param resources the folder `resources` of the app */
export function createBuiltIn(resources: string): BuiltIn {
  let banks: { questions: Question[]; sets: QuestionSet[] } | null = null;
  const load = () => {
    banks ??= readBanks(join(resources, 'bank'));
    return banks;
  };
  return {
    questions: () => load().questions,
    sets: () => load().sets,
    sample: () =>
      sampleInterviewSchema.parse(JSON.parse(readBundledText(join(resources, 'sample/sample-interview.json')))),
  };
}

function readBanks(folder: string): { questions: Question[]; sets: QuestionSet[] } {
  const banks = readBundledTexts(folder).map((text) => {
    const result = readDocument(text, bankFormat);
    if (!result.ok) throw new Error(`A bank that ships with the app ${describeReadProblem(result.problem)}.`);
    return result.value;
  });
  return { questions: banks.flatMap(({ questions }) => questions), sets: banks.flatMap(({ sets }) => sets) };
}
