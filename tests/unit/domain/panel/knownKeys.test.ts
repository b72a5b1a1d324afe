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
    expect(trust).toEqual({ kind: 'new' });
    expect(describeTrust(trust, { name: 'J. Lindqvist', email: '' })).toBe(
      'This is the first scorecard from J. Lindqvist. Their key is remembered from now on.',
    );
  });

  it('asks when a known key signs under a new name', () => {
    const trust = trustOnFirstUse(known, { name: 'Abena Osei', email: '' }, first);
    expect(trust).toEqual({ kind: 'question', doubt: 'otherName', previous: known });
    expect(describeTrust(trust, { name: 'Abena Osei', email: '' })).toBe(
      'This scorecard bears the name Abena Osei and is signed with the key of A. Osei. Ask them whether both names are theirs. It does not count before you have said in its panel whether it is theirs.',
    );
  });

  it.each([
    ['another alphabet', 'Mаria Chen'],
    ['a letter without its dot', 'Marıa Chen'],
    ['a joiner of graphemes', 'Maria\u034f Chen'],
    ['a variation selector', 'Maria\ufe0f Chen'],
    ['a filler', 'Maria Chen\u3164'],
    ['a blank that is no space', 'Maria\u2800Chen'],
    ['a Mongolian selector', 'Maria\u180b Chen'],
    ['a space of no width', 'Ma\u200bria Chen'],
    ['another direction', '\u202eMaria Chen'],
    ['a soft hyphen', 'Ma\u00adria Chen'],
    ['a space that does not break', 'Maria\u00a0Chen'],
    ['two spaces', 'Maria  Chen'],
    ['capitals', 'MARIA CHEN'],
    ['wide letters', 'Ｍaria Chen'],
    ['a tag', 'Maria Chen\u{e0041}'],
    ['a dot above', 'Maria Chen\u0307'],
    ['a full stop', 'Maria Chen.'],
    ['a vowel that is not seen', 'Maria\u17b4 Chen'],
    ['a capital of another alphabet', 'Maria Сhen'],
    ['two letters for one', 'rnaria Chen'],
  ])('asks when a name that can be taken for a known one comes with another key: %s', (_, name) => {
    const maria: KnownKey[] = [
      { publicKey: first, interviewer: { name: 'Maria Chen', email: '' }, firstSeenAt: 1_000 },
    ];
    expect(trustOnFirstUse(maria, { name, email: '' }, second)).toMatchObject({ kind: 'question', previous: maria });
  });

  it.each(['Mario Chen', 'Maria Cheng', 'Marla Chen', '王小明'])('takes %s for another person', (name) => {
    const maria: KnownKey[] = [
      { publicKey: first, interviewer: { name: 'Maria Chen', email: '' }, firstSeenAt: 1_000 },
    ];
    expect(trustOnFirstUse(maria, { name, email: '' }, second)).toEqual({ kind: 'new' });
  });

  it.each(['osei@example.org', 'another@example.org', ''])('says that a name comes with another key (%j)', (email) => {
    const trust = trustOnFirstUse(known, { name: 'A. Osei', email }, second);
    expect(trust).toEqual({ kind: 'question', doubt: 'otherKey', previous: known });
    expect(describeTrust(trust, osei)).toBe(
      'This scorecard bears the name A. Osei and another key than before. Ask A. Osei whether it is theirs. It does not count before you have said in its panel whether it is theirs.',
    );
  });

  it('is not calmed by a key that is known under another name', () => {
    const two = rememberKey(known, {
      publicKey: second,
      interviewer: { name: 'Mallory', email: '' },
      firstSeenAt: 2_000,
    });
    expect(trustOnFirstUse(two, osei, second)).toEqual({ kind: 'question', doubt: 'otherKey', previous: known });
  });

  it('knows a changed key once it was remembered', () => {
    const two = rememberKey(known, { publicKey: second, interviewer: osei, firstSeenAt: 2_000 });
    expect(trustOnFirstUse(two, osei, second)).toEqual({ kind: 'known', since: 2_000 });
    expect(trustOnFirstUse(two, osei, third).kind).toBe('question');
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
      kind: 'question',
      doubt: 'otherKey',
      previous: known,
    });
  });
});

describe('describeKeyQuestion', () => {
  it('says what raises it, and something else when no key of the name is known any more', () => {
    expect(describeKeyQuestion({ interviewer: 'A. Osei', doubt: 'otherKey', previous: known })).toBe(
      'This scorecard bears the name A. Osei and another key than before. Ask A. Osei whether it is theirs.',
    );
    expect(describeKeyQuestion({ interviewer: 'А. Osei', doubt: 'lookAlike', previous: known })).toBe(
      'This scorecard bears the name А. Osei, which looks like A. Osei, and another key. Ask A. Osei whether it is theirs.',
    );
    expect(describeKeyQuestion({ interviewer: 'A. Osei', doubt: null, previous: [] })).toBe(
      'The key that signed a scorecard under the name A. Osei is not known.',
    );
  });
});

describe('spokenKey', () => {
  it('is short enough to read aloud', () => {
    expect(spokenKey('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')).toBe('3d40 17c3 e843 895a');
  });
});
