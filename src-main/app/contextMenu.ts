import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** What the page says about the place where somebody asked for a menu. */
export type MenuPlace = Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText'>;

type EditRole = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * What a right click offers on text: all of editing in a field, 'Copy' where something is marked. Empty anywhere else. Undo and redo
 * go the way of the menu and the keys, and so walk back through the interview, not only the field.
 */
export function contextMenuTemplate({ isEditable, editFlags, selectionText }: MenuPlace): MenuItemConstructorOptions[] {
  const item = (role: EditRole, label: string, enabled: boolean): MenuItemConstructorOptions => ({
    role,
    label,
    enabled,
  });
  if (!isEditable) return selectionText.trim() === '' ? [] : [item('copy', 'Copy', true)];
  return [
    item('undo', 'Undo', editFlags.canUndo),
    item('redo', 'Redo', editFlags.canRedo),
    separator,
    item('cut', 'Cut', editFlags.canCut),
    item('copy', 'Copy', editFlags.canCopy),
    item('paste', 'Paste', editFlags.canPaste),
    separator,
    item('selectAll', 'Select all', editFlags.canSelectAll),
  ];
}
