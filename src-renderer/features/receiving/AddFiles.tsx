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

/** The two ways in for the kits or plans of others, beside a drop: a file, and text on the clipboard. */
export function AddEditions({ noun }: { noun: 'kit' | 'plan' }) {
  const controller = useReceivingController();
  const { isBusy } = useReceivingState(controller);
  return (
    <>
      <Button disabled={isBusy} onClick={() => void controller.paste()}>
        Paste a {noun}
      </Button>
      <Button disabled={isBusy} onClick={() => void controller.choose()}>
        Add {noun}s…
      </Button>
    </>
  );
}

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
