import type { KeyboardEvent } from 'react';
import { isShortcut, pressOf } from '../../../components/hooks/keys.ts';
import type { PreviewModel } from '../usePreview.ts';
import { givenWords, roleCommandOf } from './roleWords.ts';

/** So many lines are a page. */
const page = 12;

/** Where a key leads among the lines; null where it leads nowhere. */
function destinationOf(press: string | null, active: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const place = press === null ? undefined : places[press];
  return place === undefined ? null : Math.max(0, Math.min(count - 1, place));
}

/** The keys of the lines: move, choose several, give a role, the same for others, the next doubt, into the question. */
export function onLineKey(event: KeyboardEvent<HTMLElement>, model: PreviewModel): void {
  if (!runLineKey(event, model)) return;
  event.preventDefault();
  // What the key does on the whole screen is not meant.
  event.stopPropagation();
}

function runLineKey(event: KeyboardEvent<HTMLElement>, model: PreviewModel): boolean {
  const { lines } = model;
  const { active } = lines;
  const press = pressOf(event);
  const isExtending = press?.startsWith('Shift+') === true;
  const to = destinationOf(press?.replace('Shift+', '') ?? null, active, lines.lines.length);
  const command = roleCommandOf(event);
  if (to !== null) lines.goTo(to, isExtending);
  else if (command !== undefined) lines.giveRole(command.role, (count, others) => givenWords(count, command, others));
  else if (isShortcut(event, 'sameForOthers')) lines.giveRoleToOthers();
  else if (isShortcut(event, 'nextDoubt') && lines.doubt !== null) lines.goTo(lines.doubt);
  else if (isShortcut(event, 'selectAll')) lines.chooseAll();
  else if (isShortcut(event, 'nextFound')) goToQuestion(model, 1);
  else if (isShortcut(event, 'previousFound')) goToQuestion(model, -1);
  else if (press === 'Enter') model.goTo(model.preview.chosenId);
  else if (press === 'Escape') lines.goTo(active);
  else return false;
  return true;
}

/** To the line that asks the next question, or the one before. */
function goToQuestion({ lines: { lines, active, goTo } }: PreviewModel, by: 1 | -1): void {
  for (let index = active + by; index >= 0 && index < lines.length; index += by) {
    if (lines[index]?.role !== 'prompt') continue;
    goTo(index);
    return;
  }
}
