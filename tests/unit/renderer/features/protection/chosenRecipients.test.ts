import { describe, expect, it } from 'vitest';
import {
  noRecipients,
  recipientsOf,
  recipientsProblem,
  shortAddress,
} from '../../../../../src-renderer/features/protection/chosenRecipients.ts';

const [mona, jonas] = ['age1monamonamona', 'age1jonasjonasjonas'];
const people = [{ name: 'Mona', address: mona }];
const found = (address: string, name = '') => ({ text: address, address, problem: null, name });
const wrong = { text: 'age1x', address: null, problem: 'This is no address.', name: '' };

describe('those for whom a file is protected', () => {
  it('are those who are ticked and those who are typed, each once, with the names that were given', () => {
    const chosen = { ...noRecipients, ticked: [mona], names: { [jonas]: ' Jonas ' } };
    expect(recipientsOf(chosen, [found(mona, 'Mona'), found(jonas), wrong], people)).toEqual([
      { name: 'Mona', address: mona },
      { name: 'Jonas', address: jonas },
    ]);
    expect(recipientsOf(noRecipients, [found(mona, 'Mona')], people)).toEqual(people);
    expect(recipientsOf({ ...noRecipients, ticked: ['age1gone'] }, [], people)).toEqual([]);
  });

  it('are complete once there is one and nothing is wrong', () => {
    expect(recipientsProblem([], [])).toBe('Choose somebody, or paste an address.');
    expect(recipientsProblem(people, [wrong])).toBe('Correct the addresses first, or take them out.');
    expect(recipientsProblem(people, [])).toBeUndefined();
  });

  it('are told apart by the ends of their addresses', () => {
    expect(shortAddress('age1xlmqc8dp4e9rffhhc67768neze32t3rqgnxa43hc7903463q7efqxqa7e5')).toBe('age1xlmqc8…xqa7e5');
  });
});
