import { expect, test } from 'vitest';
import { isSameName, type RoundEvidence, roundOf } from '../../../../shared/domain/plan/rounds.ts';
import { idOf } from '../examples.ts';
import { kitReference, plan } from './planExamples.ts';

const edition = { edition: 4, hash: 'b'.repeat(64), author: 'Ira Example' };

function evidence({
  kitId,
  role = 'Backend engineer',
  round = '',
  setRole = '',
}: Record<string, string>): RoundEvidence {
  return {
    plan: { setId: kitId ?? idOf(1), role: setRole, ...(kitId === undefined ? {} : { kit: edition }) },
    details: { candidate: { role }, round },
  };
}

const nameOf = (one: RoundEvidence) => roundOf(plan, one)?.name ?? null;

test('the kit of an interview tells its round, in whatever edition, and whatever is typed in the interview', () => {
  expect(nameOf(evidence({ kitId: idOf(702), role: 'Other', round: 'Screening' }))).toBe('Système design');
});

test('a kit that is in two rounds is told apart by the name of the round, and the first counts without one', () => {
  const [first, second, third] = plan.rounds;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no three rounds');
  const twice = { ...plan, rounds: [first, second, { ...third, kit: kitReference(701) }] };
  expect(roundOf(twice, evidence({ kitId: idOf(701), round: 'values' }))?.name).toBe('Values');
  expect(roundOf(twice, evidence({ kitId: idOf(701), round: 'Lunch' }))?.name).toBe('Screening');
});

test('without a kit of the plan, role and round are compared by name, without case and accents', () => {
  expect(nameOf(evidence({ role: 'BACKEND  Engineer', round: 'systeme Design' }))).toBe('Système design');
  expect(nameOf(evidence({ kitId: idOf(799), round: 'Values' }))).toBe('Values');
  expect(nameOf(evidence({ role: 'Frontend engineer', round: 'Values' }))).toBeNull();
  expect(nameOf(evidence({ round: 'Lunch' }))).toBeNull();
  expect(nameOf(evidence({ round: '' }))).toBeNull();
});

test('a candidate without a role has that of the set', () => {
  expect(nameOf(evidence({ role: ' ', setRole: 'Backend engineer', round: 'Values' }))).toBe('Values');
  expect(nameOf(evidence({ role: '', setRole: '', round: 'Values' }))).toBeNull();
});

test('what has no name is like nothing, not even like another without one', () => {
  expect(isSameName('', '')).toBe(false);
  expect(isSameName('Résumé', 'resume')).toBe(true);
});
