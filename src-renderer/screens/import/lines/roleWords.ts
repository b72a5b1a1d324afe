import type { GuideLine, LineRole } from '../../../../shared/guide/import/guideLines.ts';
import type { GivenRole, LeftOut } from '../../../../shared/guide/lines/parsedGuide.ts';
import { leftOutReasons, ratingLevels } from '../../../../shared/guide/lines/parsedGuide.ts';
import type { ShortcutId } from '../../../../shared/keys/shortcuts.ts';
import { keysOf, type Pressed, pressOf, printedKeys } from '../../../components/hooks/keys.ts';

/** What stands before a line, for each role. */
const roleNames: Readonly<Record<LineRole, string>> = {
  title: 'Title',
  competency: 'Competency',
  topic: 'Heading',
  prompt: 'Question',
  probe: 'Probe',
  guidance: 'Points',
  redFlag: 'Red flag',
  purpose: 'Purpose',
  example: 'Example',
  anchor: 'Anchor',
  minutes: 'Minutes',
  opening: 'Opening',
  closing: 'Closing',
  label: 'Label',
  heads: 'Heads',
  leftOut: 'Left out',
};

/** The word for what a line is: 'Points', 'Anchor 4'. */
export function roleName({ role, level }: Pick<GuideLine, 'role' | 'level'>): string {
  return level === undefined ? roleNames[role] : `${roleNames[role]} ${level}`;
}

/** A role that can be given to lines, and its keys. A null role gives them back to the reading. */
export interface RoleCommand {
  readonly id: string;
  readonly shortcut: ShortcutId;
  /** Which figure takes the place of the shortcut's 1. */
  readonly figure: number;
  readonly label: string;
  readonly role: GivenRole | null;
}

function roleCommand(shortcut: ShortcutId, label: string, role: GivenRole | null, figure = 1): RoleCommand {
  return { id: `${shortcut}:${figure}`, shortcut, figure, label, role };
}

/** Every role that can be given, in the order of the buttons. */
export const roleCommands: readonly RoleCommand[] = [
  roleCommand('asQuestion', roleNames.prompt, { role: 'prompt' }),
  roleCommand('asPoints', roleNames.guidance, { role: 'guidance' }),
  roleCommand('asProbe', roleNames.probe, { role: 'probe' }),
  roleCommand('asRedFlag', roleNames.redFlag, { role: 'redFlag' }),
  roleCommand('asPurpose', roleNames.purpose, { role: 'purpose' }),
  roleCommand('asExample', roleNames.example, { role: 'example' }),
  roleCommand('asCompetency', roleNames.competency, { role: 'competency' }),
  roleCommand('asTopic', roleNames.topic, { role: 'topic' }),
  roleCommand('asMinutes', roleNames.minutes, { role: 'minutes' }),
  roleCommand('asOpening', roleNames.opening, { role: 'opening' }),
  roleCommand('asClosing', roleNames.closing, { role: 'closing' }),
  ...ratingLevels.map((level) => roleCommand('asAnchor', `Anchor ${level}`, { role: 'anchor', level }, level)),
  roleCommand('asNothing', 'Leave out', { role: 'filler' }),
  roleCommand('asRead', 'As read', null),
];

/**
 * The role that a key gives in the list of lines; undefined where it gives none. Nothing is typed there, so figures go by their
 * place: some layouts have them behind Shift.
 */
export function roleCommandOf(event: Pressed): RoleCommand | undefined {
  const isHeld = event.ctrlKey || event.metaKey || event.altKey;
  const press = (isHeld ? undefined : /^Digit(\d)$/.exec(event.code)?.[1]) ?? pressOf(event);
  return roleCommands.find(({ shortcut, figure }) => press !== null && keysOf(shortcut, figure).includes(press));
}

/** The keys of a command as they are printed: ['Q']. */
export function commandCaps({ shortcut, figure }: RoleCommand): string[] {
  return printedKeys(keysOf(shortcut, figure)[0] ?? '');
}

/** What is said of lines that were given a role, and of the others that are like them. */
export function givenWords(lines: number, { label, role }: RoleCommand, others: number): string {
  const what = lines === 1 ? '1 line' : `${lines} lines`;
  const given = role === null ? `${what} as read` : `${label}: ${what}`;
  return others === 0 ? given : `${given}. ${othersWords(others)}`;
}

/** What the button says that gives the role to the others, too. */
export function othersWords(others: number): string {
  return others === 1 ? 'The same for the other one like it' : `The same for the ${others} others like it`;
}

/** Why a line was left out, as a sentence. A label that is not known is named: what is said of one line under it goes for all. */
export function reasonWords({ reason, label }: Pick<LeftOut, 'reason' | 'label'>): string {
  return label === undefined
    ? `It ${leftOutReasons[reason]}.`
    : `It ${leftOutReasons[reason]}: ‘${label}’. What you make of this line, all lines under that label become.`;
}
