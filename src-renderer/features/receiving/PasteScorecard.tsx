import { Button } from '../../components/Button.tsx';
import { useReceivingDesk, useReceivingState } from './useReceiving.ts';

/** Receives the scorecard whose text is on the clipboard. */
export function PasteScorecard() {
  const desk = useReceivingDesk();
  const { isBusy } = useReceivingState(desk);
  return (
    <Button disabled={isBusy} onClick={() => void desk.paste()}>
      Paste a scorecard
    </Button>
  );
}
