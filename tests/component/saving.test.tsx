import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { textLimits } from '../../shared/domain/plainText.ts';
import { begin, type Computer, computer, finish } from '../integration/panels/support.ts';
import { openWindow } from './openWindow.tsx';

const { renameSync } = fs;

/** Nothing takes its place on disk from now on, and the reason is none that the file system has. */
function breakWrites(): void {
  fs.renameSync = () => {
    throw new TypeError('x is not a function');
  };
  syncBuiltinESMExports();
}

function mendWrites(): void {
  fs.renameSync = renameSync;
  syncBuiltinESMExports();
}

afterEach(mendWrites);

/** What is typed into, how the screen is reached, and what is on disk of it. */
interface Place {
  what: string;
  open(computer: Computer): Promise<{ path: string; field: () => Promise<HTMLElement> }>;
  stored(computer: Computer): Promise<string | undefined>;
  longest: number;
}

const textbox = (name: string) => () => screen.findByRole('textbox', { name });

/** The first set that ships with the app. */
const builtInSet = ({ library }: Computer) => library.offered.sets()[0];

const places: Place[] = [
  {
    what: 'the settings',
    open: async () => ({ path: '/settings', field: textbox('Your name') }),
    stored: async ({ library }) => library.settings.read().interviewer.name,
    longest: textLimits.line,
  },
  {
    what: 'a question set',
    open: async (ira) => ({ path: `/sets/${builtInSet(ira)?.id}`, field: textbox('Description') }),
    stored: async (ira) => builtInSet(ira)?.description,
    longest: textLimits.paragraph,
  },
  {
    what: 'the feedback',
    open: async (ira) => {
      const id = begin(ira);
      await finish(ira, id);
      const field = async () => {
        const dialog = screen.queryByRole('dialog');
        if (dialog === null) fireEvent.click(await screen.findByRole('button', { name: 'Feedback…' }));
        return within(await screen.findByRole('dialog')).findByRole('textbox', { name: 'Opening' });
      };
      return { path: `/scorecards/${id}`, field };
    },
    stored: async ({ library }) => {
      const [entry] = await library.interviews.list();
      const reading = library.interviews.read(entry?.id ?? '');
      return reading.ok ? reading.value.feedback?.opening : undefined;
    },
    longest: textLimits.note,
  },
];

describe.each(places)('what is typed in $what', ({ open, stored, longest }) => {
  it('stays on screen and is on disk in the end, whatever a write threw', async () => {
    const ira = computer('Ira');
    const { path, field } = await open(ira);
    openWindow(ira, path);
    const input = await field();
    breakWrites();
    fireEvent.change(input, { target: { value: 'Typed meanwhile' } });
    expect(await screen.findAllByText(/(is|are) not saved yet$/)).not.toEqual([]);
    expect(await field()).toHaveProperty('value', 'Typed meanwhile');
    mendWrites();
    await waitFor(async () => expect(await stored(ira)).toBe('Typed meanwhile'));
    expect(await field()).toHaveProperty('value', 'Typed meanwhile');
  });

  it('is again what it was where it was not accepted', async () => {
    const ira = computer('Ira');
    const { path, field } = await open(ira);
    openWindow(ira, path);
    const input = await field();
    const before = (input as HTMLInputElement).value;
    fireEvent.change(input, { target: { value: 'x'.repeat(longest + 1) } });
    expect(await screen.findAllByText(/^The last change of .* was not kept$/)).not.toEqual([]);
    expect(await field()).toHaveProperty('value', before);
  });
});

describe('a note of the live screen', () => {
  it('stays on screen and is not called saved while a write throws, and is on disk afterwards', async () => {
    const ira = computer('Ira');
    const id = begin(ira);
    const { user } = openWindow(ira, `/interviews/${id}`);
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    breakWrites();
    await user.type(note, 'half a thought');
    const warning = await screen.findByText(/^Not saved since .* Something went wrong inside Scorecard/);
    expect(note.value).toBe('half a thought');
    mendWrites();
    await waitFor(() => expect(warning.textContent).toMatch(/^Saved /));
    const stored = ira.library.interviews.read(id);
    expect(stored.ok && Object.values(stored.value.working?.drafts ?? {})).toEqual([
      { text: 'half a thought', pointIds: [] },
    ]);
    expect(note.value).toBe('half a thought');
  });
});
