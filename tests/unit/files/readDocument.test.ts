import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { type Scorecard, scorecardSchema } from '../../../shared/domain/scorecard/scorecard.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { bankFormat } from '../../../shared/files/formats/bankFile.ts';
import type { InterviewDocument } from '../../../shared/files/formats/interview.ts';
import { interviewFormat } from '../../../shared/files/formats/interview.ts';
import { questionFormat } from '../../../shared/files/formats/question.ts';
import { setFormat } from '../../../shared/files/formats/set.ts';
import { settingsFormat } from '../../../shared/files/formats/settings.ts';
import { describeReadProblem, type Format, readDocument, readValue } from '../../../shared/files/readDocument.ts';
import { interview, question, questionSet, scorecard } from '../domain/arbitraries.ts';
import { idOf, interviewOf, nine, plannedQuestion } from '../domain/examples.ts';

/** A scorecard by itself, as it stands in an interview's file. */
const scorecardFormat: Format<Scorecard> = {
  name: 'scorecard',
  version: 5,
  schema: scorecardSchema,
  staysAsWritten: true,
};

/** A format that has come to its third version: names were split in version 2, and got a list in version 3. */
const personSchema = z.strictObject({
  format: z.literal('person'),
  version: z.literal(3),
  names: z.array(z.string()),
});
const oldPersonSchema = z.looseObject({ name: z.string() });
const personFormat: Format<z.infer<typeof personSchema>> = {
  name: 'person',
  version: 3,
  schema: personSchema,
  migrations: {
    1: (older) => {
      const [first = '', last = ''] = oldPersonSchema.parse(older).name.split(' ');
      return { format: 'person', first, last };
    },
    2: ({ first, last }) => ({ format: 'person', names: [first, last] }),
  },
};

function problemOf(text: string, format: Format<unknown> = personFormat) {
  const result = readDocument(text, format);
  return result.ok ? 'no problem' : result.problem;
}

describe('a document that can be read', () => {
  it('of the newest version is taken as it is', () => {
    const value = { format: 'person', version: 3, names: ['Ada', 'Lovelace'] };
    expect(readDocument(JSON.stringify(value), personFormat)).toEqual({ ok: true, value });
    expect(readValue(value, personFormat)).toEqual({ ok: true, value });
  });

  it.each([
    ['one version', { format: 'person', version: 2, first: 'Ada', last: 'Lovelace' }],
    ['two versions', { format: 'person', version: 1, name: 'Ada Lovelace' }],
  ])('is brought up by %s', (_, older) => {
    expect(readDocument(JSON.stringify(older), personFormat)).toEqual({
      ok: true,
      value: { format: 'person', version: 3, names: ['Ada', 'Lovelace'] },
    });
  });
});

describe('a document that cannot be read', () => {
  it.each<[string, string, unknown, string]>([
    ['an empty file', '', { kind: 'empty' }, 'is empty'],
    ['a file of white space', ' \n\ufeff', { kind: 'empty' }, 'is empty'],
    [
      'a file that was cut off',
      '{"format":"person","version":3,"nam',
      { kind: 'notJson' },
      'is not valid JSON; it may have been cut off while it was written',
    ],
    [
      'a file of zeros, as a full disk leaves it',
      '\u0000\u0000\u0000',
      { kind: 'notJson' },
      'is not valid JSON; it may have been cut off while it was written',
    ],
    [
      'a newer version',
      '{"format":"person","version":4,"names":[]}',
      { kind: 'newerVersion', version: 4 },
      'was written by a newer version of Scorecard (format version 4); update the app to open it',
    ],
    [
      'another format',
      '{"format":"scorecard-set","version":1}',
      { kind: 'otherFormat', format: 'scorecard-set' },
      'holds something else (“scorecard-set”)',
    ],
    [
      'a key too many',
      '{"format":"person","version":3,"names":[],"age":36}',
      { kind: 'invalid', detail: 'Unrecognized key: "age"' },
      'does not have the expected content (Unrecognized key: "age")',
    ],
    [
      'a wrong value',
      '{"format":"person","version":3,"names":["Ada",7]}',
      { kind: 'invalid', detail: 'names.1: Invalid input: expected string, received number' },
      'does not have the expected content (names.1: Invalid input: expected string, received number)',
    ],
    [
      'an old version that its step cannot read',
      '{"format":"person","version":1,"name":null}',
      { kind: 'invalid', detail: 'it cannot be brought up to date' },
      'does not have the expected content (it cannot be brought up to date)',
    ],
  ])('is named: %s', (_, text, problem, sentence) => {
    const result = readDocument(text, personFormat);
    expect(result).toEqual({ ok: false, problem });
    if (!result.ok) expect(describeReadProblem(result.problem)).toBe(sentence);
  });

  it.each(['null', '[1]', '7', '"person"', '{}', '{"format":"person"}', '{"format":"person","version":0}'])(
    'is named when it has no head: %s',
    (text) => {
      expect(problemOf(text)).toEqual({ kind: 'invalid', detail: 'it has no format and version' });
    },
  );

  it('is named when there is no step from its version', () => {
    const { migrations: _, ...withoutSteps } = personFormat;
    expect(problemOf('{"format":"person","version":2}', withoutSteps)).toEqual({
      kind: 'invalid',
      detail: 'it cannot be brought up to date',
    });
  });

  it('cannot put control characters or a flood of text into the sentence', () => {
    expect(problemOf(JSON.stringify({ format: `\u001b[2J\u202e${'x'.repeat(500)}`, version: 1 }))).toEqual({
      kind: 'otherFormat',
      format: `[2J ${'x'.repeat(76)}`,
    });
    const text = JSON.stringify({ format: 'person', version: 3, names: [], [`\u0007${'k'.repeat(9_000)}`]: 1 });
    expect(problemOf(text)).toEqual({ kind: 'invalid', detail: `Unrecognized key: " ${'k'.repeat(180)}` });
  });

  it('cannot reach the prototype of anything', () => {
    const text = '{"format":"person","version":3,"names":[],"__proto__":{"isAdmin":true}}';
    readDocument(text, personFormat);
    expect('isAdmin' in {}).toBe(false);
  });

  it('may nest as deeply as it likes', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(problemOf(`{"format":"person","version":3,"names":${deep}}`)).toEqual({
      kind: 'invalid',
      detail: 'names.0: Invalid input: expected string, received array',
    });
  });

  it('never throws, whatever the file holds', () => {
    const documents = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ format: fc.constant('person'), version: fc.integer(), names: fc.jsonValue() })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(documents, (text) => {
        const result = readDocument(text, personFormat);
        expect(result.ok || describeReadProblem(result.problem).length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function interviewDocument(working: Interview | null, submitted: Scorecard | null): InterviewDocument {
  const id = working?.id ?? submitted?.id ?? idOf(1);
  return {
    format: 'scorecard-interview',
    version: 6,
    id,
    savedAt: nine,
    working,
    scorecard: submitted,
    amendmentReason: '',
    feedback: null,
  };
}

/** Writes a document as JSON and reads it again. */
function reread<T>(value: T, format: Format<T>) {
  return readDocument(JSON.stringify(value), format);
}

describe('an interview of version 1', () => {
  it('has no reason of an amendment yet, and stays as it was besides', () => {
    fc.assert(
      fc.property(scorecard, interview, (submitted, working) => {
        const value = interviewDocument({ ...working, id: submitted.id }, submitted);
        const { amendmentReason: _, ...older } = { ...value, version: 1 };
        expect(readDocument(JSON.stringify(older), interviewFormat)).toEqual({ ok: true, value });
      }),
      { numRuns: 20 },
    );
  });
});

describe.each([2, 3])('an interview of version %i', (version) => {
  it('stays as it was', () => {
    fc.assert(
      fc.property(scorecard, interview, (submitted, working) => {
        const value = interviewDocument({ ...working, id: submitted.id }, submitted);
        expect(readDocument(JSON.stringify({ ...value, version }), interviewFormat)).toEqual({ ok: true, value });
      }),
      { numRuns: 10 },
    );
  });
});

describe('the reason of an amendment', () => {
  it('stands only where there is an amendment', () => {
    fc.assert(
      fc.property(scorecard, interview, (submitted, working) => {
        const parts = { amendmentReason: 'Misheard the salary' };
        const amended = { ...interviewDocument({ ...working, id: submitted.id }, submitted), ...parts };
        expect(reread(amended, interviewFormat)).toEqual({ ok: true, value: amended });
        const detail = 'holds the reason of an amendment that it does not hold';
        const refused = { ok: false, problem: { kind: 'invalid', detail } };
        expect(reread({ ...interviewDocument(working, null), ...parts }, interviewFormat)).toEqual(refused);
        expect(reread({ ...interviewDocument(null, submitted), ...parts }, interviewFormat)).toEqual(refused);
      }),
      { numRuns: 10 },
    );
  });
});

describe('what was written is read again as it was', () => {
  it('interviews', () => {
    fc.assert(
      fc.property(interview, (working) => {
        const value = interviewDocument(working, null);
        expect(reread(value, interviewFormat)).toEqual({ ok: true, value });
      }),
      { numRuns: 100 },
    );
  });

  it('scorecards, alone and while they are amended', () => {
    fc.assert(
      fc.property(scorecard, interview, (submitted, working) => {
        expect(reread(submitted, scorecardFormat)).toEqual({ ok: true, value: submitted });
        const value = interviewDocument({ ...working, id: submitted.id }, submitted);
        expect(reread(value, interviewFormat)).toEqual({ ok: true, value });
      }),
      { numRuns: 50 },
    );
  });

  it('questions, sets and a bank of them', () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 3 }), questionSet, (questions, set) => {
        const bank = {
          format: 'scorecard-bank' as const,
          version: 1 as const,
          title: 'Bank',
          description: '',
          competencies: ['Design'],
          questions,
          sets: [set],
        };
        expect(reread(bank, bankFormat)).toEqual({ ok: true, value: bank });
        const setDocument = { format: 'scorecard-set' as const, version: 3 as const, savedAt: nine, set };
        expect(reread(setDocument, setFormat)).toEqual({ ok: true, value: setDocument });
        // As it was written before sets had words for the beginning and the end.
        const { opening: _opening, closing: _closing, ...wordless } = set;
        expect(readDocument(JSON.stringify({ ...setDocument, version: 1, set: wordless }), setFormat)).toEqual({
          ok: true,
          value: { ...setDocument, set: { ...set, opening: '', closing: '' } },
        });
        // And before they had a job description, which may be absent.
        expect(reread({ ...setDocument, version: 2 }, setFormat)).toEqual({ ok: true, value: setDocument });
        for (const one of questions) {
          const value = {
            format: 'scorecard-question' as const,
            version: 2 as const,
            savedAt: nine,
            addedAt: nine - 1,
            question: one,
          };
          expect(reread(value, questionFormat)).toEqual({ ok: true, value });
          // As it was written before there were red flags.
          const { redFlags: _, ...plain } = one;
          const older = JSON.stringify({ ...value, version: 1, question: plain });
          expect(readDocument(older, questionFormat)).toEqual({ ok: true, value: { ...value, question: plain } });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('settings', () => {
    const value = {
      format: 'scorecard-settings' as const,
      version: 2 as const,
      savedAt: nine,
      settings: { ...defaultSettings, interviewer: { name: 'Ira Example', email: 'ira@example.com' } },
    };
    expect(reread(value, settingsFormat)).toEqual({ ok: true, value });
  });

  it('settings from before there were roles: the one whose questions everybody had', () => {
    const { roles: _, ...before } = defaultSettings;
    const older = { format: 'scorecard-settings', version: 1, savedAt: nine, settings: before };
    const settings = { ...before, roles: ['senior-backend-engineer'] };
    expect(readDocument(JSON.stringify(older), settingsFormat)).toEqual({
      ok: true,
      value: { ...older, version: 2, settings },
    });
  });
});

describe('an interview document', () => {
  const working = interviewOf([plannedQuestion(1)]);

  it('holds an interview or a scorecard', () => {
    expect(reread(interviewDocument(null, null), interviewFormat)).toEqual({
      ok: false,
      problem: { kind: 'invalid', detail: 'holds neither an interview nor a scorecard' },
    });
  });

  it('holds the interview that its name says', () => {
    expect(reread({ ...interviewDocument(working, null), id: idOf(5) }, interviewFormat)).toEqual({
      ok: false,
      problem: { kind: 'invalid', detail: 'holds another interview than its name says' },
    });
  });

  it('is refused when its parts do not fit, with a name for the misfit', () => {
    expect(reread(interviewDocument({ ...working, recommendation: 'yes' }, null), interviewFormat)).toEqual({
      ok: false,
      problem: { kind: 'invalid', detail: 'working: holds a recommendation before all ratings' },
    });
  });
});
