import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rubricPoints } from '../../../../shared/guide/grammar/rubricPoints.ts';
import { readCorpus } from '../corpus/score.ts';

function texts(guidance: string): string[] {
  return rubricPoints(guidance).map(({ text }) => text);
}

describe('rubricPoints', () => {
  it.each<[rule: string, guidance: string, points: string[]]>([
    [
      'keeps parentheses and whole clauses',
      'In your answer, cover stakeholder mapping, risk logs (technical and commercial), and how you keep sponsors informed.',
      ['Stakeholder mapping', 'Risk logs (technical and commercial)', 'How you keep sponsors informed'],
    ],
    [
      'drops what stands before a colon and splits the last two of a list',
      'Talk through a fair rota: skills, rest rules and preferences.',
      ['Skills', 'Rest rules', 'Preferences'],
    ],
    [
      "carries 'how you' to every verb of the list",
      'Explain how you turn complaints into changes, test options, and keep morale up.',
      ['How you turn complaints into changes', 'How you test options', 'How you keep morale up'],
    ],
    [
      'splits a short sentence at its only and',
      'Stress quick turnaround and clear ownership.',
      ['Quick turnaround', 'Clear ownership'],
    ],
    [
      "starts a point at 'then' and keeps its deed",
      'Set the scene: team size, budget and deadline, then sketch the plan.',
      ['Team size', 'Budget', 'Deadline', 'Sketch the plan'],
    ],
    [
      "keeps an item's own 'and' beside an Oxford comma",
      'Cover lighting, noise and vibration, and job rotation.',
      ['Lighting', 'Noise and vibration', 'Job rotation'],
    ],
    [
      "keeps a pair that names one thing, and an adjective's noun",
      'Mention dust, noise and vibration. Stress hard and soft skills.',
      ['Dust', 'Noise and vibration', 'Hard and soft skills'],
    ],
    [
      'carries a deed to each of its short objects',
      'Refer to our product, our stage and our customers.',
      ['Refer to our product', 'Refer to our stage', 'Refer to our customers'],
    ],
    [
      'protects hyphens, figures, abbreviations and quotations',
      'Mention pick-and-place work, 1,500 lines a day, Dr. Okoro\u2019s rule, and the \u201cred, amber, green\u201d board.',
      ['Pick-and-place work', '1,500 lines a day', 'Dr. Okoro\u2019s rule', '\u201cRed, amber, green\u201d board'],
    ],
    [
      'splits at semicolons and enumerators',
      'Touch on (1) intake; (2) triage; and (3) closing the loop.',
      ['Intake', 'Triage', 'Closing the loop'],
    ],
    [
      'gives one point a clause where there is no list',
      'Show real curiosity about how the shop makes money.',
      ['Real curiosity about how the shop makes money'],
    ],
    [
      'reads questions as points',
      'What went wrong? Who was told? What changed?',
      ['What went wrong', 'Who was told', 'What changed'],
    ],
    [
      'leaves out why the question is asked',
      'Employers ask this to see whether you can plan, delegate and follow up. In your answer, mention a rota and a handover.',
      ['Rota', 'Handover'],
    ],
    [
      'falls back on why it is asked when nothing else is said',
      'This question helps us see whether you can work alone.',
      ['You can work alone'],
    ],
    [
      'keeps names as they are written',
      'Mention iOS builds, pH control, and npm audits.',
      ['iOS builds', 'pH control', 'Npm audits'],
    ],
    [
      'takes each line of a list as one point',
      'Cover:\n- Noise and dust\n- Rest, water and shade\n',
      ['Noise and dust', 'Rest, water and shade'],
    ],
    ['gives nothing for nothing', ' \n ', []],
  ])('%s', (_rule, guidance, points) => {
    expect(texts(guidance)).toEqual(points);
  });

  it('says where each point stands, from the words that were carried to it on', () => {
    const guidance = 'Explain how you check doses, record them, and speak up.';
    const spans = rubricPoints(guidance, 100).map(({ span: [from, to] }) => guidance.slice(from - 100, to - 100));
    expect(spans).toEqual([
      'how you check doses',
      'how you check doses, record them',
      'how you check doses, record them, and speak up',
    ]);
  });

  it('gives at most forty points, each once', () => {
    const guidance = `Mention ${Array.from({ length: 100 }, (_, index) => `item ${index % 60}`).join(', ')}.`;
    expect(texts(guidance)).toHaveLength(40);
    expect(new Set(texts(guidance)).size).toBe(40);
  });
});

/** The words of a text, in lower case. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
}

function expectOnlySourceWords(guidance: string): void {
  for (const { text, span } of rubricPoints(guidance)) {
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[1]).toBeLessThanOrEqual(guidance.length);
    expect(span[0]).toBeLessThan(span[1]);
    expect(isSubsequence(wordsOf(text), wordsOf(guidance.slice(span[0], span[1])))).toBe(true);
  }
}

const corpus = [...readCorpus('develop'), ...readCorpus('measure')].map(({ text }) => text);

/** Any UTF-16 code units, half surrogate pairs among them. */
const anyString = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength: 300 })
  .map((units) => String.fromCharCode(...units));

/** A corpus text with some of its characters cut, doubled, or replaced by others that mean something to the grammar. */
const mutated = fc
  .tuple(
    fc.constantFrom(...corpus),
    fc.array(
      fc.tuple(
        fc.nat(400),
        fc.constantFrom(',', ' and ', ';', '(', ')', '"', ': ', '\n', '- ', ' then ', '', '’', 'é'),
      ),
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((current, [at, put]) => {
      const place = at % (current.length + 1);
      return current.slice(0, place) + put + current.slice(place + (at % 3));
    }, text),
  );

describe('rubricPoints on any text', () => {
  it('never throws and takes every word of a point from its span, for any string', () => {
    fc.assert(fc.property(anyString, expectOnlySourceWords), { numRuns: 300 });
  });

  // Letters whose capital is two letters, or leads back to another letter.
  it.each(['ᾀ', 'ß', 'ŉ', 'ı', 'ſ', 'ς'])('leaves %s as it is', (letter) => {
    expectOnlySourceWords(`${letter}bc, ${letter}de and ${letter}fg`);
  });

  it('does the same for any mutation of real guidance', () => {
    fc.assert(fc.property(mutated, expectOnlySourceWords), { numRuns: 500 });
  });

  it.each(['(', '"', ', and ', 'how you ', '‘a ', '- \n', '1) ', ' – ', 'such as ', ';', '.\n', 'a.b.', 'between '])(
    'comes to an end on twenty thousand times %j, which the square of their number would not let it',
    (unit) => {
      expect(rubricPoints(unit.repeat(20_000))).toBeInstanceOf(Array);
    },
    30_000,
  );
});
