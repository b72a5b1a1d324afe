import type { WebContents } from 'electron';
import type { EventChannel } from '../../shared/ipc/channels.ts';
import { type EventPayload, events } from '../../shared/ipc/contract.ts';

/** Tells the window something; nothing happens while there is none. */
export type SendEvent = <Channel extends EventChannel>(channel: Channel, payload: EventPayload<Channel>) => void;

/**
 * @param contents the open window's page, or null
 * @throws ZodError when the payload is not what the contract says, which is a bug here
 */
export function createSendEvent(contents: () => Pick<WebContents, 'send'> | null): SendEvent {
  return (channel, payload) => contents()?.send(channel, events[channel].parse(payload));
}
