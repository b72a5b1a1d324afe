import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Recipient } from '../../../shared/domain/contact.ts';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { type ChosenRecipients, noRecipients, recipientsOf, recipientsProblem } from './chosenRecipients.ts';

const nobody: readonly Recipient[] = [];

/**
 * Those for whom something is to be protected, as they are being chosen: what `RecipientsFields` shows, and who they are.
 * @param before those for whom it is protected now; they are ticked at first
 */
export function useChosenRecipients(before: readonly Recipient[] = nobody) {
  const [chosen, setChosen] = useState<ChosenRecipients>({
    ...noRecipients,
    ticked: before.map(({ address }) => address),
  });
  const { data: known = [] } = useQuery(queries.people);
  const { data: checked = [], isPlaceholderData } = useQuery({
    queryKey: ['addresses', chosen.text],
    queryFn: () => request('protection:checkAddresses', { text: chosen.text }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  // An address may have been forgotten since.
  const people = [...known, ...before.filter(({ address }) => !known.some((other) => other.address === address))];
  const recipients = recipientsOf(chosen, checked, people);
  return {
    fields: { chosen, checked, people, onChange: setChosen },
    recipients,
    isComplete: !isPlaceholderData && recipientsProblem(recipients, checked) === undefined,
  };
}
