import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areSimilarNames,
  type CandidateRef,
  compareCandidates,
  describeSimilarity,
  groupByCandidate,
} from '../../../../shared/domain/panel/candidate.ts';
import { text } from '../arbitraries.ts';
import { patient } from './panelExamples.ts';

const priya: CandidateRef = { name: 'Priya Raman', role: 'Back-end engineer', email: '' };

function relationTo(changes: Partial<CandidateRef>, to: CandidateRef = priya): string {
  const relation = compareCandidates({ ...to, ...changes }, to);
  return relation.kind === 'similar' ? relation.reason : relation.kind;
}

describe('compareCandidates', () => {
  it.each<[string, Partial<CandidateRef>]>([
    ['nothing', {}],
    ['case and spacing', { name: ' priya  RAMAN ', role: 'BACK-END engineer' }],
    ['compatibility forms', { name: 'Ｐriya Raman' }],
    ['an invisible character', { name: 'Priya\u200b Raman' }],
    ['an e-mail address that the other does not have', { email: 'priya@example.org' }],
  ])('takes two for the same where they differ in %s', (_, changes) => {
    expect(relationTo(changes)).toBe('same');
  });

  it.each<[string, Partial<CandidateRef>, string]>([
    ['another role', { role: 'Designer' }, 'otherRole'],
    ['no role', { role: '' }, 'otherRole'],
    ['a typing error', { name: 'Pria Raman' }, 'similarName'],
    ['another order', { name: 'Raman, Priya' }, 'similarName'],
    ['a middle name', { name: 'Priya S. Raman' }, 'similarName'],
    ['an initial', { name: 'P. Raman' }, 'similarName'],
    ['the first name only', { name: 'Priya' }, 'similarName'],
    ['an accent', { name: 'Príya Raman' }, 'similarName'],
    ['a typing error in name and role', { name: 'Priya Ramam', role: 'Backend engineer' }, 'similarName'],
    ['a typing error and no role', { name: 'Priya Ramam', role: '' }, 'similarName'],
  ])('asks about %s', (_, changes, expected) => {
    expect(relationTo(changes)).toBe(expected);
  });

  it('asks about two addresses of one name, and about two names of one address', () => {
    const withEmail = { ...priya, email: 'priya@example.org' };
    expect(relationTo({ email: 'other@example.org' }, withEmail)).toBe('otherEmail');
    expect(relationTo({ name: 'Jon Doe', role: 'Designer', email: 'PRIYA@example.org' }, withEmail)).toBe('otherName');
  });

  it.each<[string, Partial<CandidateRef>]>([
    ['another name', { name: 'Jonas Lind' }],
    ['the same first name', { name: 'Priya Okafor' }],
    ['the same last name', { name: 'Arjun Raman' }],
    ['a similar name for quite another role', { name: 'Pria Raman', role: 'Designer' }],
  ])('takes two for different people with %s', (_, changes) => {
    expect(relationTo(changes)).toBe('different');
  });

  it('is symmetric, and everybody is the same as themselves', patient, () => {
    const near = fc.constantFrom(
      'Priya Raman',
      'Pria Raman',
      'P. Raman',
      'Priya',
      'Raman Priya',
      '王小明',
      '王小红',
      '',
    );
    const any = fc.record({
      name: fc.oneof(near, text),
      role: fc.constantFrom('Engineer', 'engineer ', 'Designer', ''),
      email: fc.constantFrom('', 'a@example.org', 'b@example.org'),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compareCandidates(a, b)).toEqual(compareCandidates(b, a));
        expect(compareCandidates(a, a)).toEqual({ kind: 'same' });
      }),
    );
  });
});

describe('areSimilarNames', () => {
  it.each([
    ['王小明', '王小红', false],
    ['王小明', '王小明', true],
    ['Ann Lee', 'Anna Lee', true],
    ['Al', 'Cy', false],
    ['O’Connor', 'OConnor', true],
    ['', 'Ann', false],
    ['--', '??', false],
    ['Ali Raman', 'Priya Raman', false],
    ['A. Raman', 'B. Raman', true],
    ['Mohammed Al-Sayed', 'Muhammad Al Sayed', true],
  ])('%j and %j: %j', (a, b, expected) => {
    expect(areSimilarNames(a, b)).toBe(expected);
  });
});

describe('describeSimilarity', () => {
  it.each([
    [
      'similarName',
      'This scorecard is about “Pria Raman”; there is a candidate with a similar name, “Priya Raman”. Is this the same candidate?',
    ],
    [
      'otherRole',
      'This scorecard is about Pria Raman as no role; there is Priya Raman as “Back-end engineer”. Is this the same candidate?',
    ],
    [
      'otherEmail',
      'There is another Priya Raman (p@example.org); this scorecard is about q@example.org. Is this the same candidate?',
    ],
    [
      'otherName',
      'This scorecard is about “Pria Raman”; “Priya Raman” has the same e-mail address. Is this the same candidate?',
    ],
  ] as const)('asks about %s', (reason, expected) => {
    const received = { name: 'Pria Raman', role: ' ', email: 'q@example.org' };
    expect(describeSimilarity(reason, received, { ...priya, email: 'p@example.org' })).toBe(expected);
  });
});

describe('groupByCandidate', () => {
  const grouped = (candidates: readonly CandidateRef[]) =>
    groupByCandidate(candidates, (candidate) => candidate).map(({ candidate, items }) => [
      candidate.name,
      candidate.email,
      items.length,
    ]);

  it('puts the same candidate together, and takes the address from whoever has it', () => {
    const others = [
      { ...priya, name: 'PRIYA raman', email: 'p@example.org' },
      { ...priya, name: 'Pria Raman' },
    ];
    expect(grouped([priya, ...others])).toEqual([
      ['Priya Raman', 'p@example.org', 2],
      ['Pria Raman', '', 1],
    ]);
  });

  it('keeps two people of one name apart, and those without an address from both', () => {
    const [one, two] = ['p@example.org', 'q@example.org'].map((email) => ({ ...priya, email }));
    expect(grouped([priya, one ?? priya, two ?? priya, one ?? priya])).toEqual([
      ['Priya Raman', '', 1],
      ['Priya Raman', 'p@example.org', 2],
      ['Priya Raman', 'q@example.org', 1],
    ]);
  });

  it('keeps one name in two roles apart', () => {
    expect(grouped([priya, { ...priya, role: 'Designer' }]).length).toBe(2);
  });

  it('gives a key that only name, role and, where needed, address make', () => {
    const keys = (list: CandidateRef[]) => groupByCandidate(list, (candidate) => candidate).map(({ key }) => key);
    expect(keys([priya])).toEqual(['priya raman\nback-end engineer']);
    expect(keys([{ ...priya, name: ' Priya  Raman', email: 'p@example.org' }])).toEqual(keys([priya]));
  });
});
