import { useQuery } from '@tanstack/react-query';
import type { OpenPanel } from '../../../shared/ipc/panelContract.ts';
import { SendPopover } from '../../features/sending/SendPopover.tsx';
import { queries } from '../../state/queries.ts';

/** The ways out for one's own scorecard in a panel; nothing where one has none in it. */
export function SendOwn({ open }: { open: OpenPanel }) {
  const { data: interviews } = useQuery({ ...queries.interviews, refetchOnMount: 'always' });
  const own = open.scorecards.find(
    ({ scorecard, conflict }) => conflict === undefined && interviews?.some(({ id }) => id === scorecard.id),
  );
  return own === undefined ? null : <SendPopover scorecard={own.scorecard} label="Send yours" />;
}
