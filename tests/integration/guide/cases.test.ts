import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../../src-main/guide/readGuide.ts';

const folder = join(import.meta.dirname, 'cases');

/** A field that is absent is not looked at; an empty rubric says that the guide gives no guidance. */
interface ExpectedQuestion {
  prompt: string;
  title?: string;
  competency?: string;
  minutes?: number;
  purpose?: string;
  exampleAnswer?: string;
  rubric?: string[];
  probes?: string[];
  redFlags?: string[];
  anchors?: Record<string, string>;
}

interface Case {
  kind: string;
  input: string;
  questions: ExpectedQuestion[];
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .sort()
  .map((name): Case => JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** Case, quotation marks, an article in front and the sign at a line's end say nothing of what was found. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”"‘’'「」]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:an?|the|la|les?) /, '')
    .replace(/[.;,。]$/, '')
    .trim();
}

async function found(input: string, expected: readonly ExpectedQuestion[]): Promise<ExpectedQuestion[]> {
  const { guide } = await readGuide({ name: input, bytes: new Uint8Array(readFileSync(join(folder, input))) });
  return guide.questions.map((question, index) => {
    const wanted = expected[index] ?? { prompt: '' };
    const all: Required<ExpectedQuestion> = {
      prompt: plain(question.prompt),
      title: plain(question.title),
      competency: plain(question.competency ?? ''),
      minutes: question.minutes ?? 0,
      purpose: plain(question.purpose),
      exampleAnswer: plain(question.exampleAnswer),
      rubric: question.rubric.map(({ text }) => plain(text)),
      probes: (question.probes ?? []).map(plain),
      redFlags: (question.redFlags ?? []).map(plain),
      anchors: Object.fromEntries((question.anchors ?? []).map(({ level, text }) => [String(level), plain(text)])),
    };
    const keys = Object.keys(wanted) as (keyof ExpectedQuestion)[];
    return Object.fromEntries(keys.map((key) => [key, all[key]])) as unknown as ExpectedQuestion;
  });
}

function expectedOf(questions: readonly ExpectedQuestion[]): unknown[] {
  return questions.map((question) =>
    Object.fromEntries(
      Object.entries(question).map(([key, value]) => [
        key,
        typeof value === 'string' ? plain(value) : plainParts(value),
      ]),
    ),
  );
}

function plainParts(value: number | string[] | Record<string, string>): unknown {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, plain(text)]));
}

describe('a guide with', () => {
  it.each(cases)('$kind ($input)', async ({ input, questions }) => {
    expect(await found(input, questions)).toEqual(expectedOf(questions));
  });
});
