import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { details } from '../integration/library/support.ts';
import { computer, interviewed, receive, standAside } from '../integration/panels/support.ts';
import { openWindow } from './openWindow.tsx';

it('Escape leads from compared candidates back to all, also while a message is on screen', async () => {
  const ira = computer('Ira');
  for (const name of ['Ada', 'Berta']) {
    const candidate = { ...details.candidate, name, role: 'Nurse' };
    await receive(ira, await interviewed(computer('Noor'), candidate), `${name}.scorecard`);
  }
  await standAside(ira);
  const { user } = openWindow(ira, '/candidates/role?role=Nurse');
  await user.click(await screen.findByRole('button', { name: 'Hide names' }));
  await user.click(await screen.findByRole('button', { name: 'Show names' }));
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeDefined();
  for (const box of screen.getAllByRole('checkbox', { name: /^Select (Ada|Berta)$/ })) await user.click(box);
  await user.click(await screen.findByRole('button', { name: 'Compare side by side' }));
  expect(await screen.findByRole('img', { name: /^Means by competency/ })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('grid', { name: 'Candidates' })).toBeDefined();
});
