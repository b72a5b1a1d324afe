import { type RefObject, useMemo, useRef } from 'react';
import { guessedQuestions, guideLines, leftOutLines, nextDoubt } from '../../../shared/guide/import/guideLines.ts';
import type { ColumnUse, GivenRole } from '../../../shared/guide/lines/parsedGuide.ts';
import { announce } from '../../state/announcer.ts';
import { giveRoleTo, giveRoleToChosen, giveRoleToOthers, nameColumns } from './givenRoles.ts';
import type { ImportController } from './importController.ts';
import { chooseLine, chosenLines, type ImportPreview } from './importPreview.ts';

/** What can be asked of the list of lines. */
export interface LinesHandle {
  /** Puts the focus on a line, by its index. */
  focus: (line: number) => void;
}

/** The lines of the guide with their roles, and what can be done with them. */
export function usePreviewLines(preview: ImportPreview, controller: ImportController) {
  const listRef: RefObject<LinesHandle | null> = useRef<LinesHandle>(null);
  const { reading } = preview.plan;
  const lines = useMemo(() => guideLines(reading.guide, reading.choices, reading.isDue), [reading]);
  const leftOut = useMemo(() => leftOutLines(reading.guide), [reading]);
  const doubt = nextDoubt(lines, leftOut, preview.range.to);
  const goTo = (line: number, isExtending = false) => {
    controller.update((old) => chooseLine(old, line, isExtending));
    listRef.current?.focus(line);
  };
  return {
    lines,
    leftOut,
    /** The questions of whose line it is a guess that it asks, by their index. */
    guessed: useMemo(() => guessedQuestions(lines), [lines]),
    /** The chosen lines, from the first to the last. */
    chosen: useMemo(() => chosenLines(preview), [preview]),
    /** The line with the keyboard. */
    active: preview.range.to,
    sameForOthers: preview.sameForOthers,
    listRef,
    /** Chooses a line without moving the focus; with `isExtending` all lines up to it. */
    choose: (line: number, isExtending = false) => controller.update((old) => chooseLine(old, line, isExtending)),
    goTo,
    chooseAll: () => controller.update((old) => chooseLine(chooseLine(old, 0), lines.length - 1, true)),
    /** The next line that asks and was left out, or whose role is a guess; null where there is none. */
    doubt,
    /** Gives the chosen lines a role, or back to the reading with null. `words` say it, given what came of it. */
    giveRole: (role: GivenRole | null, words: (count: number, others: number) => string) => {
      const count = chosenLines(preview).length;
      controller.update((old) => giveRoleToChosen(old, role));
      void controller.settled().then((after) => announce(words(count, after?.sameForOthers?.lines.length ?? 0)));
    },
    giveRoleToOthers: () => {
      const count = preview.sameForOthers?.lines.length ?? 0;
      if (count === 0) return;
      controller.update((old) => giveRoleToOthers(old));
      announce(`Done for ${count} more`);
    },
    /** Makes a line that was left out a question or points. */
    takeIn: (line: number, role: 'prompt' | 'guidance') => {
      controller.update((old) => giveRoleTo(old, line, { role }));
      announce(role === 'prompt' ? 'Taken in as a question' : 'Taken in as points');
    },
    nameColumns: (block: number, columns: readonly ColumnUse[]) =>
      controller.update((old) => nameColumns(old, block, columns)),
  };
}

export type PreviewLines = ReturnType<typeof usePreviewLines>;
