import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { amend, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import { newSecretKey } from '../../../shared/files/signature.ts';
import { scorecardText, sign } from '../../../shared/files/signedScorecard.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { present } from '../../unit/domain/panel/panelExamples.ts';
import {
  interviewWith,
  noteOf,
  sampleInterview,
  sampleScorecard,
  submitted,
  submittedAt,
} from '../../unit/pdf/examples.ts';

const appRoot = join(import.meta.dirname, '../../..');
const signedFiles = join(appRoot, 'tests/unit/files');

/** What `scorecard schema` prints. */
async function printedSchema() {
  const out: string[] = [];
  const quiet = { outBytes: () => undefined, fail: () => undefined, input: () => Promise.resolve(Buffer.from('')) };
  await runCli(['schema'], { appRoot, env: {}, home: null, out: (line) => void out.push(line), ...quiet });
  return JSON.parse(out.join('\n'));
}

/** A validator that knows nothing of the app. The schema gives each format as a pattern, too. */
async function validator() {
  return new Ajv2020({ strict: true, strictRequired: false, formats: { date: true } }).compile(await printedSchema());
}

function amendedScorecard(): Scorecard {
  const changed = { ...sampleInterview(), recommendation: 'no' as const };
  return present(amend(sampleScorecard(), changed, 'A reference', submittedAt + 60_000, -480) ?? undefined);
}

function oddScorecard(): Scorecard {
  const reason = 'No time';
  const interview = interviewWith([
    { notes: [noteOf(1, { kind: 'private', text: '日本 👍 ﬁ' })] },
    { rating: null, notAsked: { reason } },
    { rating: null, notRated: { reason } },
  ]);
  const spent = { ...interview.clock.spent, opening: 60_000 };
  return submitted({
    ...interview,
    steps: { opening: { notes: [noteOf(2)], skipped: null }, closing: { notes: [], skipped: { reason } } },
    clock: { ...interview.clock, spent },
    current: 'closing',
  });
}

function text(scorecard: Scorecard): string {
  return scorecardText(sign(scorecard, newSecretKey()));
}

describe('the printed schema', () => {
  it.each([
    ['the sample, signed', () => text(sampleScorecard())],
    ['one that nobody signed', () => JSON.stringify(sampleScorecard())],
    ['an amended one', () => text(amendedScorecard())],
    ['questions that were not asked and not rated, steps, any script', () => text(oddScorecard())],
    ['a file of version 1', () => readFileSync(join(signedFiles, 'signedVersionOne.scorecard'), 'utf8')],
    ['a file of version 2', () => readFileSync(join(signedFiles, 'signedVersionTwo.scorecard'), 'utf8')],
    ['a file of version 3', () => readFileSync(join(signedFiles, 'signedVersionThree.scorecard'), 'utf8')],
    ['a file of version 4', () => readFileSync(join(signedFiles, 'signedVersionFour.scorecard'), 'utf8')],
  ])('takes %s', async (_what, file) => {
    const validate = await validator();
    expect({ taken: validate(JSON.parse(file())), errors: validate.errors }).toEqual({ taken: true, errors: null });
  });

  it.each<[string, (file: { [key: string]: unknown; signature: object }) => object, string]>([
    ['a version that is not known', (file) => ({ ...file, version: 9 }), '/version'],
    ['a field that it does not have', (file) => ({ ...file, mean: 3 }), ''],
    ['no revision', (file) => ({ ...file, revisions: [] }), '/revisions'],
    [
      'half a signature',
      ({ signature, ...file }) => ({ ...file, signature: { ...signature, value: 'ab' } }),
      '/signature/value',
    ],
  ])('refuses %s', async (_what, change, where) => {
    const validate = await validator();
    expect(validate(change(JSON.parse(text(sampleScorecard()))))).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(where);
  });

  it('has a description for every field', async () => {
    const schema = await printedSchema();
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(90);
    const isDescribed = ({ description, $ref }: Field) =>
      description !== undefined || schema.$defs[$ref?.replace('#/$defs/', '') ?? '']?.description !== undefined;
    expect(fields.filter(([, field]) => !isDescribed(field)).map(([path]) => path)).toEqual([]);
  });
});

interface Field {
  description?: string;
  $ref?: string;
}

/** Every property of every object in a schema, with its path. */
function fieldsOf(schema: object, path = ''): [string, Field][] {
  return Object.entries(schema).flatMap(([key, value]): [string, Field][] => {
    if (typeof value !== 'object' || value === null) return [];
    const here = `${path}/${key}`;
    const own = key === 'properties' ? Object.entries<Field>(value) : [];
    return [...own.map(([name, field]): [string, Field] => [`${here}/${name}`, field]), ...fieldsOf(value, here)];
  });
}
