import { ipcMain } from 'electron';
import { type RequestChannel, requestChannels } from '../../shared/ipc/channels.ts';
import type { AnswerEnvelope } from '../../shared/ipc/contract.ts';
import { isOwnPage } from '../app/appUrl.ts';
import type { Answer } from './answer.ts';

const unknownSender: AnswerEnvelope = {
  ok: false,
  error: { code: 'unknownSender', message: 'Only the window of Scorecard can ask for this.' },
};
const notStarted: AnswerEnvelope = {
  ok: false,
  error: { code: 'internal', message: 'Scorecard could not start completely. Quit and start it again.' },
};

/**
 * Listens on every channel from the start, so that the window can ask before everything is loaded.
 * @param answering gives the answers once the parts behind them are there; asked for each request, since they may be opened again
 */
export function serve(answering: (channel: RequestChannel) => Promise<Answer>): void {
  for (const channel of requestChannels) {
    ipcMain.handle(channel, async (event, input: unknown): Promise<AnswerEnvelope> => {
      // At once: the frame of an event cannot be asked for any more after it was closed.
      if (!isOwnPage(event.senderFrame)) return unknownSender;
      const answer = await answering(channel).catch(() => null);
      return answer === null ? notStarted : answer(channel, input);
    });
  }
}
