import { type Role, roles, type Scores } from './evidence.ts';

/** A table of evidence with its rows as numbers in the order of the roles. */
export type Rows<Key extends string> = Readonly<Partial<Record<Key, Float64Array>>>;

export function toRows<Key extends string>(table: Readonly<Partial<Record<Key, Scores>>>): Rows<Key> {
  const entries = Object.entries<Scores | undefined>(table).map(([key, row]) => [
    key,
    Float64Array.from(roles, (role) => row?.[role] ?? 0),
  ]);
  return Object.fromEntries(entries) as Rows<Key>;
}

const width = roles.length;
/** What a neighbour is less surely than this says nothing. */
const leastHeard = 0.02;
/** So far below the best score a role is out of the question: less than one in a hundred thousand. */
const unlikely = -12;

/**
 * A number for each role of each block, in one array: a guide has thousands of blocks, and this is the innermost of all loops.
 * First scores, then, by `believe`, shares of one.
 */
export class RoleScores {
  readonly #data: Float64Array;

  constructor(length: number) {
    this.#data = new Float64Array(length * width);
  }

  copy(other: RoleScores): void {
    this.#data.set(other.#data);
  }

  /** Adds a row of evidence to the scores of a block. */
  add(index: number, row: Float64Array | undefined, weight = 1): void {
    if (row === undefined) return;
    const data = this.#data;
    const from = index * width;
    for (let at = 0; at < width; at++) data[from + at] = (data[from + at] ?? 0) + (row[at] ?? 0) * weight;
  }

  /** Adds what a table says of whoever stands beside block `other`, as surely as that is what it is taken for. */
  hear(index: number, table: Rows<Role>, beliefs: RoleScores, other: number, weight: number): void {
    const from = other * width;
    for (let at = 0; at < width; at++) {
      const sureness = beliefs.#data[from + at] ?? 0;
      if (sureness > leastHeard) this.add(index, table[roles[at] ?? 'note'], weight * sureness);
    }
  }

  /** Takes scores over as shares of one. @param chosen the roles that are beyond doubt, by their place among all */
  believe(scores: RoleScores, chosen: ReadonlyMap<number, number>): void {
    for (let from = 0; from < this.#data.length; from += width) {
      const at = chosen.get(from / width);
      if (at === undefined) this.#share(scores.#data, from);
      else {
        this.#data.fill(0, from, from + width);
        this.#data[from + at] = 1;
      }
    }
  }

  #share(scores: Float64Array, from: number): void {
    const data = this.#data;
    const to = from + width;
    let most = 0;
    for (let at = from; at < to; at++) most = Math.max(most, scores[at] ?? 0);
    // Most scores are nought.
    const ofNought = -most < unlikely ? 0 : Math.exp(-most);
    let sum = 0;
    for (let at = from; at < to; at++) {
      const score = scores[at] ?? 0;
      const below = score - most;
      const share = score === 0 ? ofNought : below < unlikely ? 0 : Math.exp(below);
      data[at] = share;
      sum += share;
    }
    for (let at = from; at < to; at++) data[at] = (data[at] ?? 0) / sum;
  }

  /** The mean of some blocks. */
  meanOf(members: readonly number[]): Float64Array {
    const mean = new Float64Array(width);
    const data = this.#data;
    for (const index of members) {
      for (let at = 0; at < width; at++) mean[at] = (mean[at] ?? 0) + (data[index * width + at] ?? 0);
    }
    for (let at = 0; at < width; at++) mean[at] = (mean[at] ?? 0) / members.length;
    return mean;
  }

  bestOf(index: number): Role {
    let best = 0;
    for (let at = 1; at < width; at++) if (this.#at(index, at) > this.#at(index, best)) best = at;
    return roles[best] ?? 'note';
  }

  /** How sure the best is, from 0 to 1. */
  most(index: number): number {
    let most = 0;
    for (let at = 0; at < width; at++) most = Math.max(most, this.#at(index, at));
    return most;
  }

  #at(index: number, role: number): number {
    return this.#data[index * width + role] ?? 0;
  }
}
