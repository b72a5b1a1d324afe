import { Button } from '../../components/Button.tsx';
import { useReceivingController, useReceivingState } from './useReceiving.ts';

/** The two ways in for the kits of others, beside a drop: a file, and text on the clipboard. */
export function AddKits() {
  const controller = useReceivingController();
  const { isBusy } = useReceivingState(controller);
  return (
    <>
      <Button disabled={isBusy} onClick={() => void controller.paste()}>
        Paste a kit
      </Button>
      <Button disabled={isBusy} onClick={() => void controller.choose()}>
        Add kits…
      </Button>
    </>
  );
}
