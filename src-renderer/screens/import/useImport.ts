import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { newId } from '../../../shared/domain/ids.ts';
import { createCompetencyGuess } from '../../../shared/guide/import/guessCompetency.ts';
import type { PlanMaking } from '../../../shared/guide/import/importPlan.ts';
import type { BankEntry } from '../../../shared/ipc/contract.ts';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { useStore } from '../../state/store.ts';
import { toastError, toastUndo } from '../../state/toasts.ts';
import { ImportController, type ImportStage } from './importController.ts';
import { createGuideRereader, startReadingThread } from './reading/guideRereader.ts';

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

/** Made once for each bank: it looks through all its questions. */
function createMaking(): (bank: readonly BankEntry[]) => PlanMaking {
  let known: { bank: readonly BankEntry[]; making: PlanMaking } | undefined;
  return (bank) => {
    if (known?.bank !== bank) {
      const questions = bank.map(({ question }) => question);
      known = { bank, making: { newId, guessCompetency: createCompetencyGuess(questions, []) } };
    }
    return known.making;
  };
}

function createImportController(client: QueryClient): ImportController {
  const makingFor = createMaking();
  const controller: ImportController = new ImportController({
    choose: () => request('guides:choose'),
    readFile: (name, bytes) => request('guides:readFile', { name, bytes }),
    readText: (text) => request('guides:readText', { text }),
    cancel: () => request('guides:cancel'),
    rereader: createGuideRereader(startReadingThread),
    making: async () => makingFor(await client.ensureQueryData(queries.bank)),
    onReplaced: (before, after) =>
      toastUndo(`‘${after.guide.name}’ took the place of ‘${before.guide.name}’`, () => controller.restore(before)),
    onFailure: toastError,
  });
  return controller;
}
