import type { VaultState } from '../../../../shared/ipc/vaultContract.ts';

/** What is changed about the encryption: it is switched on, opened by something else, given a new recovery code, or switched off. */
export type Change = 'on' | 'over' | 'code' | 'off';

/** The words of the dialog for a change. `act`: what the button does that leads on. */
export function changeWords(change: Change): { title: string; description: string; act: string } {
  switch (change) {
    case 'on':
      return {
        title: 'Encrypt everything',
        description:
          'Scorecard closes everything, encrypts each file in the data folder, and opens it again. It can be cancelled.',
        act: 'Go on',
      };
    case 'over':
      return {
        title: 'Change what opens Scorecard',
        description: 'No document is written anew. The recovery code stays.',
        act: 'Change',
      };
    case 'code':
      return {
        title: 'New recovery code',
        description: 'The code that you have printed opens nothing here any more then.',
        act: 'Go on',
      };
    case 'off':
      return {
        title: 'Decrypt everything',
        description:
          'Everything can be read again then by whoever has this computer’s disk. The passphrase and the recovery code are given up.',
        act: 'Decrypt everything',
      };
  }
}

/** Whether the passphrase or the recovery code has to be typed first: an open window is not enough. */
export function needsCurrent({ protection }: Pick<VaultState, 'protection'>): boolean {
  return protection === 'passphrase';
}
