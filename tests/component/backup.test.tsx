import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { filesIn, pathOf, temporaryFolder } from '../integration/library/support.ts';
import { begin, computer, interviewed, receive } from '../integration/panels/support.ts';
import { openWindow } from './openWindow.tsx';

describe('the backup copies in the settings', () => {
  it('are counted, made when asked for, and kept in another folder besides', async () => {
    const ira = computer('Ira');
    begin(ira);
    const chosen = temporaryFolder();
    const { user } = openWindow(ira, '/settings', chosen);
    const heading = await screen.findByRole('heading', { name: 'Backup copies' });
    const section = within(heading.closest('section') ?? document.body);
    expect(
      await section.findByText('There are no copies yet. The first are made shortly after a start.'),
    ).toBeDefined();
    // The settings make one's own keys, which are copied as well.
    await expect
      .poll(() => filesIn(ira.library.root, '.'))
      .toEqual(expect.arrayContaining(['address.json', 'identity.json']));
    await user.click(section.getByRole('button', { name: 'Copy everything now' }));
    expect(await section.findByText('3 documents have 3 copies.')).toBeDefined();
    await user.click(section.getByRole('button', { name: 'Choose folder…' }));
    expect(await section.findByText(chosen)).toBeDefined();
    expect(section.getByText('1 copy is in it. Your own secret keys are left out.')).toBeDefined();
    await user.click(section.getByRole('button', { name: 'Stop copying there' }));
    expect(await section.findByRole('button', { name: 'Choose folder…' })).toBeDefined();
    expect(filesIn(chosen, '.')).toHaveLength(1);
  });
});

/** An interview with a copy, of which the document is then lost. */
async function withLostInterview() {
  const ira = computer('Ira');
  const id = begin(ira, { name: 'Ada Lost', role: 'Nurse', email: '', link: '' });
  begin(ira, { name: 'Ben There', role: 'Nurse', email: '', link: '' });
  const opened = openWindow(ira, '/settings');
  await opened.request('backup:run', { jobId: newId() });
  rmSync(pathOf(ira.library.root, id));
  return { ira, id, ...opened };
}

describe('a restore in the settings', () => {
  it('shows what is missing, chosen already, and notes it to be done', async () => {
    const { ira, id, user } = await withLostInterview();
    await user.click(await screen.findByRole('button', { name: 'Restore from these copies…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Restore from the copies on this computer' }));
    expect(dialog.getByText(/^1 document differs from its copy\. \d documents are as their copies\.$/)).toBeDefined();
    const row = within(dialog.getByRole('list', { name: 'What can be restored' })).getByRole('listitem');
    expect(within(row).getByText('Missing here')).toBeDefined();
    const box = within(row).getByRole<HTMLInputElement>('checkbox');
    expect(box.checked).toBe(true);
    await user.click(box);
    expect(dialog.getByRole('button', { name: 'Restore 0 documents' }).getAttribute('aria-disabled')).toBe('true');
    await user.click(box);
    await user.click(dialog.getByRole('button', { name: 'Restore 1 document' }));
    await expect.poll(() => filesIn(ira.library.root, '.')).toContain('pending.json');
    expect(filesIn(ira.library.root, 'interviews')).not.toContain(`${id}.json`);
  });

  it('is offered by a check that finds what is damaged', async () => {
    const { ira, id, user } = await withLostInterview();
    writeFileSync(pathOf(ira.library.root, id), '{', { mode: 0o600 });
    writeFileSync(join(ira.library.root, 'interviews/notes.txt'), 'mine', { mode: 0o600 });
    await user.click(await screen.findByRole('button', { name: 'Check…' }));
    const dialog = within(await screen.findByRole('dialog', { name: '2 things are not as they should be' }));
    const [damaged, stray] = within(dialog.getByRole('list', { name: 'Findings' })).getAllByRole('listitem');
    expect(damaged?.textContent).toContain('is not valid JSON');
    expect(damaged?.textContent).toContain('It would be moved into the folder “quarantine”, and the copy of');
    expect(stray?.textContent).toContain('Nothing can be done about it here.');
    expect(dialog.getByRole('button', { name: 'Put 1 right' })).toBeDefined();
  });
});

describe('a dialog in the settings', () => {
  it('keeps what was typed in it when the palette is asked for from the menu', async () => {
    const { user, send } = openWindow(computer('Ira'), '/settings');
    const button = await screen.findByRole('button', { name: 'Back up into a file…' });
    const openPalette = () => act(async () => send('app:command', { command: 'commandPalette' }));
    await openPalette();
    await screen.findByRole('dialog', { name: 'Everything' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(button);
    const backup = within(await screen.findByRole('dialog', { name: 'Back up into a file' }));
    await user.type(backup.getByLabelText('Passphrase'), 'correct horse');
    await openPalette();
    expect(screen.queryByRole('dialog', { name: 'Everything' })).toBeNull();
    expect(backup.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('correct horse');
  });
});

describe('everything in one file', () => {
  it('asks for a passphrase that is typed twice alike, and leaves it out only where nothing is moved', async () => {
    const { user, errors } = openWindow(computer('Ira'), '/settings');
    await user.click(await screen.findByRole('button', { name: 'Back up into a file…' }));
    const backup = within(await screen.findByRole('dialog', { name: 'Back up into a file' }));
    expect(backup.getByRole('radio', { name: /Not at all/ })).toBeDefined();
    await user.type(backup.getByLabelText('Passphrase'), 'correct horse');
    await user.type(backup.getByLabelText('The same again'), 'correct house');
    await user.click(backup.getByRole('button', { name: 'Choose place and save…' }));
    expect(await backup.findByText('The two are not the same.')).toBeDefined();
    await user.click(backup.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Take everything to another computer…' }));
    const move = within(await screen.findByRole('dialog', { name: 'Take everything to another computer' }));
    expect(move.queryByRole('radio')).toBeNull();
    expect(move.getByLabelText('Passphrase')).toBeDefined();
    expect(errors).toEqual([]);
  });
});

describe('what was deleted', () => {
  it('lists received scorecards as well, and goes for good only after a question that names it', async () => {
    const ira = computer('Ira');
    await receive(ira, await interviewed(computer('Max')));
    const [received = ''] = filesIn(ira.library.root, 'received');
    const { user, request } = openWindow(ira, '/settings');
    await request('panels:removeReceived', { documentIds: [received.replace('.json', '')] });
    const row = within(await screen.findByRole('list', { name: 'Recently deleted' }));
    expect(row.getByText(/^Received scorecard · from Max · deleted /)).toBeDefined();
    await user.click(row.getByRole('button', { name: 'Delete Ada Example for good' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete Ada Example for good?' }));
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(filesIn(ira.library.root, 'trash/received')).toEqual([received]);
    await user.click(row.getByRole('button', { name: 'Delete Ada Example for good' }));
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText('Nothing was deleted.')).toBeDefined();
    expect(filesIn(ira.library.root, 'trash/received')).toEqual([]);
  });
});

describe('a file that could not be read', () => {
  it('says why, and gives back its valid part', async () => {
    const ira = computer('Ira');
    const id = begin(ira, { name: 'Ada Damaged', role: 'Nurse', email: '', link: '' });
    const path = pathOf(ira.library.root, id);
    writeFileSync(path, readFileSync(path, 'utf8').trimEnd().slice(0, -1));
    const ben = computer('Ira', ira.library.root);
    await ben.library.interviews.list();
    const { user } = openWindow(ben, '/settings');
    const row = within(
      within(await screen.findByRole('list', { name: 'Files that could not be read' })).getByRole('listitem'),
    );
    expect(row.getByText('Ada Damaged')).toBeDefined();
    expect(row.getByText(/is not valid JSON; it may have been cut off/)).toBeDefined();
    expect(row.getByRole('button', { name: 'Save Ada Damaged for support' })).toBeDefined();
    await user.click(row.getByRole('button', { name: 'Restore the valid part of Ada Damaged' }));
    expect(await screen.findByText('It is in its place again.')).toBeDefined();
    expect(filesIn(ira.library.root, 'interviews')).toContain(`${id}.json`);
  });
});
