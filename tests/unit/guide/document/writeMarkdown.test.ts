import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchors, generalAnchors, type Question } from '../../../../shared/domain/questions/question.ts';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import { isOwnMarkdown, readMarkdown } from '../../../../shared/guide/document/readMarkdown.ts';
import { toMarkdown } from '../../../../shared/guide/document/writeMarkdown.ts';
import { toQuestions } from '../../../../shared/guide/import/toQuestions.ts';

const id = '00000000-0000-4000-8000-000000000000';
const making = { newId: () => id, origin: { kind: 'own' }, guessCompetency: () => 'guessed' } as const;

function importBack(questions: readonly Question[], title?: string): Question[] {
  return toQuestions(readMarkdown(toMarkdown(questions, title)).questions, making).map(withoutSpans);
}

function withoutSpans(question: Question): Question {
  return { ...question, rubric: question.rubric.map(({ text, weight }) => ({ id, text, weight })) };
}

/** Texts that Markdown could take for something else, beside any other. */
const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '# a',
        '## b',
        '- c',
        '1. d',
        'Rubric:',
        '**Purpose**',
        '### Probes',
        '',
        ' ',
        '\t',
        '\\',
        '&#10;',
        '(weight 2)',
        '`x`',
        '> q',
        '\r',
        'e:f',
        '| a |',
        'Minutes: 5',
        '<b>',
        'é “ü”',
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join('\n')),
);
const anchors: fc.Arbitrary<Anchors> = fc.oneof(
  fc.constant(generalAnchors),
  fc.tuple(anyText, anyText, anyText, anyText, anyText),
);
const weights = fc.oneof(fc.constant(1), fc.double({ min: 0, minExcluded: true, max: 10, noNaN: true }));

const plainQuestion: fc.Arbitrary<Question> = fc.record({
  id: fc.constant(id),
  title: anyText,
  prompt: anyText,
  competency: anyText,
  purpose: anyText,
  rubric: fc.array(fc.record({ id: fc.constant(id), text: anyText, weight: weights }), { maxLength: 4 }),
  signals: fc.array(anyText, { maxLength: 3 }),
  probes: fc.array(anyText, { maxLength: 3 }),
  minutes: fc.integer({ min: 0, max: 600 }),
  anchors,
  exampleAnswer: anyText,
  origin: fc.constant({ kind: 'own' } as const),
  retired: fc.boolean(),
});
const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  plainQuestion,
  fc
    .tuple(plainQuestion, fc.array(anyText, { minLength: 1, maxLength: 3 }))
    .map(([question, redFlags]) => ({ ...question, redFlags })),
);

describe('our own Markdown', () => {
  it('gives the same bank when it is exported and imported', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { maxLength: 3 }), (questions) => {
        expect(importBack(questions)).toEqual(questions);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its title', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(readMarkdown(toMarkdown([], title)).title).toBe(title);
      }),
      { numRuns: 100 },
    );
  });

  it('reads well to a person', () => {
    const question: Question = {
      id,
      title: 'Handover',
      prompt: 'How do you hand over a shift?',
      competency: 'Safety',
      purpose: 'Most mistakes start here.',
      rubric: [
        { id, text: 'Open issues', weight: 1 },
        { id, text: 'Promises to guests', weight: 2 },
      ],
      signals: ['A written list'],
      redFlags: ['Relies on memory'],
      probes: ['What did you forget last time?'],
      minutes: 4,
      anchors: generalAnchors,
      exampleAnswer: 'One page.\n\nPromises first.',
      origin: { kind: 'own' },
      retired: false,
    };
    expect(toMarkdown([question], 'Duty manager')).toBe(`# Duty manager

## How do you hand over a shift?

Title: Handover
Competency: Safety
Minutes: 4

### Purpose

Most mistakes start here.

### Rubric

- Open issues
- Promises to guests (weight 2)

### Red flags

- Relies on memory

### Signals

- A written list

### Probes

- What did you forget last time?

### Example answer

One page.

Promises first.
`);
  });

  const byHand = `# Café

## How do you open the shop?

Purpose: it shows routine.

**Rubric**
* Alarm & keys
* Float counted (weight 3)

Probes:
1. Who has the second key?

## What is a good espresso?

Rubric
- Grind
- Time
`;

  it('reads what somebody wrote by hand, and leaves title and competency to be guessed', () => {
    const guide = parseGuide(byHand);
    expect(isOwnMarkdown(byHand)).toBe(true);
    expect(guide.title).toBe('Café');
    expect(
      guide.questions.map(({ prompt, purpose, rubric, probes }) => ({
        prompt,
        purpose,
        rubric: rubric.map(({ text, weight }) => [text, weight]),
        probes,
      })),
    ).toEqual([
      {
        prompt: 'How do you open the shop?',
        purpose: 'it shows routine.',
        rubric: [
          ['Alarm & keys', undefined],
          ['Float counted', 3],
        ],
        probes: ['Who has the second key?'],
      },
      {
        prompt: 'What is a good espresso?',
        purpose: '',
        rubric: [
          ['Grind', undefined],
          ['Time', undefined],
        ],
        probes: undefined,
      },
    ]);
    expect(toQuestions(guide.questions, making)[0]?.competency).toBe('guessed');
    const [point] = guide.questions[0]?.rubric ?? [];
    expect(byHand.slice(...(point?.span ?? [0, 0]))).toBe('Alarm & keys');
  });

  it('leaves the Markdown of other guides to the general reader', () => {
    expect(isOwnMarkdown('# Guide\n\n## How are you?\n\n**How to answer:** name A and B.\n')).toBe(false);
  });
});
