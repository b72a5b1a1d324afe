import { Button } from '../../components/Button.tsx';
import { ReceiptsDialog } from './ReceiptsDialog.tsx';
import { useReceipts } from './useReceipts.ts';

/** Adds scorecard files of others, and says what became of each. */
export function AddScorecards({ look }: { look: 'plain' | 'primary' }) {
  const { receipts, isBusy, choose, place, close } = useReceipts();
  return (
    <>
      <Button look={look} disabled={isBusy} onClick={() => void choose()}>
        Add scorecards…
      </Button>
      <ReceiptsDialog receipts={receipts} isBusy={isBusy} onPlace={place} onClose={close} />
    </>
  );
}
