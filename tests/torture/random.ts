/** Numbers that look random and are the same for the same seed, so that what was found can be found again. */
export interface Random {
  /** 0 ≤ n < limit, whole. */
  below(limit: number): number;
  /** 0 ≤ share < 1. */
  share(): number;
  of<T>(items: readonly T[]): T;
  /** Another stream, which depends on this one and on the name alone. */
  branch(name: string): Random;
}

/** mulberry32 by Tommy Ettinger, public domain. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    share,
    below,
    of(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to choose from.');
      return item;
    },
    branch: (name) =>
      seeded([...name].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), seed)),
  };
}
