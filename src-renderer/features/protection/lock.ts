import { request } from '../../state/api.ts';
import { toastError } from '../../state/toasts.ts';

/**
 * Locks the data folder, where it is encrypted by a passphrase. Another page takes the place of this one then: what is being typed is
 * sent as this one goes, and is on disk before anything is closed.
 */
export async function lock(): Promise<void> {
  try {
    await request('vault:lock');
  } catch (error) {
    toastError('Scorecard was not locked', error);
  }
}
