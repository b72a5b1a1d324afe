import { describe, expect, it } from 'vitest';
import { contextMenuTemplate, type MenuPlace } from '../../../../src-main/app/contextMenu.ts';

const editFlags: MenuPlace['editFlags'] = {
  canUndo: true,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};

const offered = (place: MenuPlace) =>
  contextMenuTemplate(place).map(({ role, type, enabled }) =>
    type === 'separator' ? '–' : `${role}${enabled ? '' : ' (off)'}`,
  );

describe('the menu of the right mouse button', () => {
  it('has all of editing in a field, with what cannot be done now switched off', () => {
    expect(offered({ isEditable: true, editFlags, selectionText: '' })).toEqual([
      'undo',
      'redo (off)',
      '–',
      'cut (off)',
      'copy (off)',
      'paste',
      '–',
      'selectAll',
    ]);
  });

  it('copies what is marked, and does not come where nothing is', () => {
    expect(offered({ isEditable: false, editFlags, selectionText: 'a note' })).toEqual(['copy']);
    expect(offered({ isEditable: false, editFlags, selectionText: ' ' })).toEqual([]);
  });
});
