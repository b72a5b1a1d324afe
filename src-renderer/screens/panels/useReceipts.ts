import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../shared/domain/identity.ts';
import type { PanelReceipt } from '../../../shared/ipc/panelContract.ts';
import { request } from '../../api.ts';
import { toastError } from '../../components/ToastRegion.tsx';
import { queries } from '../../queries.ts';

/** Receives scorecard files, and keeps what became of each until it was read. */
export function useReceipts() {
  const client = useQueryClient();
  const [receipts, setReceipts] = useState<PanelReceipt[]>([]);
  const [isBusy, setIsBusy] = useState(false);

  const run = async (what: string, work: () => Promise<PanelReceipt[]>) => {
    setIsBusy(true);
    try {
      setReceipts(await work());
      await client.invalidateQueries({ queryKey: queries.panels.queryKey });
    } catch (error) {
      toastError(what, error);
    } finally {
      setIsBusy(false);
    }
  };

  return {
    receipts,
    isBusy,
    choose: () => run('The scorecards could not be added', () => request('panels:chooseScorecards')),
    /** Answers which candidate a scorecard is about; null for none of those that are like it. */
    place: (token: Id, panelId: Id | null) =>
      run('The scorecard could not be added', async () => {
        const placed = await request('panels:placeScorecard', { token, panelId });
        return receipts.map((receipt) => (receipt.question?.token === token ? placed : receipt));
      }),
    close: () => setReceipts([]),
  };
}

export type Receiving = ReturnType<typeof useReceipts>;
