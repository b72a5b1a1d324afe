import type { Candidate } from '../interview/interview.ts';
import { toSingleLine } from '../plainText.ts';
import { byCodeUnits, foldEmail, foldName, lookAlike, nameParts } from './folding.ts';

/** Whom a scorecard is about: a person and the role that they are interviewed for. */
export type CandidateRef = Pick<Candidate, 'name' | 'role' | 'email'>;

/** Why two candidates may be one, although they are not taken for one. */
export type Similarity = 'similarName' | 'otherRole' | 'otherEmail' | 'otherName';

export type CandidateRelation = { kind: 'same' } | { kind: 'similar'; reason: Similarity } | { kind: 'different' };

/**
 * Whether two descriptions are of one candidate. `same`: name and role are equal but for case and spacing, and the e-mail
 * addresses do not contradict each other. `similar` is for a person to decide and is never merged: the same name with another
 * role or another address, the same address with another name, or a name that is close (a typing error, an initial, another
 * order, a part left out, letters that look like others) for a role that may be the same.
 */
export function compareCandidates(a: CandidateRef, b: CandidateRef): CandidateRelation {
  const [emailA, emailB] = [foldEmail(a.email), foldEmail(b.email)];
  const hasBothEmails = emailA !== '' && emailB !== '';
  const isSameRole = foldName(a.role) === foldName(b.role);
  if (foldName(a.name) === foldName(b.name)) {
    if (hasBothEmails && emailA !== emailB) return { kind: 'similar', reason: 'otherEmail' };
    return isSameRole ? { kind: 'same' } : { kind: 'similar', reason: 'otherRole' };
  }
  if (hasBothEmails && emailA === emailB) return { kind: 'similar', reason: 'otherName' };
  const hasNoRole = foldName(a.role) === '' || foldName(b.role) === '';
  const mayBeSameRole = isSameRole || hasNoRole || areClose(a.role, b.role) || lookAlike(a.role, b.role);
  return mayBeSameRole && areSimilarNames(a.name, b.name)
    ? { kind: 'similar', reason: 'similarName' }
    : { kind: 'different' };
}

/** The question that a similar candidate raises: `of` is the one whom a scorecard is about, `to` the one who is there. */
export function describeSimilarity(reason: Similarity, of: CandidateRef, to: CandidateRef): string {
  const [received, known] = [candidateRef(of), candidateRef(to)];
  const question = 'Is this the same candidate?';
  switch (reason) {
    case 'similarName':
      return `This scorecard is about “${received.name}”; there is a candidate with a similar name, “${known.name}”. ${question}`;
    case 'otherRole':
      return `This scorecard is about ${received.name} as ${roleInWords(received)}; there is ${known.name} as ${roleInWords(known)}. ${question}`;
    case 'otherEmail':
      return `There is another ${known.name} (${known.email}); this scorecard is about ${received.email}. ${question}`;
    case 'otherName':
      return `This scorecard is about “${received.name}”; “${known.name}” has the same e-mail address. ${question}`;
  }
}

/** Whom something is about, each part in one line, fit for a sentence. */
export function candidateRef({ name, role, email }: CandidateRef): CandidateRef {
  return { name: toSingleLine(name), role: toSingleLine(role), email: toSingleLine(email) };
}

function roleInWords({ role }: CandidateRef): string {
  return role === '' ? 'no role' : `“${role}”`;
}

/** Whether two names could have been meant for one person. Accents and punctuation never tell two names apart here. */
export function areSimilarNames(a: string, b: string): boolean {
  const [partsA, partsB] = [nameParts(a), nameParts(b)];
  if (partsA.length === 0 || partsB.length === 0) return false;
  if (isPartOf(partsA, partsB) || isPartOf(partsB, partsA) || areInitialsOf(partsA, partsB)) return true;
  return areClose(a, b) || lookAlike(a, b);
}

/** 'Priya Raman' in 'Priya S. Raman' or 'Raman, Priya'. */
function isPartOf(parts: readonly string[], others: readonly string[]): boolean {
  return parts.every((part) => others.includes(part));
}

/** 'P. Raman' and 'Priya Raman': part by part the same, or one the initial of the other, and at least one the same. */
function areInitialsOf(parts: readonly string[], others: readonly string[]): boolean {
  if (parts.length !== others.length || !parts.some((part, index) => part === others[index])) return false;
  return parts.every((part, index) => {
    const other = others[index] ?? '';
    return (
      part === other || (part.length === 1 && other.startsWith(part)) || (other.length === 1 && part.startsWith(other))
    );
  });
}

/** One typing error for every five letters, two at most. Short names have no room for one: 王小明 and 王小红 are two people. */
function areClose(a: string, b: string): boolean {
  const [textA, textB] = [nameParts(a).sort(byCodeUnits).join(' '), nameParts(b).sort(byCodeUnits).join(' ')];
  const allowed = Math.min(2, Math.floor(Math.min(textA.length, textB.length) / 5));
  if (allowed === 0) return textA === textB && textA !== '';
  return Math.abs(textA.length - textB.length) <= allowed && editDistance([...textA], [...textB]) <= allowed;
}

/** How many letters must be put in, left out or exchanged (V. Levenshtein 1966). */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const exchanged = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(exchanged, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** What belongs to one candidate. */
export interface CandidateGroup<Item> {
  /** Stands for the candidate: equal for equal candidates, whatever else is in the list. */
  key: string;
  /** As the first item describes them, with an e-mail address where one of the items has it. */
  candidate: CandidateRef;
  items: Item[];
}

/**
 * Puts together what is about one candidate. Where several people of one name and role have addresses, those without an address
 * could be any of them and stay by themselves.
 */
export function groupByCandidate<Item>(
  items: readonly Item[],
  candidateOf: (item: Item) => CandidateRef,
): CandidateGroup<Item>[] {
  const emails = new Map<string, Set<string>>();
  for (const candidate of items.map(candidateOf)) {
    const known = emails.get(nameAndRole(candidate)) ?? new Set();
    if (foldEmail(candidate.email) !== '') known.add(foldEmail(candidate.email));
    emails.set(nameAndRole(candidate), known);
  }
  const groups = new Map<string, CandidateGroup<Item>>();
  for (const item of items) {
    const candidate = candidateOf(item);
    const person = nameAndRole(candidate);
    const isOneOfSeveral = (emails.get(person)?.size ?? 0) > 1;
    const key = isOneOfSeveral ? `${person}\n${foldEmail(candidate.email)}` : person;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { key, candidate, items: [item] });
      continue;
    }
    group.candidate = withEmail(group.candidate, candidate);
    group.items.push(item);
  }
  return [...groups.values()];
}

/** What name and role come to, without what does not tell two people apart. */
export function nameAndRole({ name, role }: Pick<CandidateRef, 'name' | 'role'>): string {
  return `${foldName(name)}\n${foldName(role)}`;
}

function withEmail(candidate: CandidateRef, other: CandidateRef): CandidateRef {
  return foldEmail(candidate.email) === '' ? { ...candidate, email: other.email } : candidate;
}
