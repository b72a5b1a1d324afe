import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anonymousCandidate,
  anonymousNames,
  nameHider,
  roleLetters,
  withoutName,
} from '../../../../shared/domain/panel/anonymise.ts';
import { idOf } from '../examples.ts';
import { amended, exampleScorecard, patient, sketch, ten } from './panelExamples.ts';

const priya = { name: 'Priya Raman', role: 'Back-end engineer', email: 'priya.raman@example.org' };

describe('anonymousNames', () => {
  it('gives letters that do not tell who was there first', () => {
    const ada = { key: 'ada', since: 10 };
    const zoe = { key: 'zoe', since: 20 };
    const kim = { key: 'kim', since: 30 };
    const names = anonymousNames([ada, zoe, kim]);
    expect([...names.values()].sort()).toEqual(['Candidate E', 'Candidate F', 'Candidate I']);
    const otherwise = anonymousNames([
      { ...ada, since: 30 },
      { ...zoe, since: 20 },
      { ...kim, since: 10 },
    ]);
    expect(otherwise).toEqual(names);
  });

  it('gives each of many letters of their own, few where there are few', () => {
    const many = Array.from({ length: 800 }, (_, since) => ({ key: String(since), since }));
    const names = [...anonymousNames(many).values()];
    expect(new Set(names).size).toBe(800);
    const few = [...anonymousNames(many.slice(0, 12)).values()];
    expect(few.filter((name) => !/^Candidate [A-Z]$/.test(name))).toEqual([]);
  });

  it('depends on no order, and keeps its letters when somebody comes later', patient, () => {
    const list = fc.uniqueArray(fc.record({ key: fc.string(), since: fc.nat(3) }), { selector: ({ key }) => key });
    fc.assert(
      fc.property(list, (candidates) => {
        const names = anonymousNames(candidates);
        expect(anonymousNames([...candidates].reverse())).toEqual(names);
        const later = anonymousNames([{ key: 'the latest one', since: 4 }, ...candidates]);
        expect(candidates.map(({ key }) => later.get(key))).toEqual(candidates.map(({ key }) => names.get(key)));
      }),
    );
  });
});

describe('roleLetters', () => {
  it('goes by the first submission, not by amendments, and by the beginning of a panel where nothing may be seen', () => {
    const [first, second] = sketch;
    const early = exampleScorecard({ ...first, at: ten + 1 });
    const late = exampleScorecard({ ...second, at: ten + 5 });
    const letters = roleLetters([
      { panel: { id: idOf(3), createdAt: 0 }, scorecards: [{ scorecard: late }] },
      { panel: { id: idOf(1), createdAt: ten + 2 }, scorecards: [] },
      {
        panel: { id: idOf(2), createdAt: ten + 9 },
        scorecards: [{ scorecard: late }, { scorecard: amended(early, { ...first, at: ten + 20 }) }],
      },
    ]);
    // In the order in which they keep a letter that two of them would have.
    expect([...letters.keys()]).toEqual([idOf(2), idOf(1), idOf(3)]);
  });
});

describe('anonymousCandidate', () => {
  it('keeps the role only', () => {
    expect(anonymousCandidate(priya, 'Candidate B')).toEqual({
      name: 'Candidate B',
      role: 'Back-end engineer',
      email: '',
    });
  });
});

describe('withoutName', () => {
  it.each([
    ['Priya Raman said so', 'Candidate B said so'],
    ['priya  raman said so', 'Candidate B said so'],
    ['Priya’s plan, RAMAN’s way', 'Candidate B’s plan, Candidate B’s way'],
    ['Mail priya.raman@example.org', 'Mail Candidate B'],
    ['Ramanujan and priyanka stay', 'Ramanujan and priyanka stay'],
    ['Nothing here', 'Nothing here'],
  ])('%j', (text, expected) => {
    expect(withoutName(text, priya, 'Candidate B')).toBe(expected);
  });

  it.each([
    [{ ...priya, name: 'Li Wu', email: '' }, 'Li Wu likes Li-ion', 'Candidate B likes Li-ion'],
    [{ ...priya, name: 'Zoë (Zo) O’Neil', email: '' }, 'Zoë and O’Neil', 'Candidate B and O’Candidate B'],
    [{ ...priya, name: ' ', email: '' }, 'A. B', 'A. B'],
    [{ ...priya, name: '.*', email: '' }, 'abc .* d', 'abc Candidate B d'],
    [{ ...priya, name: 'Test Candidate', email: '' }, 'Test Candidate', 'Candidate B'],
    [{ ...priya, name: '$& Anna', email: '' }, 'Anna', 'Candidate B'],
  ])('%j', (candidate, text, expected) => {
    expect(withoutName(text, candidate, 'Candidate B')).toBe(expected);
  });
});

describe('nameHider', () => {
  const noor = { name: 'Noor Raman', email: 'noor@example.org' };
  const both = [
    { candidate: priya, label: 'Candidate B' },
    { candidate: noor, label: 'Candidate A' },
  ];

  it.each([
    ['Priya was clearer than Noor Raman', 'Candidate B was clearer than Candidate A'],
    ['Raman alone is the first of them', 'Candidate B alone is the first of them'],
    ['noor@example.org and Noor', 'Candidate A and Candidate A'],
  ])('hides several candidates at once: %j', (text, expected) => {
    expect(nameHider(both)(text)).toBe(expected);
  });

  it('does not take its own labels for names', () => {
    const named = [{ candidate: { name: 'Candace Candidate', email: '' }, label: 'Candidate B' }, ...both];
    expect(nameHider(named)('Noor and Candace Candidate')).toBe('Candidate A and Candidate B');
  });

  it('leaves parts of names alone where it is told to', () => {
    const will = [{ candidate: { name: 'Will Price', email: 'will@example.org' }, label: 'Candidate C' }];
    const hide = nameHider(will, 'wholeNames');
    expect(hide('What will the price be?')).toBe('What will the price be?');
    expect(hide('For Will Price (will@example.org)')).toBe('For Candidate C (Candidate C)');
  });

  it('finds names however their accents are composed, and inside of text without spaces', () => {
    const zoe = [{ candidate: { name: 'Zo\u00eb Li', email: '' }, label: 'Candidate D' }];
    expect(nameHider(zoe)('Zoe\u0308 said')).toBe('Candidate D said');
    const wang = [{ candidate: { name: '王小明', email: '' }, label: 'Candidate E' }];
    expect(nameHider(wang)('我认为王小明很好')).toBe('我认为Candidate E很好');
  });

  it('leaves a text as it is where there is nobody to hide', () => {
    expect(nameHider([])('Priya')).toBe('Priya');
  });
});
