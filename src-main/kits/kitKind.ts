import { kitThing } from '../../shared/domain/panel/knownKeys.ts';
import { type Kit, kitTitle } from '../../shared/domain/questions/kit.ts';
import { changesBetween } from '../../shared/domain/questions/kitEditions.ts';
import { kitFiles } from '../../shared/files/signedKit.ts';
import type { EditionKind } from '../editions/editionKind.ts';

/** Question sets that are handed on. */
export const kitKind: EditionKind<Kit> = {
  files: kitFiles,
  thing: kitThing,
  words: { own: 'question set', among: 'question sets', holder: 'Its set', short: 'set' },
  titleOf: kitTitle,
  changesBetween,
};
