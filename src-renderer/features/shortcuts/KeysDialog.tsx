import { Dialog } from '../../components/Dialog.tsx';
import { KeyReference } from './KeyReference.tsx';

/** The keys of the app, wherever one is. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title="Keys" width="wide">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a control in it, what scrolls has to take the focus itself */}
      <section tabIndex={0} aria-label="Keys">
        <KeyReference />
      </section>
    </Dialog>
  );
}
