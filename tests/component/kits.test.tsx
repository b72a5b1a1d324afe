import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../shared/ipc/result.ts';
import { author, changeSet, kitFrom, ownSet } from '../integration/kits/support.ts';
import { details } from '../integration/library/support.ts';
import { computer, receive } from '../integration/panels/support.ts';
import { openWindow } from './openWindow.tsx';

describe('the words of a set in the live screen', () => {
  it('stand before the first question until it is begun, and after the last one once it is settled', async () => {
    const ira = await author('Ira Example');
    changeSet(ira, { opening: 'Hello, and thank you for coming.', closing: 'What would you like to ask us?' });
    const { id } = unwrap(ira.library.starts.fromSet(ownSet, details));
    const { user, errors } = openWindow(ira, `/interviews/${id}`);
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    expect(screen.getByRole('region', { name: 'Say first' }).textContent).toContain('Hello, and thank you for coming.');
    await user.type(note, 'a line{Enter}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Say first' })).toBeNull());
    await user.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(await screen.findByText('Prompt 2?', { selector: 'h2 span' })).toBeDefined();
    expect(screen.queryByRole('region', { name: 'Say last' })).toBeNull();
    await user.keyboard('{Control>}4{/Control}');
    const last = await screen.findByRole('region', { name: 'Say last' });
    expect(last.textContent).toContain('What would you like to ask us?');
    expect(errors).toEqual([]);
  });
});

describe('a received kit in its screen', () => {
  it('is read and not changed, and asks whose key it is before an interview begins', async () => {
    const noor = computer('Noor Example');
    await receive(noor, (await kitFrom(await author('Ira Example'))).text, 'a.kit');
    const { kit, text } = await kitFrom(await author('Ira Example'));
    await receive(noor, text, 'b.kit');
    const { user } = openWindow(noor, `/sets/${kit.id}`);
    expect(await screen.findByText(/^Kit · Edition 1 by Ira Example/)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    const start = () => screen.getByRole('button', { name: 'Start interview' });
    expect(start().getAttribute('aria-disabled')).toBe('true');
    const question = screen.getByRole('region', { name: 'The key of this kit' });
    await user.click(within(question).getByRole('button', { name: 'The key is Ira Example’s' }));
    await waitFor(() => expect(noor.kits.obstacleTo(kit.id)).toBeNull());
  });
});
