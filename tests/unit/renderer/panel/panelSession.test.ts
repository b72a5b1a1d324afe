import { describe, expect, it, vi } from 'vitest';
import { startPanel } from '../../../../shared/domain/panel/debrief.ts';
import { applyPanelEdit, type PanelEdit } from '../../../../shared/domain/panel/panelEdit.ts';
import { startPanelSession } from '../../../../src-renderer/screens/panel/session/panelSession.ts';
import { RequestError } from '../../../../src-renderer/state/api.ts';
import { idOf } from '../../domain/examples.ts';

const panel = startPanel({
  id: idOf(1),
  createdAt: 1_000,
  candidate: { name: 'Priya Raman', role: 'Engineer', email: '' },
});
const explain = (reasons: string): PanelEdit => ({ type: 'explain', reasons });
const reasons = { label: 'Reasons', group: 'reasons' };

function sessionWith(send = vi.fn(async (_: PanelEdit[]) => ({ savedAt: 2_000 }))) {
  const onFailure = vi.fn();
  return { session: startPanelSession(panel, { send, onFailure }), send, onFailure };
}

describe('a panel on screen', () => {
  it('shows an edit at once and sends the same edit', async () => {
    const { session, send } = sessionWith();
    session.apply({ type: 'decide', outcome: 'hire', at: 5_000 }, { label: 'Decision' });
    expect(session.document.decision.outcome).toBe('hire');
    expect(session.get().save.isPending).toBe(true);
    expect(send.mock.calls).toEqual([[[{ type: 'decide', outcome: 'hire', at: 5_000 }]]]);
    await vi.waitFor(() => expect(session.get().save).toEqual({ savedAt: 2_000, isPending: false, failure: null }));
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
    expect(session.document).toEqual(panel);
    expect(session.redo()).toBe('Reasons');
    expect(session.document.decision.reasons).toBe('St');
    expect(session.redo()).toBe('Decision');
    expect(session.document.decision.outcome).toBe('hold');
    expect(session.redo()).toBeNull();
  });

  it('leaves the clock alone when something is undone', () => {
    const { session } = sessionWith();
    session.apply(explain('Strong'), reasons);
    session.apply({ type: 'run', at: 10_000 });
    session.undo();
    expect(session.document.timer.runningSince).toBe(10_000);
  });

  it('takes over what has come, but not while an edit is on its way', async () => {
    const { session } = sessionWith();
    const fresh = applyPanelEdit(panel, { type: 'plan', minutes: 45 });
    session.apply(explain('Strong'), reasons);
    session.meet(fresh);
    expect(session.document.minutes).toBe(30);
    await vi.waitFor(() => expect(session.get().save.isPending).toBe(false));
    session.meet(fresh);
    expect(session.document.minutes).toBe(45);
  });

  it('says once that writing fails, and asks again until it is on disk', async () => {
    vi.useFakeTimers();
    const send = vi.fn(async (_: PanelEdit[]) => ({ savedAt: 2_000 }));
    send.mockRejectedValueOnce(new Error('The disk is full.'));
    const { session, onFailure } = sessionWith(send);
    session.apply(explain('Strong'), reasons);
    await vi.advanceTimersByTimeAsync(0);
    expect(session.get().save).toEqual({
      savedAt: null,
      isPending: true,
      failure: expect.stringContaining('What you typed is safe'),
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(send.mock.lastCall).toEqual([[{ type: 'batch', edits: [] }]]);
    expect(session.get().save).toEqual({ savedAt: 2_000, isPending: false, failure: null });
    expect(onFailure).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('takes back what was refused and nothing else, and says which', async () => {
    const refusal = new RequestError('invalidInput', 'Scorecard cannot take this.');
    const send = vi.fn(async (_: PanelEdit[]) => ({ savedAt: 2_000 }));
    send.mockRejectedValueOnce(refusal);
    const onRefusal = vi.fn();
    const onFailure = vi.fn();
    const session = startPanelSession(panel, { send, onRefusal, onFailure });
    session.apply(explain('Strong'), reasons);
    session.apply({ type: 'plan', minutes: 45 }, { label: 'Minutes' });
    await vi.waitFor(() => expect(onRefusal.mock.calls).toEqual([['Reasons', refusal]]));
    await session.settled();
    expect(session.document).toEqual({ ...panel, minutes: 45 });
    expect(session.get().save).toEqual({ savedAt: 2_000, isPending: false, failure: null });
    expect(session.undo()).toBe('Minutes');
    expect(session.document).toEqual(panel);
    expect(session.undo()).toBeNull();
    expect(onFailure).not.toHaveBeenCalled();
    await session.settled();
    const stored = applyPanelEdit(panel, { type: 'plan', minutes: 60 });
    session.meet(stored);
    expect(session.document).toBe(stored);
  });
});
