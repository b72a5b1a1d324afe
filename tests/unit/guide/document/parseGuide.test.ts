import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import { composeDocument } from '../../../../shared/guide/lines/guideDocument.ts';
import type { ParsedGuide } from '../../../../shared/guide/lines/parsedGuide.ts';

/** Questions as lists of what was found, without places and the titles that were made up. */
function plain(guide: ParsedGuide): unknown[] {
  return guide.questions.map(({ isTitleMadeUp, title, ...question }) => ({
    ...question,
    ...(isTitleMadeUp ? {} : { title }),
    rubric: question.rubric.map(({ text }) => text),
  }));
}

describe('parseGuide', () => {
  it('reads numbered questions with paragraphs, lists and examples', () => {
    const guide = parseGuide(`Barista interview guide

Use these questions in order.

1. How do you keep quality steady in a rush?

Mention grinder checks, milk temperature and tidy stations. Explain how you share tasks.

Example: I dial in before the rush and again at eleven.

2. Tell me about a difficult customer.
Good candidates stay calm, apologise once and fix the drink.
- Listen first
Sample answer: "She wanted oat milk. I made it again."
`);
    expect(guide.title).toBe('Barista interview guide');
    expect(plain(guide)).toEqual([
      {
        prompt: 'How do you keep quality steady in a rush?',
        purpose: '',
        guidance: 'Mention grinder checks, milk temperature and tidy stations. Explain how you share tasks.',
        rubric: ['Grinder checks', 'Milk temperature', 'Tidy stations', 'How you share tasks'],
        exampleAnswer: 'I dial in before the rush and again at eleven.',
      },
      {
        prompt: 'Tell me about a difficult customer.',
        purpose: '',
        guidance: 'Good candidates stay calm, apologise once and fix the drink.\nListen first',
        rubric: ['Stay calm', 'Apologise once', 'Fix the drink', 'Listen first'],
        exampleAnswer: 'She wanted oat milk. I made it again.',
      },
    ]);
  });

  it('reads bulleted questions with a heading-like label below', () => {
    const guide = parseGuide(`• What do you check before you start a machine?
Talk about guards, lubrication, and noise and vibration.
Sample answer
I walk around it once.

• How do you read a drawing?
Mention tolerances, datums and surface finish.
Sample answer
Title block first.
`);
    expect(plain(guide)).toMatchObject([
      { rubric: ['Guards', 'Lubrication', 'Noise and vibration'], exampleAnswer: 'I walk around it once.' },
      { rubric: ['Tolerances', 'Datums', 'Surface finish'], exampleAnswer: 'Title block first.' },
    ]);
  });

  it('reads labels on their own line or before their text, and follow-ups that ask', () => {
    const guide = parseGuide(`What would you teach first?
Purpose: To see whether the person sets priorities.
What the interviewer is looking for: needs analysis, safe practice, and how you measure learning.
Sample answer: I would ask the ward.

How do you keep up to date?
Why the interviewer asks this
Medicine moves on.
How to answer
Name journals, courses and peers. Avoid vague claims.
Competency: Learning
Minutes: about 6
Sample answer
"I read two journals.

And I teach what I read."
Red flags: none
Follow-up questions:
- Which journals?
- What changed?
`);
    expect(plain(guide)).toEqual([
      {
        prompt: 'What would you teach first?',
        purpose: 'To see whether the person sets priorities.',
        guidance: 'needs analysis, safe practice, and how you measure learning.',
        rubric: ['Needs analysis', 'Safe practice', 'How you measure learning'],
        exampleAnswer: 'I would ask the ward.',
      },
      {
        prompt: 'How do you keep up to date?',
        purpose: 'Medicine moves on.',
        guidance: 'Name journals, courses and peers. Avoid vague claims.',
        rubric: ['Journals', 'Courses', 'Peers', 'Avoid vague claims'],
        exampleAnswer: 'I read two journals.\nAnd I teach what I read.',
        competency: 'Learning',
        minutes: 6,
        probes: ['Which journals?', 'What changed?'],
      },
    ]);
  });

  it('reads headings of Markdown, and leaves headings between them out', () => {
    const guide = parseGuide(`# Support guide

## Behavioural

### 1. Tell me about an angry caller
**Why we ask this:** it shows patience.
**What to look for:** listening, naming the feeling, and a clear next step
**Answer example:** I let her finish.

### 2. How do you handle three chats at once?
**What to look for**
- Triage
- Honest waiting times

## Conclusion

Thank the candidate. What do you think?
`);
    expect(guide.title).toBe('Support guide');
    expect(plain(guide)).toMatchObject([
      {
        prompt: 'Tell me about an angry caller',
        purpose: 'it shows patience.',
        rubric: ['Listening', 'Naming the feeling', 'Clear next step'],
      },
      { prompt: 'How do you handle three chats at once?', rubric: ['Triage', 'Honest waiting times'] },
    ]);
  });

  it('reads blocks that a reader of another format hands over', () => {
    const document = composeDocument([
      { kind: 'heading', level: 1, text: 'Driver questions' },
      { kind: 'listItem', text: 'How do you plan a route?' },
      { kind: 'listItem', text: 'What do you do in fog?' },
      { kind: 'heading', level: 3, text: 'How do you plan a route?' },
      { kind: 'paragraph', text: 'In your answer, cover traffic, rest stops and bridges.' },
      { kind: 'heading', level: 3, text: 'What do you do in fog?' },
      { kind: 'heading', level: 4, text: 'Tips' },
      { kind: 'listItem', text: 'Slow down' },
      { kind: 'listItem', text: 'Lights and distance' },
    ]);
    const guide = parseGuide(document);
    expect(guide.title).toBe('Driver questions');
    expect(plain(guide)).toMatchObject([
      { prompt: 'How do you plan a route?', rubric: ['Traffic', 'Rest stops', 'Bridges'] },
      { prompt: 'What do you do in fog?', rubric: ['Slow down', 'Lights and distance'] },
    ]);
    const [, point] = guide.questions[1]?.rubric ?? [];
    expect(document.text.slice(...(point?.span ?? [0, 0]))).toBe('Lights and distance');
  });

  it('takes a heading for a question that is in the list on top or tells a case, and no other', () => {
    const document = composeDocument([
      { kind: 'heading', level: 1, text: 'Porter questions' },
      { kind: 'listItem', text: 'How do you carry a piano?' },
      { kind: 'listItem', text: 'Your best day' },
      { kind: 'heading', level: 2, text: 'How do you carry a piano?' },
      { kind: 'paragraph', text: 'In your answer, cover straps, paths and doors.' },
      { kind: 'heading', level: 2, text: 'Key takeaways' },
      { kind: 'paragraph', text: 'Be calm.' },
      { kind: 'heading', level: 2, text: 'Your best day' },
      { kind: 'paragraph', text: 'In your answer, cover the place and the people.' },
      { kind: 'heading', level: 2, text: 'Key takeaways' },
      { kind: 'heading', level: 2, text: 'Why did you leave?' },
      { kind: 'heading', level: 2, text: 'The lift is stuck with a guest in it. Walk us through the next minutes.' },
      { kind: 'paragraph', text: 'In your answer, cover the alarm and the guest.' },
    ]);
    expect(parseGuide(document).questions.map(({ prompt }) => prompt)).toEqual([
      'How do you carry a piano?',
      'Your best day',
      'Why did you leave?',
      'The lift is stuck with a guest in it. Walk us through the next minutes.',
    ]);
  });

  it('reads tables by the heads of their columns, and names the columns that it does not know', () => {
    const guide = parseGuide(`| No | Question | Why | Look for | Sample answer | Owner |
|---|---|---|---|---|---|
| 1 | How do you count stock? | accuracy | cycle counts, blind counts and recounts | I count twice. | Ana |
`);
    expect(guide.warnings).toEqual(['Columns that were not used: ‘Owner’.']);
    expect(plain(guide)).toEqual([
      {
        prompt: 'How do you count stock?',
        purpose: 'accuracy',
        guidance: 'cycle counts, blind counts and recounts',
        rubric: ['Cycle counts', 'Blind counts', 'Recounts'],
        exampleAnswer: 'I count twice.',
      },
    ]);
  });

  it('reads the rows of a document, with lists in their cells', () => {
    const guide = parseGuide(
      composeDocument([
        { kind: 'row', cells: ['Question', 'Competency', 'Rubric', 'Minutes', 'Follow-ups'] },
        {
          kind: 'row',
          cells: ['How do you greet guests?', 'Service', 'Smile; Name; Eye contact', '4', 'And at night?'],
        },
        { kind: 'row', cells: ['What is a fair tip?', 'Ethics', '- Policy\n- Pooling, explained', '3', ''] },
        { kind: 'row', cells: ['', '', '', '', ''] },
      ]),
    );
    expect(plain(guide)).toMatchObject([
      {
        prompt: 'How do you greet guests?',
        competency: 'Service',
        rubric: ['Smile', 'Name', 'Eye contact'],
        minutes: 4,
        probes: ['And at night?'],
      },
      { prompt: 'What is a fair tip?', competency: 'Ethics', rubric: ['Policy', 'Pooling, explained'], minutes: 3 },
    ]);
  });

  it('joins the lines of wrapped text', () => {
    const guide = parseGuide(`How would you explain to a new colleague what happens to a
parcel between the dock and the van?

In your answer, cover scanning, sorting, and staging, and how
you deal with labels that cannot be read. Mention weight
limits and team lifts.

What would you change about the way in which parcels are
loaded on a Monday morning?

In your answer, mention the order of drops, the pace of the
belt, and breaks.
`);
    expect(plain(guide)).toMatchObject([
      {
        prompt: 'How would you explain to a new colleague what happens to a parcel between the dock and the van?',
        rubric: [
          'Scanning',
          'Sorting',
          'Staging',
          'How you deal with labels that cannot be read',
          'Weight limits',
          'Team lifts',
        ],
      },
      {
        prompt: 'What would you change about the way in which parcels are loaded on a Monday morning?',
        rubric: ['Order of drops', 'Pace of the belt', 'Breaks'],
      },
    ]);
  });

  it('reads a bare list of questions, and says that it has no guidance', () => {
    const guide = parseGuide('What is your name?\nHow did you hear about us?\nWhy us?\n');
    expect(guide.questions.map(({ prompt }) => prompt)).toEqual([
      'What is your name?',
      'How did you hear about us?',
      'Why us?',
    ]);
    expect(guide.warnings).toEqual([
      '3 questions have no guidance in this text, so no rubric points could be drawn from it.',
    ]);
  });

  it('names questions of the list on top that have no section', () => {
    const sections = ['How do you plan?', 'How do you delegate?', 'How do you rest?'];
    const text = `${[...sections, 'How do you fly?'].join('\n')}\n\n${sections.map((prompt) => `${prompt}\n\nMention A1 and B2.\n`).join('\n')}`;
    const guide = parseGuide(text);
    expect(guide.questions.map(({ prompt }) => prompt)).toEqual(sections);
    expect(guide.warnings).toEqual([
      'The list at the top names questions that have no section of their own; they were left out: How do you fly?',
    ]);
  });

  it.each(['', ' \n\n', 'Just some prose. It has no questions at all.', '/\n-\nShare'])(
    'says so where there are no questions: %j',
    (text) => {
      expect(parseGuide(text)).toMatchObject({ questions: [], warnings: ['No questions were found in this text.'] });
    },
  );
});

const sample = readFileSync(new URL('../../../../resources/sample/guide.txt', import.meta.url), 'utf8');

/** The sample guide with some stretches cut, moved or replaced by what means something to a parser. */
const mutatedGuide = fc
  .array(
    fc.tuple(
      fc.nat(sample.length),
      fc.nat(60),
      fc.constantFrom(
        '',
        '\n',
        '\n\n',
        '"',
        '“',
        '## ',
        '1. ',
        '- ',
        '| a | b |\n',
        '\t',
        'Question: ',
        'Answer: ',
        '(',
        '?',
        ':',
        '\r',
        '\u0000',
        '### Rubric\n',
        '## Q\n',
      ),
    ),
    { maxLength: 30 },
  )
  .map((edits) => edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), sample));

const anyString = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength: 300 })
  .map((units) => String.fromCharCode(...units));

const anyLines = fc
  .array(
    fc.constantFrom(
      'How?',
      'Why do you ask?',
      'Mention a, b and c.',
      '- x',
      '1. What now?',
      '# T',
      '## How?',
      'Rubric:',
      'Example: "a',
      'b"',
      '',
      '| Question | Why |',
      '|-|-|',
      'Tell me about it all.',
      '/',
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.join('\n'));

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every word of what was found is in the source, and every point's words are in its span. */
function expectOnlySourceWords(source: string): void {
  const known = new Set(wordsOf(source));
  const invented = parseGuide(source).questions.flatMap(({ prompt, purpose, guidance, exampleAnswer, rubric }) => {
    const words = wordsOf([prompt, purpose, guidance, exampleAnswer].join(' ')).filter((word) => !known.has(word));
    const outside = rubric.filter(({ text, span }) => {
      const inSpan = new Set(wordsOf(source.slice(...span)));
      return wordsOf(text).some((word) => !inSpan.has(word));
    });
    return [...words, ...outside];
  });
  expect(invented).toEqual([]);
}

describe('parseGuide on any text', () => {
  it('never throws and never invents a word, for any string', () => {
    fc.assert(fc.property(anyString, expectOnlySourceWords), { numRuns: 300 });
    fc.assert(fc.property(anyLines, expectOnlySourceWords), { numRuns: 300 });
  });

  it('does the same for any mutation of a real guide', () => {
    fc.assert(fc.property(mutatedGuide, expectOnlySourceWords), { numRuns: 60 });
  }, 60_000);

  it('finds every one of a thousand questions', () => {
    expect(parseGuide(thousandQuestions()).questions).toHaveLength(1_000);
  });

  it.each([
    '?',
    '\n?',
    'a?\n',
    '1. a?\n',
    '# a\n',
    '| a |\n',
    'Example: "\n',
    '“',
    ' ',
    '\t',
    '-',
    'Why we ask this ',
    '(a',
    'a, ',
    'a\r',
    '## a\n### Rubric\n- b\n',
  ])(
    'comes to an end on two hundred thousand letters of %j, which the square of their number would not let it',
    (unit) => {
      expect(parseGuide(unit.repeat(200_000 / unit.length))).toMatchObject({ questions: expect.any(Array) });
    },
    60_000,
  );
});

/** The sample guide's sections, each with its number in the prompt, until there are a thousand. */
function thousandQuestions(): string {
  const sections = parseGuide(sample).questions;
  return Array.from({ length: 1_000 }, (_, index) => {
    const section = sections[index % sections.length];
    return `${index + 1}. ${section?.prompt}\n\n${section?.purpose} ${section?.guidance}\n\nAnswer Example: "${section?.exampleAnswer}"\n\nShare\n`;
  }).join('\n');
}
