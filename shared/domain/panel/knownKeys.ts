import { z } from 'zod';
import { instantSchema } from '../identity.ts';
import { type Interviewer, interviewerSchema } from '../interview.ts';
import { toSingleLine } from '../text.ts';
import { foldName } from './folding.ts';

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
  /** Neither the name nor the key has come before; `otherName`: the key has, under another name. */
  | { kind: 'new'; otherName: string | null }
  /** The name has come before, with other keys: a new computer, a namesake, or somebody who uses the name. */
  | { kind: 'changed'; previous: KnownKey[] };

/**
 * Compares a signer with those who were seen before (trust on first use). Only the name counts, not the e-mail address: who
 * wants to pass for somebody would simply write another address. A namesake is asked about once and known from then on.
 */
export function trustOnFirstUse(knownKeys: readonly KnownKey[], author: Interviewer, publicKey: string): Trust {
  const ofName = knownKeys.filter(({ interviewer }) => foldName(interviewer.name) === foldName(author.name));
  const known = ofName.find((key) => key.publicKey === publicKey);
  if (known !== undefined) return { kind: 'known', since: known.firstSeenAt };
  if (ofName.length > 0) return { kind: 'changed', previous: ofName };
  return { kind: 'new', otherName: knownKeys.find((key) => key.publicKey === publicKey)?.interviewer.name ?? null };
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

/** What a person has to know about a signer; null where all is as before. */
export function describeTrust(trust: Trust, author: Interviewer): string | null {
  const name = toSingleLine(author.name);
  switch (trust.kind) {
    case 'known':
      return null;
    case 'new':
      return trust.otherName === null
        ? `This is the first scorecard from ${name}. Their key is remembered from now on.`
        : `The key of ${toSingleLine(trust.otherName)} signed this scorecard under the name ${name}.`;
    case 'changed':
      return describeChange(name);
  }
}

/** What is to be known about a scorecard whose key is not known under the name that it bears. */
export function describeKeyQuestion(question: { interviewer: string; previous: readonly KnownKey[] }): string {
  const { interviewer, previous } = question;
  if (previous.length === 0) return `The key that signed a scorecard under the name ${interviewer} is not known.`;
  return describeChange(interviewer);
}

function describeChange(name: string): string {
  return `This scorecard bears the name ${name} and another key than before. Ask ${name} whether it is theirs before you rely on it.`;
}

/** A key as two people compare it by voice: its first 16 digits in groups of four, such as '3d40 17c3 e843 895a'. */
export function spokenKey(publicKey: string): string {
  return publicKey.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}
