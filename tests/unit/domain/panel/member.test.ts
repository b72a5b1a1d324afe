import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeSuperseded,
  interviewerKey,
  type PanelMember,
  type PanelScorecard,
  panelMembers,
} from '../../../../shared/domain/panel/member.ts';
import { latestRevision } from '../../../../shared/domain/scorecard/scorecard.ts';
import { scorecard as anyScorecard } from '../arbitraries.ts';
import { idOf, minute } from '../examples.ts';
import {
  amended,
  type Example,
  exampleScorecard,
  patient,
  present,
  sketch,
  sketchQuestions,
  ten,
  unsigned,
} from './panelExamples.ts';

const [osei, lindqvist, haddad] = sketch;
const key = 'a1'.repeat(32);
const otherKey = 'b2'.repeat(32);

function only(members: readonly PanelMember[]): PanelMember {
  expect(members.length).toBe(1);
  return present(members[0]);
}

function supersededOf(member: PanelMember) {
  return member.superseded.map((one) => [one.scorecard.id, one.reason, describeSuperseded(one, member)]);
}

describe('interviewerKey', () => {
  it('is the public key of a signed scorecard', () => {
    expect(interviewerKey({ scorecard: exampleScorecard(osei), publicKey: key })).toBe(`key:${key}`);
  });

  it.each([
    ['A. Osei', 'osei@example.org', 'name:a. osei|osei@example.org'],
    [' a.  OSEI ', ' Osei@Example.org', 'name:a. osei|osei@example.org'],
    ['Ａ. Osei', '', 'name:a. osei|'],
    ['A. Os\u200bei', '', 'name:a. osei|'],
  ])('is the folded name and e-mail of an unsigned one: %j %j', (interviewer, email, expected) => {
    expect(interviewerKey(unsigned(exampleScorecard({ ...osei, interviewer, email })))).toBe(expected);
  });
});

describe('panelMembers', () => {
  it('has one member an interviewer, by name', () => {
    const members = panelMembers([haddad, osei, lindqvist].map((example) => unsigned(exampleScorecard(example))));
    expect(members.map(({ interviewer }) => interviewer.name)).toEqual(['A. Osei', 'J. Lindqvist', 'M. Haddad']);
    expect(members.map(({ scorecard }) => scorecard.id)).toEqual([idOf(101), idOf(102), idOf(103)]);
    expect(members.map(({ submittedAt, amendedAt }) => [submittedAt, amendedAt])).toEqual(Array(3).fill([ten, null]));
    expect(members.every(({ hasNamesake, superseded }) => !hasNamesake && superseded.length === 0)).toBe(true);
  });

  it('counts the latest revision, and keeps what was submitted', () => {
    const submitted = exampleScorecard(osei);
    const member = only(panelMembers([unsigned(amended(submitted, { ...osei, given: [4, 4, 3, 2] }))]));
    expect(member.interview.answers.map(({ rating }) => rating)).toEqual([4, 4, 3, 2]);
    expect(member.original.answers.map(({ rating }) => rating)).toEqual([4, 4, 3, 5]);
    expect([member.submittedAt, member.amendedAt]).toEqual([ten, ten + 30 * minute]);
  });

  it('counts the newer revision of one scorecard, and lists the older one', () => {
    const submitted = exampleScorecard(osei);
    const later = amended(submitted, { ...osei, given: [1, 1, 1, 1] });
    const member = only(panelMembers([unsigned(submitted), unsigned(later)]));
    expect(member.scorecard).toBe(later);
    expect(supersededOf(member)).toEqual([
      [idOf(101), 'otherState', 'A. Osei amended this scorecard; the amended one counts.'],
    ]);
  });

  it('counts the newer of two scorecards of one interviewer, and lists both', () => {
    const first = exampleScorecard(osei);
    const second = exampleScorecard({ ...osei, id: 201, at: ten + minute });
    const member = only(panelMembers([unsigned(second), unsigned(first)]));
    expect(member.scorecard).toBe(second);
    expect(supersededOf(member)).toEqual([
      [idOf(101), 'earlier', 'A. Osei submitted another scorecard later; that one counts.'],
    ]);
  });

  it('counts a copy once', () => {
    const scorecard = exampleScorecard(osei);
    const member = only(panelMembers([unsigned(scorecard), unsigned(structuredClone(scorecard))]));
    expect(member.superseded).toEqual([]);
  });

  it('counts a signed copy of an unsigned scorecard once, as signed', () => {
    const scorecard = exampleScorecard(osei);
    const member = only(panelMembers([unsigned(scorecard), { scorecard, publicKey: key }]));
    expect([member.publicKey, member.superseded]).toEqual([key, []]);
  });

  it('takes two scorecards of one key for one interviewer, whatever the names are', () => {
    const first = exampleScorecard(osei);
    const second = exampleScorecard({ ...osei, id: 201, interviewer: 'Abena Osei', at: ten + minute });
    const member = only(panelMembers([first, second].map((scorecard) => ({ scorecard, publicKey: key }))));
    expect(member.interviewer.name).toBe('Abena Osei');
  });

  it('never lets an unsigned scorecard pass for one of a signer, and says that the names are the same', () => {
    const signed = { scorecard: exampleScorecard(osei), publicKey: key };
    const forged = unsigned(exampleScorecard({ ...osei, id: 201, given: [1, 1, 1, 1], at: ten + minute }));
    const members = panelMembers([forged, signed]);
    expect(members.map(({ scorecard, hasNamesake }) => [scorecard.id, hasNamesake])).toEqual([
      [idOf(101), true],
      [idOf(201), true],
    ]);
  });

  it('counts the signed state before a newer unsigned one of the same scorecard', () => {
    const scorecard = exampleScorecard(osei);
    const forged = unsigned(amended(scorecard, { ...osei, given: [1, 1, 1, 1] }));
    const member = only(panelMembers([forged, { scorecard, publicKey: key }]));
    expect(member.scorecard).toBe(scorecard);
    expect(supersededOf(member)).toEqual([
      [
        idOf(101),
        'otherState',
        'This version of A. Osei’s scorecard is not signed, while the one that is here is; the other one counts.',
      ],
    ]);
  });

  it('never counts a conflict copy, not even a newer one', () => {
    const scorecard = exampleScorecard(osei);
    const copy = { scorecard: amended(scorecard, { ...osei, given: [1, 1, 1, 1] }), publicKey: otherKey };
    const member = only(
      panelMembers([
        { ...copy, conflict: 'otherKey' },
        { scorecard, publicKey: key },
      ]),
    );
    expect(member.scorecard).toBe(scorecard);
    expect(supersededOf(member)).toEqual([
      [
        idOf(101),
        'otherState',
        'This version of A. Osei’s scorecard is signed with another key than the one that is here; the other one counts.',
      ],
    ]);
    expect(panelMembers([{ ...copy, conflict: 'otherKey' }])).toEqual([]);
  });

  it('says of two amendments that neither follows from the other', () => {
    const scorecard = exampleScorecard(osei);
    const forks = [1, 2].map((offset) => {
      const example: Example = { ...osei, given: [3, 3, 3, 3], at: ten + offset * minute };
      return unsigned(amended(scorecard, example, `Fork ${offset}`));
    });
    const member = only(panelMembers(forks));
    expect(latestRevision(member.scorecard).reason).toBe('Fork 2');
    expect(supersededOf(member)).toEqual([
      [
        idOf(101),
        'otherState',
        'This version of A. Osei’s scorecard does not follow from the one that is here; the other one counts.',
      ],
    ]);
  });

  it('gives the same members whatever the order and however many copies there are', patient, () => {
    const versions = [osei, { ...osei, id: 201, at: ten + minute }, lindqvist, haddad].flatMap((example) => {
      const scorecard = exampleScorecard(example);
      const later = amended(scorecard, { ...example, questions: sketchQuestions, at: ten + 40 * minute });
      return [unsigned(scorecard), { scorecard: later, publicKey: key }, { scorecard, publicKey: otherKey }];
    });
    const expected = panelMembers(versions);
    const places = [...versions, ...versions].map((_, place) => place % versions.length);
    const shuffled = fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(panelMembers(order.flatMap((place) => versions[place] ?? []))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('counts every scorecard of its interviewers, or lists it', patient, () => {
    const any = fc.array(fc.record({ scorecard: anyScorecard, publicKey: fc.constantFrom(null, key, otherKey) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(any, (scorecards) => {
        const shown = panelMembers(scorecards).flatMap((member): PanelScorecard[] => [member, ...member.superseded]);
        const hashes = new Set(shown.map(({ scorecard }) => latestRevision(scorecard).hash));
        expect(hashes).toEqual(new Set(scorecards.map(({ scorecard }) => latestRevision(scorecard).hash)));
      }),
      { numRuns: 30 },
    );
  });
});
