import { type BrowserWindow, Menu } from 'electron';
import { contextMenuTemplate } from './app/contextMenu.ts';
import { type MenuOptions, menuTemplate } from './app/menuTemplate.ts';

/** Puts the menu in place. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/**
 * Takes the menu bar away on Linux and Windows while its keys keep working: every line of the screen belongs to the
 * interview, and a bar that comes with Alt would come with every rubric point that is marked.
 */
export function hideMenuBar(window: BrowserWindow): void {
  window.setAutoHideMenuBar(false);
  window.setMenuBarVisibility(false);
}

/** Offers what can be done with text where the right mouse button, or the key for it, is pressed. */
export function offerContextMenus(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, place) => {
    const template = contextMenuTemplate(place);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
