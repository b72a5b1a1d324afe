import { Button } from '../../components/Button.tsx';
import { useReceivingController, useReceivingState } from './useReceiving.ts';

/** Asks for scorecard files of others and adds them. */
export function AddScorecards({ look }: { look: 'plain' | 'primary' }) {
  const controller = useReceivingController();
  const { isBusy } = useReceivingState(controller);
  return (
    <Button look={look} disabled={isBusy} onClick={() => void controller.choose()}>
      Add scorecards…
    </Button>
  );
}
