import PostalMime from 'postal-mime';
import { UnreadableError } from './unreadable.ts';

/** A mail's own text, and the files that hang on it. */
export interface Mail {
  /** HTML where the mail has some, else plain text; empty where it has neither. */
  readonly body: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Mails inside of mails: two are a forwarded one with an attachment; more is made to be a burden. */
const deepest = 3;

/**
 * Reads a mail.
 * @throws UnreadableError
 */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: deepest * 10, attachmentEncoding: 'arraybuffer' });
    return {
      body: mail.html ?? mail.text ?? '',
      attachments: mail.attachments
        .filter(({ disposition, related }) => disposition !== 'inline' && related !== true)
        .map(({ filename, content }) => ({ name: filename ?? 'attachment', bytes: bytesOf(content) })),
    };
  } catch {
    throw new UnreadableError('this mail is damaged or incomplete', 'Save it again from your mail program.');
  }
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
