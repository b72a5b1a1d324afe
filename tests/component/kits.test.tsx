import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../shared/ipc/result.ts';
import { author, changeSet, kitFrom, ownSet } from '../integration/kits/support.ts';
import { details } from '../integration/library/support.ts';
import { computer, receive } from '../integration/panels/support.ts';
import { openWindow } from './openWindow.tsx';

describe('opening and closing in the live screen', () => {
  it('are reached, noted in, skipped and left by the keys of the questions, and kept', async () => {
    const ira = await author('Ira Example');
    changeSet(ira, { opening: 'Hello, and thank you for coming.', closing: '' });
    const { id } = unwrap(ira.library.starts.fromSet(ownSet, details));
    const { user, errors, request } = openWindow(ira, `/interviews/${id}`);
    const opening = await screen.findByRole('region', { name: 'Opening' });
    expect(within(opening).getByText('Hello, and thank you for coming.')).toBeDefined();
    const outline = within(screen.getByRole('navigation', { name: 'Questions' })).getAllByRole('listitem');
    expect(outline.map(({ firstElementChild: row }) => row?.getAttribute('aria-label')?.split(/[,.]/)[0])).toEqual([
      'Opening',
      '1',
      '2',
      'Closing',
    ]);
    await user.type(within(opening).getByRole('textbox', { name: 'Note' }), '+ has met two of us{Enter}');
    expect(within(opening).getByRole('button', { name: /has met two of us/ })).toBeDefined();
    // Rating keys and those of rubric points find nothing here.
    await user.keyboard('{Control>}4{/Control}{Alt>}1{/Alt}');
    expect(screen.queryByRole('region', { name: 'Rating' })).toBeNull();
    const down = '{Control>}{ArrowDown}{/Control}';
    await user.keyboard(`${down}${down}${down}`);
    const closing = await screen.findByRole('region', { name: 'Closing' });
    expect(within(closing).getByText(/^The set has no words for this\./)).toBeDefined();
    await user.keyboard('{Alt>}n{/Alt}');
    await user.type(within(closing).getByRole('textbox', { name: 'Why it was skipped (optional)' }), 'No time');
    await waitFor(async () => {
      const { working } = await request('interviews:open', { id });
      expect(working?.steps).toMatchObject({
        opening: { notes: [{ kind: 'strength', text: 'has met two of us' }], skipped: null },
        closing: { notes: [], skipped: { reason: 'No time' } },
      });
      expect(working?.answers.map(({ askedAt, rating }) => [askedAt, rating])).toEqual([
        [null, null],
        [null, null],
      ]);
    });
    await user.keyboard(down);
    expect(await screen.findByRole('region', { name: 'Review' })).toBeDefined();
    expect(errors).toEqual([]);
  });
});

describe('the palette', () => {
  it('finds a kit by its author, with its edition, and opens it', async () => {
    const noor = computer('Noor Example');
    await receive(noor, (await kitFrom(await author('Ira Example'))).text, 'a.kit');
    const { user } = openWindow(noor, '/sets');
    await screen.findByRole('list', { name: 'Question sets' });
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Everything' })));
    await user.keyboard('ira read');
    const found = await screen.findAllByRole('option');
    expect(found.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Read: .+Kit · Edition 1 by Ira Example$/),
    ]);
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Kit · Edition 1 by Ira Example/)).toBeDefined();
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
