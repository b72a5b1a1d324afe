import { Button } from '../../components/Button.tsx';
import type { Receiving } from './useReceipts.ts';

/** Asks for scorecard files of others and adds them. */
export function AddScorecards({ look, receiving }: { look: 'plain' | 'primary'; receiving: Receiving }) {
  return (
    <Button look={look} disabled={receiving.isBusy} onClick={() => void receiving.choose()}>
      Add scorecards…
    </Button>
  );
}
