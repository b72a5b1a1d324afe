import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/ipc/contract.ts';
import { type ShortcutId, shortcuts } from '../../shared/keys/shortcuts.ts';

type Command = EventPayload<'app:command'>['command'];

/** What the menu needs to know about where it stands. */
export interface MenuOptions {
  isMac: boolean;
  /** Whether this is a development build: only that has the developer tools. */
  isDevelopment: boolean;
  send(command: Command): void;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu. Its keys leave alone what the window itself listens to, and its labels have no letter for Alt. */
export function menuTemplate({ isMac, isDevelopment, send }: MenuOptions): MenuItemConstructorOptions[] {
  const command = (label: string, name: Command, shortcut?: ShortcutId): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut) }),
  });
  const newInterview = command('New interview…', 'newInterview', 'newInterview');
  // No keys: the window itself listens to them, over a dialog, too.
  const lock = command('Lock', 'lock');
  const settings = command('Settings…', 'openSettings', 'settings');
  return [
    ...(isMac ? [macMenu(settings)] : []),
    {
      label: 'File',
      submenu: [newInterview, line, lock, ...(isMac ? [role('close')] : [settings, line, role('quit')])],
    },
    {
      label: 'Edit',
      submenu: [
        role('undo'),
        role('redo'),
        line,
        role('cut'),
        role('copy'),
        role('paste'),
        role('pasteAndMatchStyle'),
        role('delete'),
        role('selectAll'),
        line,
        // No keys: in a text field the keys belong to the text, elsewhere the window itself listens to them.
        command('Undo last change', 'undo'),
        command('Redo last change', 'redo'),
      ],
    },
    {
      label: 'View',
      submenu: [
        role('zoomIn'),
        // The plus sign is on the key of '=' on many keyboards; both are to work.
        { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
        role('zoomOut'),
        role('resetZoom'),
        line,
        role('togglefullscreen'),
        ...(isDevelopment ? [line, role('toggleDevTools')] : []),
      ],
    },
    // Without 'close' on Linux and Windows: its Ctrl+W, which takes a word away elsewhere, would end the interview.
    isMac ? { role: 'windowMenu' } : { label: 'Window', submenu: [role('minimize')] },
    { role: 'help', label: 'Help', submenu: [command('Keys', 'showHelp'), command('All commands…', 'commandPalette')] },
  ];
}

/** A shortcut's first chord as Electron writes it. */
function acceleratorOf(id: ShortcutId): string {
  return shortcuts[id].chords[0].replace('Mod', 'CmdOrCtrl');
}

function role(name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions {
  return { role: name };
}

function macMenu(settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      role('about'),
      line,
      settings,
      line,
      role('services'),
      line,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      line,
      role('quit'),
    ],
  };
}
