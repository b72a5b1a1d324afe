import { describe, expect, it } from 'vitest';
import {
  describeKeyQuestion,
  describeTrust,
  forgetKey,
  type KnownKey,
  rememberKey,
  spokenKey,
  trustOnFirstUse,
} from '../../../../shared/domain/panel/knownKeys.ts';

const [first, second, third] = ['1a', '2b', '3c'].map((digits) => digits.repeat(32)) as [string, string, string];
const osei = { name: 'A. Osei', email: 'osei@example.org' };
const known: KnownKey[] = [{ publicKey: first, interviewer: osei, firstSeenAt: 1_000 }];

describe('trustOnFirstUse', () => {
  it('knows a key that has come under the name before', () => {
    expect(trustOnFirstUse(known, osei, first)).toEqual({ kind: 'known', since: 1_000 });
    expect(trustOnFirstUse(known, { name: ' a.  osei', email: '' }, first)).toEqual({ kind: 'known', since: 1_000 });
  });

  it('says that a name is new', () => {
    const trust = trustOnFirstUse(known, { name: 'J. Lindqvist', email: '' }, second);
    expect(trust).toEqual({ kind: 'new', otherName: null });
    expect(describeTrust(trust, { name: 'J. Lindqvist', email: '' })).toBe(
      'This is the first scorecard from J. Lindqvist. Their key is remembered from now on.',
    );
  });

  it('says that a known key signs under a new name', () => {
    const trust = trustOnFirstUse(known, { name: 'Abena Osei', email: '' }, first);
    expect(trust).toEqual({ kind: 'new', otherName: 'A. Osei' });
    expect(describeTrust(trust, { name: 'Abena Osei', email: '' })).toBe(
      'The key of A. Osei signed this scorecard under the name Abena Osei.',
    );
  });

  it.each(['osei@example.org', 'another@example.org', ''])('says that a name comes with another key (%j)', (email) => {
    const trust = trustOnFirstUse(known, { name: 'A. Osei', email }, second);
    expect(trust).toEqual({ kind: 'changed', previous: known });
    expect(describeTrust(trust, osei)).toBe(
      'This scorecard bears the name A. Osei and another key than before. Ask A. Osei whether it is theirs before you rely on it.',
    );
  });

  it('is not calmed by a key that is known under another name', () => {
    const two = rememberKey(known, {
      publicKey: second,
      interviewer: { name: 'Mallory', email: '' },
      firstSeenAt: 2_000,
    });
    expect(trustOnFirstUse(two, osei, second)).toEqual({ kind: 'changed', previous: known });
  });

  it('knows a changed key once it was remembered', () => {
    const two = rememberKey(known, { publicKey: second, interviewer: osei, firstSeenAt: 2_000 });
    expect(trustOnFirstUse(two, osei, second)).toEqual({ kind: 'known', since: 2_000 });
    expect(trustOnFirstUse(two, osei, third).kind).toBe('changed');
    expect(describeTrust(trustOnFirstUse(two, osei, second), osei)).toBeNull();
  });
});

describe('rememberKey', () => {
  it('keeps a key once', () => {
    expect(rememberKey(known, { publicKey: first, interviewer: osei, firstSeenAt: 9_000 })).toEqual(known);
  });
});

describe('forgetKey', () => {
  it('forgets a key under one name only', () => {
    const abena = { publicKey: first, interviewer: { name: 'Abena Osei', email: '' }, firstSeenAt: 2_000 };
    const two = { publicKey: second, interviewer: osei, firstSeenAt: 3_000 };
    expect(forgetKey([...known, abena, two], ' a.  osei', first)).toEqual([abena, two]);
  });

  it('asks again about the key that was accepted', () => {
    const accepted = rememberKey(known, { publicKey: second, interviewer: osei, firstSeenAt: 2_000 });
    expect(trustOnFirstUse(forgetKey(accepted, osei.name, second), osei, second)).toEqual({
      kind: 'changed',
      previous: known,
    });
  });
});

describe('describeKeyQuestion', () => {
  it('says the same as when the scorecard came, and something else when no key of the name is known any more', () => {
    expect(describeKeyQuestion({ interviewer: 'A. Osei', previous: known })).toBe(
      describeTrust(trustOnFirstUse(known, osei, second), osei),
    );
    expect(describeKeyQuestion({ interviewer: 'A. Osei', previous: [] })).toBe(
      'The key that signed a scorecard under the name A. Osei is not known.',
    );
  });
});

describe('spokenKey', () => {
  it('is short enough to read aloud', () => {
    expect(spokenKey('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')).toBe('3d40 17c3 e843 895a');
  });
});
