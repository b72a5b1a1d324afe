import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, bridgeName, eventChannels, requestChannels } from '../shared/ipc/channels.ts';

/** Refuses every name that is not in the list, so that the page reaches nothing but the contract. */
function checkChannel(channels: readonly string[], channel: unknown): void {
  if (typeof channel !== 'string' || !channels.includes(channel)) throw new TypeError('There is no such channel.');
}

const bridge: Bridge = {
  async request(channel, input) {
    checkChannel(requestChannels, channel);
    return ipcRenderer.invoke(channel, input);
  },
  subscribe(channel, listener) {
    checkChannel(eventChannels, channel);
    // The event itself stays here: it would give the page a way to answer on channels of its own choice.
    const receive = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(channel, receive);
    return () => void ipcRenderer.off(channel, receive);
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
