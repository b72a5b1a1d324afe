import type { Recipient } from '../../../shared/domain/contact.ts';
import { clip, toSingleLine } from '../../../shared/domain/plainText.ts';
import { type CheckedAddress, mostAddresses } from '../../../shared/ipc/sharingContract.ts';

/** So much of a wrong address is shown, in UTF-16 code units. */
const shownLength = 40;
/** What separates addresses, and what mail programs put around them. */
const separators = /[\s,;<>"'“”„()[\]]+/;
const addressLength = 62;

/** Finds the addresses in a text, and says of everything else in it why it is none. Each stands in the list once. */
export async function checkAddresses(text: string, known: readonly Recipient[]): Promise<CheckedAddress[]> {
  const words = [...new Set(text.split(separators).filter(Boolean).map(inOneCase))];
  const checked: CheckedAddress[] = [];
  for (const word of words.slice(0, mostAddresses)) checked.push(await check(word, known));
  return checked;
}

/** The format knows an address in small letters and in capitals, as QR codes have it. */
function inOneCase(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word;
}

async function check(word: string, known: readonly Recipient[]): Promise<CheckedAddress> {
  const problem = await problemOf(word);
  if (problem === null) {
    const name = known.find(({ address }) => address === word)?.name ?? '';
    return { text: word, address: word, problem, name };
  }
  return { text: shown(word), address: null, problem, name: '' };
}

async function problemOf(word: string): Promise<string | null> {
  if (isSecret(word)) return 'This is a secret key. Never hand it on; ask for the address, which begins with “age1”.';
  if (/^age1(pq|tag|tagpq|yubikey|se)1/.test(word)) {
    return 'This is an age address of another kind. Ask for the address that stands in the settings of Scorecard.';
  }
  if (!word.startsWith('age1')) return 'This is no address: addresses begin with “age1”.';
  if (word.length !== addressLength) {
    return `This address has ${word.length} characters, and ${addressLength} are needed. Copy the whole of it.`;
  }
  return (await isRecipient(word))
    ? null
    : 'This address has a typing mistake. Copy it once more from where it stands.';
}

/** Its last characters are a check sum, which the library looks at. */
async function isRecipient(word: string): Promise<boolean> {
  const { Encrypter } = await import('age-encryption');
  try {
    new Encrypter().addRecipient(word);
    return true;
  } catch {
    return false;
  }
}

function isSecret(word: string): boolean {
  return /^age-secret-key-/i.test(word);
}

/** A secret is not shown once more. */
function shown(word: string): string {
  if (isSecret(word)) return 'AGE-SECRET-KEY-…';
  const line = toSingleLine(word);
  return line.length > shownLength ? `${clip(line, shownLength)}…` : line;
}
