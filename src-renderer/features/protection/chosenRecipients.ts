import type { Recipient } from '../../../shared/domain/contact.ts';
import type { CheckedAddress } from '../../../shared/ipc/sharingContract.ts';

/** For whom a file is to be protected, as it is being chosen. */
export interface ChosenRecipients {
  /** Addresses of those who are known here. */
  ticked: readonly string[];
  /** What was typed or pasted. */
  text: string;
  /** Names that were given to addresses in the text, by address. */
  names: Readonly<Record<string, string>>;
}

export const noRecipients: ChosenRecipients = { ticked: [], text: '', names: {} };

/** An address as it is told apart from others on screen: its beginning and its end. */
export function shortAddress(address: string): string {
  return `${address.slice(0, 10)}…${address.slice(-6)}`;
}

/** All who are chosen, each once. */
export function recipientsOf(
  { ticked, names }: ChosenRecipients,
  checked: readonly CheckedAddress[],
  people: readonly Recipient[],
): Recipient[] {
  const known = people.filter(({ address }) => ticked.includes(address));
  const typed = checked.flatMap(({ address, name }) =>
    address === null || ticked.includes(address) ? [] : [{ address, name: (names[address] ?? name).trim() }],
  );
  return [...known, ...typed];
}

/** Why a choice cannot be used; undefined when it can. */
export function recipientsProblem(
  recipients: readonly Recipient[],
  checked: readonly CheckedAddress[],
): string | undefined {
  if (checked.some(({ problem }) => problem !== null)) return 'Correct the addresses first, or take them out.';
  return recipients.length === 0 ? 'Choose somebody, or paste an address.' : undefined;
}
