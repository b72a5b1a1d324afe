import { expect, it } from 'vitest';
import { createWaitingRoom } from '../../../../src-main/panels/waitingRoom.ts';

it('holds what fits, gives up what waits longest, and is empty once nobody is asked any more', () => {
  const room = createWaitingRoom<string>(100);
  const tokens = ['first', 'second', 'third'].map((item) => room.add(item, 40));
  const there = () => tokens.map((token) => room.get(token));
  expect(there()).toEqual([undefined, 'second', 'third']);
  room.delete(tokens[1] ?? '');
  expect(there()).toEqual([undefined, undefined, 'third']);
  const large = room.add('larger than the room', 400);
  expect([room.get(large), ...there()]).toEqual(['larger than the room', undefined, undefined, undefined]);
  room.clear();
  expect(room.get(large)).toBeUndefined();
});
