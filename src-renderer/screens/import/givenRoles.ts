import { blocksLike } from '../../../shared/guide/document/alike.ts';
import type { GuideDocument } from '../../../shared/guide/document/guideDocument.ts';
import type { ColumnUse, GivenRole, GuideChoices } from '../../../shared/guide/document/parsedGuide.ts';
import type { PlanMaking } from '../../../shared/guide/import/importPlan.ts';
import { giveColumns, giveRole, settlePlan } from '../../../shared/guide/import/settlePlan.ts';
import { chosenLines, type ImportPreview, withPlan } from './importPreview.ts';

/**
 * Gives the chosen lines a role, and settles the rest of the guide around it, as one step to undo. Null gives the lines back to
 * the reading.
 */
export function giveRoleToChosen(preview: ImportPreview, role: GivenRole | null, making: PlanMaking): ImportPreview {
  const lines = chosenLines(preview);
  const { choices, guide } = preview.plan.reading;
  if (lines.length === 0 || lines.every((line) => isSameRole(choices.roles.get(line), role))) return preview;
  const after = settled(preview, giveRole(choices, lines, role), making);
  if (role === null) return after;
  const looking = blocksLike(documentOf(preview), guide.blocks, lines);
  const alike = role.level === undefined ? looking : looking.filter(beginsLike(preview, lines));
  return { ...after, sameForOthers: othersOf(after, role, alike) };
}

/** Gives the role that was given last to the lines like those, too. */
export function giveRoleToOthers(preview: ImportPreview, making: PlanMaking): ImportPreview {
  if (preview.sameForOthers === null) return preview;
  const { role, lines } = preview.sameForOthers;
  return settled(preview, giveRole(preview.plan.reading.choices, lines, role), making);
}

/** Gives one line a role, whatever is chosen. */
export function giveRoleTo(preview: ImportPreview, line: number, role: GivenRole, making: PlanMaking): ImportPreview {
  return giveRoleToChosen({ ...preview, range: { from: line, to: line } }, role, making);
}

/** Says what the columns of the table that begins with the line `block` are used for. */
export function nameColumns(
  preview: ImportPreview,
  block: number,
  columns: readonly ColumnUse[],
  making: PlanMaking,
): ImportPreview {
  return settled(preview, giveColumns(preview.plan.reading.choices, block, columns), making);
}

/** Those of some lines that have not come to the role by themselves, and that nobody has given another one; null for none. */
function othersOf({ plan }: ImportPreview, role: GivenRole, lines: readonly number[]): ImportPreview['sameForOthers'] {
  const { guide, choices } = plan.reading;
  const others = lines.filter((line) => {
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
function beginsLike({ plan }: ImportPreview, lines: readonly number[]): (line: number) => boolean {
  const beginning = (line: number): string => {
    const [from, to] = plan.reading.guide.blocks[line]?.span ?? [0, 0];
    return /[\p{L}\p{N}]+/u.exec(plan.source.slice(from, Math.min(to, from + 40)))?.[0].toLowerCase() ?? '';
  };
  const wanted = new Set(lines.map(beginning));
  return (line) => wanted.has(beginning(line));
}

function isSameRole(one: GivenRole | undefined, other: GivenRole | null): boolean {
  return one?.role === other?.role && one?.level === other?.level;
}

/** The preview after its guide was read anew; the question of the line with the keyboard is open then. */
function settled(preview: ImportPreview, choices: GuideChoices, making: PlanMaking): ImportPreview {
  const plan = settlePlan(preview.plan, documentOf(preview), choices, making);
  const { reading } = plan;
  const guide = { ...reading.guide, warnings: [...reading.guide.warnings, ...preview.guide.fileWarnings] };
  const after = withPlan(preview, { ...plan, reading: { ...reading, guide } }, null);
  const own = plan.questions[guide.blocks[after.range.to]?.question ?? -1];
  return own === undefined ? after : { ...after, chosenId: own.id };
}

function documentOf({ guide }: ImportPreview): GuideDocument {
  return { text: guide.text, blocks: guide.documentBlocks };
}
