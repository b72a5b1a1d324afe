import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../src-main/app/menuTemplate.ts';

const sent: string[] = [];
const options = { isMac: false, isDevelopment: false, send: (command: string) => void sent.push(command) };

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

/** What the roles used here bring along on Linux and Windows (Electron's `roles.ts`). */
const keysOfRoles: Record<string, string> = {
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Y',
  cut: 'CmdOrCtrl+X',
  copy: 'CmdOrCtrl+C',
  paste: 'CmdOrCtrl+V',
  pasteandmatchstyle: 'Shift+CmdOrCtrl+V',
  selectall: 'CmdOrCtrl+A',
  zoomin: 'CmdOrCtrl+Plus',
  zoomout: 'CmdOrCtrl+-',
  resetzoom: 'CmdOrCtrl+0',
  togglefullscreen: 'F11',
  minimize: 'CmdOrCtrl+M',
  quit: 'CmdOrCtrl+Q',
};

describe('menuTemplate', () => {
  it.each([true, false])('leaves the keys of a live interview alone (on a Mac: %s)', (isMac) => {
    const all = items(menuTemplate({ ...options, isMac }));
    const keys = all.flatMap(({ accelerator, role }) => accelerator ?? keysOfRoles[role?.toLowerCase() ?? ''] ?? []);
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys) {
      expect(key).not.toMatch(/Alt|Up|Down|Enter|Return|F1$|\+K$|\+[1-9]$|\+W$/);
    }
  });

  it('has the keys that the help says', () => {
    const all = items(menuTemplate(options));
    const keysOf = (name: string) => all.find(({ label }) => label === name)?.accelerator;
    expect(keysOf('New interview…')).toBe('CmdOrCtrl+N');
    expect(keysOf('Settings…')).toBe('CmdOrCtrl+,');
  });

  it('keeps the native editing of text fields', () => {
    const edit = menuTemplate(options).find(({ label }) => label === 'Edit');
    expect(items([edit ?? {}]).flatMap(({ role }) => role ?? [])).toEqual([
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'pasteAndMatchStyle',
      'delete',
      'selectAll',
    ]);
  });

  it('has no letter in a label that Alt would open', () => {
    for (const { label } of items(menuTemplate(options))) expect(label ?? '').not.toContain('&');
  });

  it('sends every command that the contract knows', () => {
    for (const { click } of items(menuTemplate(options))) {
      if (typeof click === 'function') Reflect.apply(click, null, []);
    }
    expect(sent.sort()).toEqual(['commandPalette', 'lock', 'newInterview', 'openSettings', 'redo', 'showHelp', 'undo']);
  });

  it('has developer tools only in development', () => {
    const roles = (isDevelopment: boolean) =>
      items(menuTemplate({ ...options, isDevelopment })).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
