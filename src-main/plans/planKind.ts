import { planThing } from '../../shared/domain/panel/knownKeys.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import { type PlanEdition, planChanges } from '../../shared/domain/plan/planEdition.ts';
import { planFiles } from '../../shared/files/signedPlan.ts';
import type { EditionKind } from '../editions/editionKind.ts';

/** Plans that are handed on. */
export const planKind: EditionKind<PlanEdition> = {
  files: planFiles,
  thing: planThing,
  words: { own: 'plan', among: 'plans', holder: 'The plan', short: 'plan' },
  titleOf: planTitle,
  changesBetween: planChanges,
};
