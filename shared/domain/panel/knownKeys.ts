import { z } from 'zod';
import { instantSchema } from '../ids.ts';
import { type Interviewer, interviewerSchema } from '../interview/interview.ts';
import { toSingleLine } from '../plainText.ts';
import { foldName, lookAlike } from './folding.ts';

/** An Ed25519 public key (RFC 8032) in 64 lower-case hexadecimal digits. */
export const publicKeySchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A key under which an interviewer's scorecards have come, remembered since the first. */
export const knownKeySchema = z.strictObject({
  publicKey: publicKeySchema,
  interviewer: interviewerSchema,
  firstSeenAt: instantSchema,
});
export type KnownKey = z.infer<typeof knownKeySchema>;

/** What a signer's key is to this computer. */
export type Trust =
  /** The key has come under this name before. */
  | { kind: 'known'; since: number }
  /** Neither the name, nor one that looks like it, nor the key has come before. */
  | { kind: 'new' }
  /** Only a person can say whose key it is; `previous`: the known keys that raise the question, oldest first. */
  | { kind: 'question'; doubt: KeyDoubt; previous: KnownKey[] };

/** Why a key is in question. */
export type KeyDoubt =
  /** The name has come before, with other keys: a new computer, a namesake, or somebody who uses the name. */
  | 'otherKey'
  /** The key has come before, under another name: another spelling, or one person who goes by several names. */
  | 'otherName'
  /** A name that can be taken for this one has come before, with other keys. */
  | 'lookAlike';

/**
 * Compares a signer with those who were seen before (trust on first use). Only the name counts, not the e-mail address: who
 * wants to pass for somebody would simply write another address. A namesake is asked about once and known from then on.
 */
export function trustOnFirstUse(knownKeys: readonly KnownKey[], author: Interviewer, publicKey: string): Trust {
  const ofName = knownKeys.filter(({ interviewer }) => foldName(interviewer.name) === foldName(author.name));
  const known = ofName.find((key) => key.publicKey === publicKey);
  if (known !== undefined) return { kind: 'known', since: known.firstSeenAt };
  if (ofName.length > 0) return { kind: 'question', doubt: 'otherKey', previous: ofName };
  const ofKey = knownKeys.filter((key) => key.publicKey === publicKey);
  if (ofKey.length > 0) return { kind: 'question', doubt: 'otherName', previous: ofKey };
  const alike = knownKeys.filter(({ interviewer }) => lookAlike(interviewer.name, author.name));
  return alike.length > 0 ? { kind: 'question', doubt: 'lookAlike', previous: alike } : { kind: 'new' };
}

/** The known keys with this one among them: what is kept when the key is new, or when the user accepts a changed one. */
export function rememberKey(knownKeys: readonly KnownKey[], key: KnownKey): KnownKey[] {
  const isKnown = trustOnFirstUse(knownKeys, key.interviewer, key.publicKey).kind === 'known';
  return isKnown ? [...knownKeys] : [...knownKeys, key];
}

/** The known keys without the one that came under this name. Under other names it stays known. */
export function forgetKey(knownKeys: readonly KnownKey[], name: string, publicKey: string): KnownKey[] {
  return knownKeys.filter((key) => key.publicKey !== publicKey || foldName(key.interviewer.name) !== foldName(name));
}

/** What bears a name and a key, as sentences about it say. */
export interface SignedThing {
  noun: string;
  /** What it does not do before somebody has said whose key it is. */
  waits: string;
}

export const scorecardThing: SignedThing = {
  noun: 'scorecard',
  waits: 'It does not count before you have said in its panel whether it is theirs.',
};

export const kitThing: SignedThing = {
  noun: 'kit',
  waits: 'No interview begins with it before you have said in its set whether it is theirs.',
};

export const planThing: SignedThing = {
  noun: 'plan',
  waits: 'Do not go by it before you have said in the plan whether it is theirs.',
};

/** What a person has to know about a signer; null where all is as before. */
export function describeTrust(trust: Trust, author: Interviewer, thing = scorecardThing): string | null {
  const name = toSingleLine(author.name);
  switch (trust.kind) {
    case 'known':
      return null;
    case 'new':
      return `This is the first ${thing.noun} from ${name}. Their key is remembered from now on.`;
    case 'question':
      return `${describeDoubt(trust, name, thing)} ${thing.waits}`;
  }
}

/** What is to be known about a scorecard, or a kit, whose key is not known under the name that it bears. */
export function describeKeyQuestion(
  question: { interviewer: string; doubt: KeyDoubt | null; previous: readonly KnownKey[] },
  thing = scorecardThing,
): string {
  const { interviewer, doubt, previous } = question;
  if (doubt === null) return `The key that signed a ${thing.noun} under the name ${interviewer} is not known.`;
  return describeDoubt({ doubt, previous }, interviewer, thing);
}

function describeDoubt(
  { doubt, previous }: { doubt: KeyDoubt; previous: readonly KnownKey[] },
  name: string,
  { noun }: SignedThing,
): string {
  const others = [...new Set(previous.map(({ interviewer }) => toSingleLine(interviewer.name)))].join(', ');
  switch (doubt) {
    case 'otherKey':
      return `This ${noun} bears the name ${name} and another key than before. Ask ${name} whether it is theirs.`;
    case 'otherName':
      return `This ${noun} bears the name ${name} and is signed with the key of ${others}. Ask them whether both names are theirs.`;
    case 'lookAlike':
      return `This ${noun} bears the name ${name}, which looks like ${others}, and another key. Ask ${others} whether it is theirs.`;
  }
}

/** A key as two people compare it by voice: its first 16 digits in groups of four, such as '3d40 17c3 e843 895a'. */
export function spokenKey(publicKey: string): string {
  return publicKey.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}
