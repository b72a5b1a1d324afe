import { Button } from '../../components/Button.tsx';
import { useReceivingDesk, useReceivingState } from './useReceivingDesk.ts';

/** Asks for scorecard files of others and adds them. */
export function AddScorecards({ look }: { look: 'plain' | 'primary' }) {
  const desk = useReceivingDesk();
  const { isBusy } = useReceivingState(desk);
  // Not `disabled` while it works: the focus would be lost.
  return (
    <Button
      look={look}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) void desk.choose();
      }}
    >
      Add scorecards…
    </Button>
  );
}
