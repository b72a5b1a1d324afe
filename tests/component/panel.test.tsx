import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { computer, interviewed, receive, standAside } from '../integration/panels/support.ts';
import { openWindow } from './openWindow.tsx';

/** The panel of one candidate, with as many interviewers as there are names, each of whom has signed with two keys. */
async function panelWithTwoKeys(names: readonly string[]) {
  const ira = computer('Ira');
  for (const name of names) {
    for (const key of ['old', 'new']) await receive(ira, await interviewed(computer(name)), `${name} ${key}.scorecard`);
  }
  await standAside(ira);
  const [panel] = await ira.panels.library.list();
  return openWindow(ira, `/candidates/${panel?.id}`);
}

describe('a panel whose keys are asked about', () => {
  it('has a line for each of several, above the ratings, and opens the one that is compared', async () => {
    const { user } = await panelWithTwoKeys(['Bea', 'Cem']);
    const lines = await screen.findAllByText(/^Not counted: nobody has said yet whether the key .* is that of/);
    expect(lines.map((line) => line.querySelector('bdi')?.textContent)).toEqual(['Bea', 'Cem']);
    expect(screen.queryByRole('region', { name: /^Key of/ })).toBeNull();
    const [first] = screen.getAllByRole('button', { name: 'Compare it now' });
    if (first === undefined) throw new Error('There is nothing to compare.');
    await user.click(first);
    expect(await screen.findByRole('region', { name: 'Key of Bea' })).toBeDefined();
    expect(screen.getAllByText(/^Not counted: nobody has said yet/)).toHaveLength(1);
  });

  it('shows the only one as it is', async () => {
    await panelWithTwoKeys(['Bea']);
    expect(await screen.findByRole('region', { name: 'Key of Bea' })).toBeDefined();
  });
});
