import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { useStore } from '../../state/store.ts';
import { toastError } from '../../state/toasts.ts';
import { ReceivingController, type ReceivingState } from './receivingController.ts';

const controllersOfClients = new WeakMap<QueryClient, ReceivingController>();

/** The place in this window where scorecards come in. */
export function useReceivingController(): ReceivingController {
  const client = useQueryClient();
  const controller = controllersOfClients.get(client) ?? createReceivingController(client);
  controllersOfClients.set(client, controller);
  return controller;
}

export function useReceivingState(controller: ReceivingController): ReceivingState {
  return useStore(controller.state);
}

function createReceivingController(client: QueryClient): ReceivingController {
  return new ReceivingController({
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
