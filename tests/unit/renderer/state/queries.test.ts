import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { type Bridge, bridgeName } from '../../../../shared/ipc/channels.ts';
import type { RoleComparison } from '../../../../shared/ipc/roleComparison.ts';
import { createQueryClient, queries } from '../../../../src-renderer/state/queries.ts';

const comparison: RoleComparison = { competencies: ['Judgement'], candidates: [] };
const { queryKey } = queries.roleComparison('Engineer');

/** A cache that has a comparison, and the main process that tells of changes. */
function clientWithComparison() {
  const listeners: ((payload: unknown) => void)[] = [];
  const request = vi.fn(async () => ({ ok: true, value: comparison }));
  vi.stubGlobal('window', {
    [bridgeName]: {
      request,
      subscribe: (_, listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    } satisfies Bridge,
  });
  const client = createQueryClient();
  client.setQueryData(queryKey, comparison);
  const tell = (area: string) => {
    for (const listener of listeners) listener({ area });
  };
  return { client, tell, request };
}

describe('the cache of the window', () => {
  it('forgets figures that may be sealed by now, unless they are on screen: those are asked for again', async () => {
    const { client, tell, request } = clientWithComparison();
    tell('bank');
    expect(client.getQueryData(queryKey)).toEqual(comparison);
    tell('panels');
    expect(client.getQueryData(queryKey)).toBeUndefined();

    client.setQueryData(queryKey, comparison);
    const leave = new QueryObserver(client, queries.roleComparison('Engineer')).subscribe(() => undefined);
    tell('panels');
    expect(request).toHaveBeenCalledWith('panels:compareRole', { role: 'Engineer' });
    leave();
    client.clear();
    vi.unstubAllGlobals();
  });
});
