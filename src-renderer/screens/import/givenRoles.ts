import type { ImportPlan, PlanMaking } from '../../../shared/guide/import/importPlan.ts';
import type { ReadingOrder, SecondReading } from '../../../shared/guide/import/readAgain.ts';
import {
  choicesToRead,
  giveColumns,
  giveRole,
  settlePlan,
  withChoices,
} from '../../../shared/guide/import/settlePlan.ts';
import type { ColumnUse, GivenRole, GuideChoices } from '../../../shared/guide/lines/parsedGuide.ts';
import { chosenLines, type ImportPreview, withPlan, withSettled } from './importPreview.ts';

/**
 * Gives the chosen lines a role, as one step to undo; the guide is due to be read again around it. Null gives the lines back to
 * the reading.
 */
export function giveRoleToChosen(preview: ImportPreview, role: GivenRole | null): ImportPreview {
  const lines = chosenLines(preview);
  const { choices } = preview.plan.reading;
  if (lines.length === 0 || lines.every((line) => isSameRole(choices.roles.get(line), role))) return preview;
  const after = choosing(preview, giveRole(choices, lines, role));
  return role === null ? after : { ...after, given: lines };
}

/** Gives the role that was given last to the lines like those, too. */
export function giveRoleToOthers(preview: ImportPreview): ImportPreview {
  if (preview.sameForOthers === null) return preview;
  const { role, lines } = preview.sameForOthers;
  return choosing(preview, giveRole(preview.plan.reading.choices, lines, role));
}

/** Gives one line a role, whatever is chosen. */
export function giveRoleTo(preview: ImportPreview, line: number, role: GivenRole): ImportPreview {
  return giveRoleToChosen({ ...preview, range: { from: line, to: line } }, role);
}

/** Says what the columns of the table that begins with the line `block` are used for. */
export function nameColumns(preview: ImportPreview, block: number, columns: readonly ColumnUse[]): ImportPreview {
  return choosing(preview, giveColumns(preview.plan.reading.choices, block, columns));
}

function choosing(preview: ImportPreview, choices: GuideChoices): ImportPreview {
  return withPlan(preview, withChoices(preview.plan, choices), null);
}

/** What the guide of a preview is to be read again with; null where nothing is due. */
export function orderOf({ plan, guide, given }: ImportPreview): ReadingOrder | null {
  if (!plan.reading.isDue) return null;
  return {
    document: { text: guide.text, blocks: guide.documentBlocks },
    choices: choicesToRead(plan),
    like: given === null ? null : { lines: given, blocks: plan.reading.guide.blocks },
  };
}

/** The preview after its guide was read again, as `orderOf` says; the question of the line with the keyboard is open then. */
export function settle(preview: ImportPreview, { guide, alike }: SecondReading, making: PlanMaking): ImportPreview {
  const warnings = [...guide.warnings, ...preview.guide.fileWarnings];
  const plan = settlePlan(preview.plan, { ...guide, warnings }, making);
  const after = withSettled(preview, plan);
  const own = plan.questions[guide.blocks[after.range.to]?.question ?? -1];
  return {
    ...after,
    ...(own === undefined ? {} : { chosenId: own.id }),
    sameForOthers: othersOf(preview, after, alike),
  };
}

/** The lines like those that a role was given to which have not come to it by themselves, and that nobody has given another one. */
function othersOf(
  { given, plan: before }: ImportPreview,
  after: ImportPreview,
  alike: readonly number[],
): ImportPreview['sameForOthers'] {
  const { guide, choices } = after.plan.reading;
  const role = choices.roles.get(given?.[0] ?? -1);
  if (given === null || role === undefined) return null;
  const looking = role.level === undefined ? alike : alike.filter(beginsLike(before, given));
  const others = looking.filter((line) => {
    const block = guide.blocks[line];
    const isThere = block?.role === role.role && block.level === role.level;
    return !isThere && !choices.roles.has(line);
  });
  return others.length === 0 ? null : { role, lines: others };
}

/**
 * The lines of a scale look alike, and each is of another rating: only those are like some that begin with the same word or
 * figure.
 */
function beginsLike({ source, reading }: ImportPlan, lines: readonly number[]): (line: number) => boolean {
  const beginning = (line: number): string => {
    const [from, to] = reading.guide.blocks[line]?.span ?? [0, 0];
    return /[\p{L}\p{N}]+/u.exec(source.slice(from, Math.min(to, from + 40)))?.[0].toLowerCase() ?? '';
  };
  const wanted = new Set(lines.map(beginning));
  return (line) => wanted.has(beginning(line));
}

function isSameRole(one: GivenRole | undefined, other: GivenRole | null): boolean {
  return one?.role === other?.role && one?.level === other?.level;
}
