import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { useStore } from '../../state/store.ts';
import { toastError } from '../../state/toasts.ts';
import { ReceivingDesk, type ReceivingState } from './receivingController.ts';

const desksOfClients = new WeakMap<QueryClient, ReceivingDesk>();

/** The place in this window where scorecards come in. */
export function useReceivingDesk(): ReceivingDesk {
  const client = useQueryClient();
  const desk = desksOfClients.get(client) ?? createReceivingDesk(client);
  desksOfClients.set(client, desk);
  return desk;
}

export function useReceivingState(desk: ReceivingDesk): ReceivingState {
  return useStore(desk.state);
}

function createReceivingDesk(client: QueryClient): ReceivingDesk {
  return new ReceivingDesk({
    choose: () => request('panels:chooseScorecards'),
    receive: (name, bytes) => request('panels:receiveScorecards', { files: [{ name, bytes }] }),
    paste: () => request('panels:pasteScorecard'),
    cancel: () => request('panels:cancelReceiving'),
    takeOpened: () => request('panels:takeOpened'),
    place: (token, panelId) => request('panels:placeScorecard', { token, panelId }),
    unlock: (token, passphrase, jobId) => request('panels:unlockScorecard', { token, passphrase, jobId }),
    dropWaiting: () => request('panels:dropWaiting'),
    onReceived: () => client.invalidateQueries({ queryKey: queries.panels.queryKey }),
    onFailure: toastError,
  });
}
