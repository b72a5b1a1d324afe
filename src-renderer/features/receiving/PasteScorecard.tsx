import { Button } from '../../components/Button.tsx';
import { useReceivingController, useReceivingState } from './useReceiving.ts';

/** Receives the scorecard whose text is on the clipboard. */
export function PasteScorecard() {
  const controller = useReceivingController();
  const { isBusy } = useReceivingState(controller);
  return (
    <Button disabled={isBusy} onClick={() => void controller.paste()}>
      Paste a scorecard
    </Button>
  );
}
