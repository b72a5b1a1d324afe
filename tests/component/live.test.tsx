import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { begin, computer, finish } from '../integration/panels/support.ts';
import { type OpenWindow, openWindow } from './openWindow.tsx';

/** Opens an interview at its first question. */
async function openInterview(): Promise<OpenWindow & { id: string; note: HTMLTextAreaElement }> {
  const ira = computer('Ira');
  const id = begin(ira);
  const opened = openWindow(ira, `/interviews/${id}`);
  await screen.findByRole('region', { name: 'Opening' });
  await opened.user.keyboard('{Control>}{ArrowDown}{/Control}');
  await screen.findByRole('region', { name: 'Question' });
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
  return { ...opened, id, note };
}

/** The first answer, as it is on disk. */
async function firstAnswer({ request }: OpenWindow, id: string) {
  const { working } = await request('interviews:open', { id });
  const [answer] = working?.answers ?? [];
  if (answer === undefined) throw new Error('The interview has no answer.');
  return answer;
}

/** What React has drawn an element with last: another object after each time that its component ran. */
function drawnWith(element: HTMLElement): unknown {
  const name = Object.keys(element).find((key) => key.startsWith('__reactProps$'));
  if (name === undefined) throw new Error('React has not drawn this element.');
  return Reflect.get(element, name);
}

describe('the live screen', () => {
  it('takes a line with its sign, and has it on disk', async () => {
    const opened = await openInterview();
    await opened.user.type(opened.note, '+ names the trade-off{Enter}');
    expect(opened.note.value).toBe('');
    expect(await screen.findByRole('button', { name: /names the trade-off/ })).toBeDefined();
    await waitFor(async () => {
      const { notes } = await firstAnswer(opened, opened.id);
      expect(notes.map(({ kind, text }) => [kind, text])).toEqual([['strength', 'names the trade-off']]);
    });
    expect(opened.errors).toEqual([]);
  });

  it('draws none of the lines above anew with a key press in the note field', async () => {
    const { user, note } = await openInterview();
    await user.type(note, 'first{Enter}second{Enter}');
    const drawn = () => screen.getAllByRole('button', { name: /first|second/ }).map(drawnWith);
    const before = drawn();
    expect(new Set(before).size).toBe(2);
    await user.type(note, 'third');
    expect(drawn().map((props, place) => props === before[place])).toEqual([true, true]);
  });

  it('lets each line, also the one that is typed, have the direction of its own words', async () => {
    const { user, note } = await openInterview();
    expect(note.dir).toBe('auto');
    await user.type(note, 'מה היה קודם?{Enter}');
    const line = await screen.findByRole('button', { name: /מה היה קודם/ });
    expect(within(line).getByText('מה היה קודם?').dir).toBe('auto');
    await user.keyboard('{ArrowUp}{Enter}');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Edit note' }).dir).toBe('auto');
  });

  it('keeps the number of a question that is rated, and has the rating beside it', async () => {
    const { user } = await openInterview();
    const row = within(screen.getByRole('navigation', { name: 'Questions' })).getByRole('button', { name: /^1\. / });
    const words = () => [...row.children].map(({ textContent }) => textContent);
    const [number, title, time] = words();
    expect(number).toBe('1');
    expect(row.getAttribute('aria-label')).toBe(`1. ${title}, ${time}`);
    await user.keyboard('{Control>}3{/Control}');
    expect(words()).toMatchObject(['1', title, expect.any(String), '3']);
    expect(row.getAttribute('aria-label')).toBe(`1. ${title}, rated 3, Fair`);
  });

  it('walks back through a mark and a line, and forth again', async () => {
    const { user, note } = await openInterview();
    const marked = () => screen.queryAllByRole('button', { name: /: Met$/ });
    await user.type(note, 'one line{Enter}');
    await user.keyboard('{Alt>}1{/Alt}');
    expect(marked()).toHaveLength(1);
    await user.keyboard('{Control>}z{/Control}');
    expect(marked()).toHaveLength(0);
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.queryByRole('button', { name: /one line/ })).toBeNull();
    expect(note.value).toBe('one line');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
    expect(marked()).toHaveLength(1);
    expect(note.value).toBe('');
  });

  it('asks whether a question with notes was asked, before it is recorded as not asked', async () => {
    const opened = await openInterview();
    const { user } = opened;
    await user.type(opened.note, 'half an answer{Enter}');
    await user.keyboard('{Alt>}n{/Alt}');
    const dialog = await screen.findByRole('dialog', { name: '1 note: asked, but not rated?' });
    await user.click(within(dialog).getByRole('button', { name: 'Asked, but not rated' }));
    await waitFor(async () =>
      expect(await firstAnswer(opened, opened.id)).toMatchObject({ notAsked: null, notRated: { reason: '' } }),
    );
  });

  it('asks for the reason of a rating that is far from the suggested one, and takes none', async () => {
    const { user } = await openInterview();
    const points = screen.getAllByRole('button', { name: /: Not probed$/ });
    for (const [index] of points.slice(0, 9).entries()) await user.keyboard(`{Alt>}${index + 1}{/Alt}`);
    expect(screen.queryByRole('textbox', { name: /^Why 2, when coverage suggests 5/ })).toBeNull();
    await user.keyboard('{Control>}2{/Control}');
    expect(await screen.findByRole('textbox', { name: /^Why 2, when coverage suggests 5/ })).toBeDefined();
    await user.keyboard('{Control>}5{/Control}');
    expect(screen.queryByRole('textbox', { name: /^Why 2, when coverage suggests 5/ })).toBeNull();
  });
});

describe('the palette of the live screen', () => {
  it('finds a command by its words, runs it, and gives the focus back to the note', async () => {
    const { user, note } = await openInterview();
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Every command' })));
    await user.keyboard('the clock');
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'Start the clockAlt C',
    ]);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Pause' })).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(note));
  });

  it('stays open as long as an input method has Escape, Enter and the arrows', async () => {
    const { user } = await openInterview();
    await user.keyboard('{Control>}k{/Control}');
    const field = screen.getByRole('combobox', { name: 'Every command' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('the clock');
    for (const key of ['Escape', 'Enter', 'ArrowUp', 'ArrowDown', ' ']) fireEvent.keyDown(field, { key, keyCode: 229 });
    expect(document.activeElement).toBe(field);
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says when nothing fits', async () => {
    const { user } = await openInterview();
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Every command' })));
    await user.keyboard('xyzzy');
    expect(await screen.findByText('No command fits.')).toBeDefined();
  });
});

describe('the review', () => {
  it('says what is still open, submits nothing before it is settled, and locks what is', async () => {
    const { user, id, request } = await openInterview();
    await user.keyboard('{Control>}{Enter}{/Control}');
    const review = await screen.findByRole('region', { name: 'Review' });
    await user.click(within(review).getByRole('button', { name: 'Submit the scorecard…' }));
    expect(within(review).getByText(/^It cannot be submitted yet\./)).toBeDefined();
    expect((await request('interviews:open', { id })).scorecard).toBeNull();

    await user.click(within(review).getByRole('button', { name: /unrated questions as not asked$/ }));
    await user.click(within(review).getByRole('radio', { name: 'Undecided' }));
    await user.click(within(review).getByRole('button', { name: 'Submit the scorecard…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Submit the scorecard of Ada Example?' });
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(async () => expect((await request('interviews:open', { id })).scorecard).not.toBeNull());
  });

  it('leaves what was noted in the steps to scorecard and panel, and out of every mean', async () => {
    const ira = computer('Ira');
    const id = begin(ira);
    const at = Date.now();
    const note = { id: newId(), at: 0, kind: 'followUp' as const, text: 'asked about the rota', pointIds: [] };
    await ira.library.interviews.edit(id, [
      { type: 'addNote', questionId: 'closing', at, note },
      { type: 'skipStep', step: 'opening', skipped: { reason: 'Knew each other' } },
    ]);
    await finish(ira, id);
    const { user, request, errors } = openWindow(ira, `/scorecards/${id}`);
    const closing = await screen.findByRole('region', { name: 'Closing' });
    expect(within(closing).getByText('asked about the rota')).toBeDefined();
    expect(within(screen.getByRole('region', { name: 'Opening' })).getByText('Skipped')).toBeDefined();
    expect(screen.getByText('The opening was skipped: Knew each other')).toBeDefined();

    const [panel] = await request('panels:list');
    window.location.hash = `/candidates/${panel?.id}`;
    await user.click(await screen.findByText('Opening and closing'));
    const column = screen.getByRole('heading', { name: 'Ira' }).closest('li') ?? document.body;
    expect(within(column).getByText('asked about the rota')).toBeDefined();
    expect(screen.getByText(/^The sum of all \d+ ratings of 1 interviewer/)).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Debrief' }));
    expect(await screen.findByRole('textbox', { name: 'What was said' })).toBeDefined();
    await user.click(screen.getByText('Opening and closing'));
    expect(screen.getByText('asked about the rota')).toBeDefined();
    expect(errors).toEqual([]);
  });
});
