import type { Press } from '../../../shared/keys/chord.ts';
import { keysOf, printedKeys } from '../../components/hooks/keys.ts';
import type { PaletteItem } from '../../components/Palette.tsx';
import { commandCaps, givenWords, othersWords, roleCommands } from './lines/roleWords.ts';
import type { PreviewModel } from './usePreview.ts';

/** What the screen itself can do, beside the changes of the plan. */
export interface ScreenActions {
  add: () => void;
  addWithSet: () => void;
  close: () => void;
}

/** Every command of the preview that makes sense right now, in the order of the palette. */
export function previewCommands(model: PreviewModel, { add, addWithSet, close }: ScreenActions): PaletteItem[] {
  const { lines } = model;
  const command = (id: string, label: string, run: () => void, press?: Press): PaletteItem => ({
    id,
    label,
    run,
    ...(press === undefined ? {} : { keys: printedKeys(press) }),
  });
  return [
    ...(model.adding > 0 ? [command('add', 'Add the questions', add, keysOf('addQuestions')[0])] : []),
    ...(model.plan.questions.length > 0
      ? [command('addWithSet', 'Add and make a set', addWithSet, keysOf('addWithSet')[0])]
      : []),
    ...lineCommands(model),
    ...(lines.lines.length > 0
      ? [command('lines', 'To the lines of the guide', () => lines.goTo(lines.active), keysOf('guideLines')[0])]
      : []),
    command('questions', 'To the questions', () => model.goTo(model.preview.chosenId)),
    command('next', 'Next question', () => model.step(1), keysOf('nextFound')[0]),
    command('previous', 'Previous question', () => model.step(-1), keysOf('previousFound')[0]),
    command('undo', 'Undo', model.undo, keysOf('undo')[0]),
    command('redo', 'Redo', model.redo, keysOf('redo')[0]),
    command('close', 'Another guide', close),
  ];
}

/** What can be done with the chosen lines. */
function lineCommands({ lines }: PreviewModel): PaletteItem[] {
  const { chosen, sameForOthers, doubt } = lines;
  if (chosen.length === 0) return [];
  const detail = chosen.length === 1 ? 'the chosen line' : `${chosen.length} chosen lines`;
  const others = sameForOthers?.lines.length ?? 0;
  return [
    ...roleCommands.map((given) => ({
      id: given.id,
      label: given.label,
      detail,
      keys: commandCaps(given),
      run: () => lines.giveRole(given.role, (count, like) => givenWords(count, given, like)),
    })),
    ...(others > 0
      ? [
          {
            id: 'others',
            label: othersWords(others),
            keys: printedKeys(keysOf('sameForOthers')[0] ?? ''),
            run: lines.giveRoleToOthers,
          },
        ]
      : []),
    ...(doubt === null
      ? []
      : [
          {
            id: 'doubt',
            label: 'Next line to look at',
            keys: printedKeys(keysOf('nextDoubt')[0] ?? ''),
            run: () => lines.goTo(doubt),
          },
        ]),
  ];
}
