import { Button } from '../../components/Button.tsx';
import { useReceivingDesk, useReceivingState } from './useReceivingDesk.ts';

/** Receives the scorecard whose text is on the clipboard. */
export function PasteScorecard() {
  const desk = useReceivingDesk();
  const { isBusy } = useReceivingState(desk);
  // Not `disabled` while it works: the focus would be lost.
  return (
    <Button
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) void desk.paste();
      }}
    >
      Paste a scorecard
    </Button>
  );
}
