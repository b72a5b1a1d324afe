import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freezeSet, startInterview } from '../../shared/domain/interview/interview.ts';
import { buildSampleInterview, sampleInterviewSchema } from '../../shared/domain/interview/sampleInterview.ts';
import { type Scorecard, submit } from '../../shared/domain/scorecard/scorecard.ts';
import type { BankFile } from '../../shared/files/formats/bankFile.ts';
import { bankFormat } from '../../shared/files/formats/bankFile.ts';
import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import { readDocument } from '../../shared/files/readDocument.ts';

const resources = resolve(import.meta.dirname, '../../resources');

/** The built-in bank. */
export function builtInBank(): BankFile {
  const read = readDocument(readFileSync(join(resources, 'bank/senior-backend-engineer.json'), 'utf8'), bankFormat);
  if (!read.ok) throw new Error('The built-in bank cannot be read.');
  return read.value;
}

const createdAt = Date.UTC(2026, 0, 1);

/** An id with a number in it. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Fills a profile with interviews on the built-in sets. */
export function writeLibrary(profile: string, count: number): void {
  const folder = join(profile, 'interviews');
  mkdirSync(folder, { recursive: true });
  const { sets, questions } = builtInBank();
  const plans = sets.map((set) => freezeSet(set, questions));
  for (let number = 1; number <= count; number += 1) {
    const plan = plans[number % plans.length];
    if (plan === undefined) throw new Error('The built-in bank has no set.');
    const id = idOf(number);
    const details = {
      candidate: { name: `Candidate ${number}`, role: plan.role, email: '', link: '' },
      interviewer: { name: 'Alex Osei', email: '' },
      round: plan.round,
      date: '2026-03-12',
    };
    const working = startInterview({ id, createdAt, details, plan });
    const document: InterviewDocument = {
      format: 'scorecard-interview',
      version: 6,
      id,
      savedAt: createdAt,
      working,
      scorecard: null,
      amendmentReason: '',
      feedback: null,
    };
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(document));
  }
}

/** The sample scorecard, as the command line exports it; or as if other interviewers had written it. */
export function sampleScorecard(number = 1, interviewer?: string): Scorecard {
  const { sets, questions } = builtInBank();
  const sample = sampleInterviewSchema.parse(
    JSON.parse(readFileSync(join(resources, 'sample/sample-interview.json'), 'utf8')),
  );
  const built = buildSampleInterview(sample, questions, sets, idOf(number), createdAt);
  const { details } = built;
  const interview =
    interviewer === undefined
      ? built
      : { ...built, details: { ...details, interviewer: { ...details.interviewer, name: interviewer } } };
  const scorecard = submit(interview, createdAt);
  if (scorecard === null) throw new Error('The sample interview cannot be submitted.');
  return scorecard;
}
