import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { isInDialog, isTextEntry } from '../../components/hooks/keys.ts';
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

/** Receives what is pasted anywhere on the screen outside of text fields: the text of a scorecard, or files. */
export function usePastedScorecards(controller: ReceivingController): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.clipboardData === null || isTextEntry(event.target) || isInDialog(event.target)) return;
    event.preventDefault();
    const files = [...event.clipboardData.files];
    void (files.length > 0 ? controller.receiveFiles(files) : controller.paste());
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);
}
