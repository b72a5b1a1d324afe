import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { filesIn, temporaryFolder } from '../integration/library/support.ts';
import { begin, computer } from '../integration/panels/support.ts';
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
