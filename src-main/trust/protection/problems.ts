/** Why a protected file cannot be opened. */
export type ProtectionProblem =
  /** It was altered, or a part of it is missing: neither can be told from the other. */
  | { kind: 'protectionDamaged' }
  /** It is of a version of the age format that is not known here. */
  | { kind: 'protectionUnknown' }
  | { kind: 'tooManyRecipients' }
  | { kind: 'tooMuchWork' }
  | { kind: 'tooLittleMemory' }
  /** None of those whom it is for has a key here. */
  | { kind: 'forOthers' }
  | { kind: 'needsPassphrase' }
  | { kind: 'wrongPassphrase' }
  | { kind: 'unlockCancelled' }
  /** One's own key cannot be used; `message` says why, and what to do. */
  | { kind: 'noKey'; message: string };

/** Why a protected file cannot be opened, as sentences for the user. */
export function describeProtectionProblem(problem: ProtectionProblem): string {
  switch (problem.kind) {
    case 'protectionDamaged':
      return 'This protected file was altered or is not complete. Ask the sender for it again.';
    case 'protectionUnknown':
      return 'This file is protected in a way that this version of Scorecard does not know. Update the app to open it.';
    case 'tooManyRecipients':
      return 'This file is protected for more people than a scorecard ever is. Ask the sender to save it again, for you.';
    case 'tooMuchWork':
      return 'The passphrase of this file is made to take longer to check than Scorecard allows. Ask the sender to save it again with Scorecard.';
    case 'tooLittleMemory':
      return 'There is not enough free memory to check the passphrase. Close other programs and try again.';
    case 'forOthers':
      return 'This file is protected for somebody else. Give the sender your address from the settings, and ask for the file again.';
    case 'needsPassphrase':
      return 'This file is protected by a passphrase.';
    case 'wrongPassphrase':
      return 'Wrong passphrase. Try again.';
    case 'unlockCancelled':
      return 'The file was not opened.';
    case 'noKey':
      return problem.message;
  }
}
