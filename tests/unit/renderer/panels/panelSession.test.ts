import { describe, expect, it, vi } from 'vitest';
import { startPanel } from '../../../../shared/domain/panel/debrief.ts';
import { applyPanelEdit, type PanelEdit } from '../../../../shared/domain/panel/panelEdit.ts';
import { RequestError } from '../../../../src-renderer/api.ts';
import { PanelSession } from '../../../../src-renderer/screens/panels/panelSession.ts';
import { idOf } from '../../domain/examples.ts';

const panel = startPanel({
  id: idOf(1),
  createdAt: 1_000,
  candidate: { name: 'Priya Raman', role: 'Engineer', email: '' },
});
const explain = (reasons: string): PanelEdit => ({ type: 'explain', reasons });
const reasons = { label: 'Reasons', field: 'reasons' };

function sessionWith(send = vi.fn(async (_: PanelEdit[]) => ({ savedAt: 2_000 }))) {
  const onFailure = vi.fn();
  return { session: new PanelSession(panel, { send, onFailure }), send, onFailure };
}

describe('a panel on screen', () => {
  it('shows an edit at once and sends the same edit', async () => {
    const { session, send } = sessionWith();
    session.apply({ type: 'decide', outcome: 'hire', at: 5_000 }, { label: 'Decision' });
    expect(session.getState().panel.decision.outcome).toBe('hire');
    expect(session.getState().save.isPending).toBe(true);
    expect(send.mock.calls).toEqual([[[{ type: 'decide', outcome: 'hire', at: 5_000 }]]]);
    await vi.waitFor(() =>
      expect(session.getState().save).toEqual({ savedAt: 2_000, isPending: false, hasFailed: false }),
    );
  });

  it('sends nothing for an edit that changes nothing', () => {
    const { session, send } = sessionWith();
    session.apply(explain(''), reasons);
    expect(send).not.toHaveBeenCalled();
    expect(session.undo()).toBeNull();
  });

  it('undoes the key presses in one field as one, and does them again', () => {
    const { session } = sessionWith();
    session.apply(explain('S'), reasons);
    session.apply(explain('St'), reasons);
    session.apply({ type: 'decide', outcome: 'hold', at: 5_000 }, { label: 'Decision' });
    expect(session.undo()).toBe('Decision');
    expect(session.undo()).toBe('Reasons');
    expect(session.getState().panel).toEqual(panel);
    expect(session.redo()).toBe('Reasons');
    expect(session.getState().panel.decision.reasons).toBe('St');
    expect(session.redo()).toBe('Decision');
    expect(session.getState().panel.decision.outcome).toBe('hold');
    expect(session.redo()).toBeNull();
  });

  it('leaves the clock alone when something is undone', () => {
    const { session } = sessionWith();
    session.apply(explain('Strong'), reasons);
    session.apply({ type: 'run', at: 10_000 });
    session.undo();
    expect(session.getState().panel.timer.runningSince).toBe(10_000);
  });

  it('takes over what has come, but not while an edit is on its way', async () => {
    const { session } = sessionWith();
    const fresh = applyPanelEdit(panel, { type: 'plan', minutes: 45 });
    session.apply(explain('Strong'), reasons);
    session.meet(fresh);
    expect(session.getState().panel.minutes).toBe(30);
    await vi.waitFor(() => expect(session.getState().save.isPending).toBe(false));
    session.meet(fresh);
    expect(session.getState().panel.minutes).toBe(45);
  });

  it('says once that writing fails, and asks again until it is on disk', async () => {
    vi.useFakeTimers();
    const send = vi.fn(async (_: PanelEdit[]) => ({ savedAt: 2_000 }));
    send.mockRejectedValueOnce(new Error('The disk is full.'));
    const { session, onFailure } = sessionWith(send);
    session.apply(explain('Strong'), reasons);
    await vi.advanceTimersByTimeAsync(0);
    expect(session.getState().save).toEqual({ savedAt: null, isPending: true, hasFailed: true });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(send.mock.lastCall).toEqual([[{ type: 'batch', edits: [] }]]);
    expect(session.getState().save).toEqual({ savedAt: 2_000, isPending: false, hasFailed: false });
    expect(onFailure).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('takes back what was refused, with its undo, and keeps what it meets after that', async () => {
    const refusal = new RequestError('notFound', 'This panel is not there any more.');
    const send = vi.fn(async (_: PanelEdit[]) => ({ savedAt: 2_000 }));
    send.mockRejectedValueOnce(refusal);
    const onRefusal = vi.fn();
    const onFailure = vi.fn();
    const session = new PanelSession(panel, { send, onRefusal, onFailure });
    session.apply(explain('Strong'), reasons);
    session.apply({ type: 'plan', minutes: 45 }, { label: 'Minutes' });
    await vi.waitFor(() => expect(onRefusal.mock.calls).toEqual([[refusal]]));
    expect(session.getState()).toEqual({ panel, save: { savedAt: 2_000, isPending: false, hasFailed: false } });
    expect(session.undo()).toBeNull();
    expect(onFailure).not.toHaveBeenCalled();
    const stored = applyPanelEdit(panel, { type: 'plan', minutes: 45 });
    session.meet(stored);
    expect(session.getState().panel).toBe(stored);
  });
});
