import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../integration/library/support.ts';
import { computer } from '../integration/panels/support.ts';
import { openWindow } from './openWindow.tsx';

/** The dialog that switches encryption on, with a passphrase in it. */
async function chosen() {
  const ira = computer('Ira');
  const { user, errors } = openWindow(ira, '/settings');
  await user.click(await screen.findByRole('button', { name: 'Encrypt everything…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Encrypt everything' }));
  await user.type(dialog.getByLabelText('Passphrase'), 'eleven quiet herons');
  return { ira, user, errors, dialog };
}

describe('switching encryption on', () => {
  it('says why there is no keychain to choose, and takes no passphrase that was not typed twice', async () => {
    const { ira, user, dialog } = await chosen();
    expect(dialog.getByText(/^This computer has no keychain that protects anything/)).toBeDefined();
    expect(dialog.queryByRole('radio')).toBe(null);
    await user.click(dialog.getByRole('button', { name: 'Go on' }));
    expect(dialog.getByText('The two are not the same.')).toBeDefined();
    expect(filesIn(ira.library.root, '.')).not.toContain('vault.json');
  });

  it('begins only once the code that is shown was typed back', async () => {
    const { ira, user, errors, dialog } = await chosen();
    await user.type(dialog.getByLabelText('The same again'), 'eleven quiet herons');
    await user.click(dialog.getByRole('button', { name: 'Go on' }));
    const shown = within(await screen.findByRole('dialog', { name: 'Your recovery code' }, { timeout: 20_000 }));
    const code = shown.getByLabelText('Recovery code').textContent ?? '';
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
    const field = shown.getByLabelText('Type it back from your paper');
    await user.type(field, code.slice(1));
    await user.click(shown.getByRole('button', { name: 'Encrypt everything' }));
    expect(await shown.findByText(/^This is not the code that is shown above/)).toBeDefined();
    expect(filesIn(ira.library.root, '.')).not.toContain('vault.json');
    await user.clear(field);
    await user.type(field, code.toLowerCase());
    await user.click(shown.getByRole('button', { name: 'Encrypt everything' }));
    await expect.poll(() => filesIn(ira.library.root, '.')).toContain('vault.json');
    const vault: unknown = JSON.parse(readFileSync(join(ira.library.root, 'vault.json'), 'utf8'));
    expect(vault).toMatchObject({ state: 'sealing', locks: [{ kind: 'passphrase' }, { kind: 'recovery' }] });
    expect(errors).toEqual([]);
  });
});
