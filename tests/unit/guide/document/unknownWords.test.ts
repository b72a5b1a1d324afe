import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import { noChoices } from '../../../../shared/guide/lines/parsedGuide.ts';

/** Layouts whose words no file of a language has, each in a guide as short as can be. */
const shown = (...lines: string[]) =>
  parseGuide(lines.join('\n')).questions.map(({ prompt, rubric, redFlags = [], probes = [] }) => [
    prompt,
    rubric.map(({ text }) => text),
    redFlags,
    probes,
  ]);

describe('a label that no language lists', () => {
  it('is known by its place below several questions, and means what its words tell', () => {
    expect(
      shown(
        '# Ferry deckhand',
        '**How do you tie up in a swell?**',
        'Somebody who convinces:',
        '- two lines before the ramp',
        '- shouts the distance',
        'Somebody who does not:',
        '- jumps ashore',
        '',
        '**A car will not start on deck. What now?**',
        'Somebody who convinces:',
        '- clears the lane',
        'Somebody who does not:',
        '- pushes it alone',
      ),
    ).toEqual([
      ['How do you tie up in a swell?', ['Two lines before the ramp', 'Shouts the distance'], ['jumps ashore'], []],
      ['A car will not start on deck. What now?', ['Clears the lane'], ['pushes it alone'], []],
    ]);
  });

  it('stands before its words in the same line as well', () => {
    expect(
      shown(
        '1) Wie lagern Sie Farben im Winter?',
        'Erwartungshorizont: frostfrei, beschriftet, getrennt von Lösemitteln',
        'Stolperstein: stellt alles in den Hof',
        '2) Was tun Sie, wenn ein Gerüst wackelt?',
        'Erwartungshorizont: sperrt ab, meldet es',
        'Stolperstein: steigt noch schnell hinauf',
      ),
    ).toEqual([
      [
        'Wie lagern Sie Farben im Winter?',
        ['Frostfrei', 'Beschriftet', 'Getrennt von Lösemitteln'],
        ['stellt alles in den Hof'],
        [],
      ],
      ['Was tun Sie, wenn ein Gerüst wackelt?', ['Sperrt ab', 'Meldet es'], ['steigt noch schnell hinauf'], []],
    ]);
  });

  it('is for probes where what stands below it asks and its words say so', () => {
    expect(
      shown(
        '1. How do you cut a hedge?',
        'To keep them talking:',
        '- Which blade?',
        '2. How do you lay turf?',
        'To keep them talking:',
        '- Which season?',
      ),
    ).toEqual([
      ['How do you cut a hedge?', [], [], ['Which blade?']],
      ['How do you lay turf?', [], [], ['Which season?']],
    ]);
  });

  const zeta = [
    '1. How do you cut a hedge?',
    'Zeta:',
    '- in spring',
    '2. How do you lay turf?',
    'Zeta:',
    '- in autumn',
  ];

  it('leaves out what stands below it where nothing tells what it means, and says under which label', () => {
    const { questions, leftOut } = parseGuide(zeta.join('\n'));
    expect(questions.map(({ rubric }) => rubric)).toEqual([[], []]);
    expect(leftOut.map(({ text, reason, label }) => [text, reason, label])).toEqual([
      ['in spring', 'label', 'Zeta'],
      ['in autumn', 'label', 'Zeta'],
    ]);
  });

  it('gives all that stands under its name the role that is given to one line', () => {
    const text = zeta.join('\n');
    const line = parseGuide(text).blocks.findIndex(({ span }) => text.slice(...span).includes('in spring'));
    const roles = new Map([[line, { role: 'guidance' as const }]]);
    const { questions, leftOut } = parseGuide(text, { ...noChoices, roles });
    expect(questions.map(({ rubric }) => rubric.map((point) => point.text))).toEqual([['In spring'], ['In autumn']]);
    expect(leftOut).toEqual([]);
  });

  it('is no label where it names what the questions below are about', () => {
    const guide = parseGuide(
      [
        '# Ward nurse',
        '',
        'Good judgement',
        '',
        'How do you triage?',
        '',
        'Warning systems',
        '',
        'How do you test an alarm?',
      ].join('\n'),
    );
    expect(guide.questions.map(({ prompt, competency }) => [competency, prompt])).toEqual([
      ['Good judgement', 'How do you triage?'],
      ['Warning systems', 'How do you test an alarm?'],
    ]);
  });
});

describe('what stands behind questions in their lines', () => {
  it.each([
    ['in brackets', 'Why this yard? (has read of us, knows the boats)', 'How do you paint a hull? (sands, primes)'],
    ['behind an arrow', 'Why this yard? → has read of us, knows the boats', 'How do you paint a hull? → sands, primes'],
    [
      'behind a wide gap',
      'Why this yard?     has read of us, knows the boats',
      'How do you paint a hull?     sands, primes',
    ],
  ])('is guidance %s', (_, one, other) => {
    expect(shown(`- ${one}`, `- ${other}`)).toEqual([
      ['Why this yard?', ['Has read of us', 'Knows the boats'], [], []],
      ['How do you paint a hull?', ['Sands', 'Primes'], [], []],
    ]);
  });

  it('is guidance behind a question in bold type that has lost its mark', () => {
    expect(
      shown(
        'Questions of the owner for the yard',
        '**Why boats and not cars** – likes the sea',
        '**How you would sand a keel** – uses a plane, checks the line',
      ),
    ).toEqual([
      ['Why boats and not cars', ['Likes the sea'], [], []],
      ['How you would sand a keel', ['Uses a plane', 'Checks the line'], [], []],
    ]);
  });
});

describe('what stands below questions without any label', () => {
  it('is guidance where it says what somebody does', () => {
    expect(
      shown(
        'Q1. Which wood do you burn first?',
        'A1. Knows that ash burns green.',
        'Q2. The flue smokes. Now what?',
        'A2. Opens the damper, checks the cap.',
      ),
    ).toEqual([
      ['Which wood do you burn first?', ['Knows that ash burns green'], [], []],
      ['The flue smokes. Now what?', ['Opens the damper', 'Checks the cap'], [], []],
    ]);
  });

  it('is the reason where the house speaks of itself', () => {
    const guide = parseGuide(
      [
        '1. Why here?',
        'We have lost people who came for the car park.',
        '2. Why now?',
        'Our season starts in May.',
      ].join('\n'),
    );
    expect(guide.questions.map(({ rubric }) => rubric)).toEqual([[], []]);
  });

  it('is a point of its own behind a box to tick', () => {
    expect(shown('1. How do you open a kiln?', '☐ waits for the cone', '☐ wears gloves', '2. Why clay?')).toEqual([
      ['How do you open a kiln?', ['Waits for the cone', 'Wears gloves'], [], []],
      ['Why clay?', [], [], []],
    ]);
  });

  it('ends before what is said at the end of the guide', () => {
    expect(
      shown(
        '1. Why do you want to be here? (knows us, lives near)',
        '2. Why now? (season, family)',
        'All the best',
        'Ana',
      ),
    ).toEqual([
      ['Why do you want to be here?', ['Knows us', 'Lives near'], [], []],
      ['Why now?', ['Season', 'Family'], [], []],
    ]);
  });
});

describe('a table that has pipes between its cells alone', () => {
  it('is a table', () => {
    expect(
      shown(
        'Question | Listen for | Avoid',
        'How do you close a till? | counts twice, signs | leaves it open',
        'A note is torn. What now? | asks the bank | throws it away',
      ),
    ).toEqual([
      ['How do you close a till?', ['Counts twice', 'Signs'], ['leaves it open'], []],
      ['A note is torn. What now?', ['Asks the bank'], ['throws it away'], []],
    ]);
  });
});

describe('notes on a question', () => {
  it('give what they say outright, whatever they are called', () => {
    const guide = parseGuide(
      [
        '1. How do you stop a crane?',
        'Speaker notes: Let them think. We want to hear that they sound the horn, clear the yard, and tell the client.',
        '2. When did you last say no?',
        'Speaker notes: Watch out for anybody who laughs. Who was angry?',
      ].join('\n'),
    );
    const [first, second] = guide.questions;
    expect(first?.rubric.map(({ text }) => text)).toEqual(['Sound the horn', 'Clear the yard', 'Tell the client']);
    expect(second?.redFlags).toEqual(['anybody who laughs.']);
    expect(second?.probes).toEqual(['Who was angry?']);
  });
});

describe('what forms have', () => {
  it('is a point behind a blank, and a level behind a range of points', () => {
    const [question] = parseGuide(
      [
        'QUESTION 1 - HONESTY        (20 points)',
        '',
        'You find a purse on the last bus, and nobody has seen you take it. Tell the board what you would do with it.',
        '',
        'The response should include:',
        '   ____  Hands it in',
        '   ____  Notes the seat',
        '',
        '   16-20  Superior:        Hands it in at once.',
        '   10-15  Satisfactory:    Hands it in when asked.',
        '    0-9   Unsatisfactory:  Keeps it.',
      ].join('\n'),
    ).questions;
    expect(question?.prompt).toContain('You find a purse');
    expect(question?.rubric.map(({ text }) => text)).toEqual(['Hands it in', 'Notes the seat']);
    expect(question?.anchors?.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Keeps it.',
      '3 Hands it in when asked.',
      '5 Hands it in at once.',
    ]);
  });

  it('is a point for evidence and a red flag against it', () => {
    expect(
      shown(
        '1. How do you plan a stall?',
        'Evidence for: asks the regulars',
        'Evidence against: guesses',
        '2. How do you price eggs?',
        'Evidence for: knows the costs',
        'Evidence against: copies the next stall',
      ),
    ).toEqual([
      ['How do you plan a stall?', ['Asks the regulars'], ['guesses'], []],
      ['How do you price eggs?', ['Knows the costs'], ['copies the next stall'], []],
    ]);
  });
});

describe('block quotations', () => {
  it('are questions where the questions of the guide stand in them, though they only say what to do', () => {
    const text =
      '> What do you check on a ladder?\n\nLook for: rungs\n\n> Climb to the loft and tell me what you see.\n\nLook for: beams';
    expect(shown(text).map(([prompt]) => prompt)).toEqual([
      'What do you check on a ladder?',
      'Climb to the loft and tell me what you see.',
    ]);
  });
});

describe('a deed and its denial', () => {
  it('are two points', () => {
    expect(
      shown('1. A pipe bursts. What now?', 'Look for: calls the landlord and does not wait for the tenant'),
    ).toEqual([['A pipe bursts. What now?', ['Calls the landlord', 'Does not wait for the tenant'], [], []]]);
  });
});
