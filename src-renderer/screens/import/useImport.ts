import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { useStore } from '../../state/store.ts';
import { toastError, toastUndo } from '../../state/toasts.ts';
import { ImportController, type ImportStage } from './importController.ts';

const controllerOfClients = new WeakMap<QueryClient, ImportController>();

/** The window's import controller. */
export function useImportController(): ImportController {
  const client = useQueryClient();
  const controller = controllerOfClients.get(client) ?? createImportController(client);
  controllerOfClients.set(client, controller);
  return controller;
}

export function useImportStage(controller: ImportController): ImportStage {
  return useStore(controller.stage);
}

function createImportController(client: QueryClient): ImportController {
  const controller: ImportController = new ImportController({
    choose: () => request('guides:choose'),
    readFile: (name, bytes) => request('guides:readFile', { name, bytes }),
    readText: (text) => request('guides:readText', { text }),
    cancel: () => request('guides:cancel'),
    bank: async () => (await client.ensureQueryData(queries.bank)).map(({ question }) => question),
    onReplaced: (before, after) =>
      toastUndo(`‘${after.guide.name}’ took the place of ‘${before.guide.name}’`, () => controller.restore(before)),
    onFailure: toastError,
  });
  return controller;
}
