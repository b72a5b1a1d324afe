import { describe, expect, it } from 'vitest';
import { createLikenessFinder, likeness, sameQuestion } from '../../../../shared/guide/grammar/likeness.ts';

describe('likeness', () => {
  it.each([
    ['How do you prioritise tickets on a busy day?', 'On a busy day, how would you prioritize your tickets?'],
    ['Tell me about a time you calmed an angry guest.', 'Describe a time when you calmed an angry guest.'],
    ['Why us?', 'Why us?'],
  ])('takes %j and %j for the same question', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(sameQuestion);
  });

  it.each([
    ['How do you prioritise tickets on a busy day?', 'How do you train new colleagues on a busy day?'],
    ['Tell me about a time you calmed an angry guest.', 'Tell me about a time you lost a sale.'],
    ['What is a deadlock?', 'What is a mutex?'],
    ['Why us?', 'Why this?'],
  ])('takes %j and %j for two', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(sameQuestion);
  });

  it('is the same in both directions, and between 0 and 1', () => {
    const one = 'How do you read a technical drawing?';
    const other = 'Read this drawing to me.';
    expect(likeness(one, other)).toBe(likeness(other, one));
    expect(likeness(one, other)).toBeCloseTo(0.8, 5);
    expect(likeness(one, 'Sell me this pen.')).toBe(0);
  });
});

describe('createLikenessFinder', () => {
  const find = createLikenessFinder(['How do you read a drawing?', 'How do you plan a rota?'], (prompt) => prompt);

  it('finds the most alike item', () => {
    expect(find('How would you plan the rota?')).toEqual({ item: 'How do you plan a rota?', likeness: 1 });
    expect(find('What is a mutex?')).toBeUndefined();
  });
});
