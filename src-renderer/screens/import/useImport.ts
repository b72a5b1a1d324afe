import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { useStore } from '../../state/store.ts';
import { toastError, toastUndo } from '../../state/toasts.ts';
import { ImportDesk, type ImportStage } from './importController.ts';

const desksOfClients = new WeakMap<QueryClient, ImportDesk>();

/** The window's import desk. */
export function useImportDesk(): ImportDesk {
  const client = useQueryClient();
  const desk = desksOfClients.get(client) ?? createImportDesk(client);
  desksOfClients.set(client, desk);
  return desk;
}

export function useImportStage(desk: ImportDesk): ImportStage {
  return useStore(desk.stage);
}

function createImportDesk(client: QueryClient): ImportDesk {
  const desk: ImportDesk = new ImportDesk({
    choose: () => request('guides:choose'),
    readFile: (name, bytes) => request('guides:readFile', { name, bytes }),
    readText: (text) => request('guides:readText', { text }),
    cancel: () => request('guides:cancel'),
    bank: async () => (await client.ensureQueryData(queries.bank)).map(({ question }) => question),
    onReplaced: (before, after) =>
      toastUndo(`‘${after.guide.name}’ took the place of ‘${before.guide.name}’`, () => desk.restore(before)),
    onFailure: toastError,
  });
  return desk;
}
