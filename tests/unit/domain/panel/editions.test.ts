import { expect, it } from 'vitest';
import { describeEditions } from '../../../../shared/domain/panel/editions.ts';
import { panelMembers } from '../../../../shared/domain/panel/member.ts';
import { submit } from '../../../../shared/domain/scorecard/scorecard.ts';
import { type Example, exampleInterview, present, sketch, ten, unsigned } from './panelExamples.ts';

/** The examples as members, each of whom was asked by an edition of the kit; null for no kit. */
function membersWith(...editions: (number | null)[]) {
  return panelMembers(
    editions.map((edition, index) => {
      const interview = exampleInterview(sketch[index] as Example);
      const kit = { edition: edition ?? 1, hash: String(edition ?? 1).repeat(64), author: 'Ira Example' };
      const plan = edition === null ? interview.plan : { ...interview.plan, kit };
      return unsigned(present(submit({ ...interview, plan }, ten)));
    }),
  );
}

it('says nothing where all had the same edition, or no kit', () => {
  expect(describeEditions(membersWith(2, 2, 2))).toEqual([]);
  expect(describeEditions(membersWith(null, null, null))).toEqual([]);
  expect(describeEditions(membersWith(1, null, null))).toEqual([]);
});

it('names who had which edition', () => {
  expect(describeEditions(membersWith(2, 1, 2))).toEqual([
    'Different editions of the kit “Backend, round 1” were used: edition 1 (J. Lindqvist), edition 2 (A. Osei, M. Haddad). Only questions with the same words are compared.',
  ]);
});
