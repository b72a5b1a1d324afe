import { Button } from '../../components/Button.tsx';
import { useReceivingDesk, useReceivingState } from './useReceiving.ts';

/** Asks for scorecard files of others and adds them. */
export function AddScorecards({ look }: { look: 'plain' | 'primary' }) {
  const desk = useReceivingDesk();
  const { isBusy } = useReceivingState(desk);
  return (
    <Button look={look} disabled={isBusy} onClick={() => void desk.choose()}>
      Add scorecards…
    </Button>
  );
}
