import { UnreadableError } from './readers/unreadable.ts';

const headingLine = /^#{1,6}[ \t]+\S/gm;

/** Whether a text is Markdown by its look: at least two headings with its signs. */
export function looksLikeMarkdown(text: string): boolean {
  return (text.match(headingLine)?.length ?? 0) >= 2;
}

/** Headers with which a mail begins, whichever program kept it. */
const firstHeader =
  /^(?:From |(?:ARC-[\w-]+|Content-Type|DKIM-Signature|Date|Delivered-To|From|MIME-Version|Message-ID|Received|Return-Path|Reply-To|Subject|To|X-[\w-]+): ?\S)/i;
const someHeader = /^(?:From|Date|Message-ID|MIME-Version|Received):/im;

/** Whether a file is a mail as mail programs save one (RFC 5322): its first lines are headers. */
export function looksLikeMail(start: string, extension: string): boolean {
  const [head = ''] = start.split(/\r?\n\r?\n/);
  const isHeader = firstHeader.test(head) && someHeader.test(head);
  return isHeader && (extension === '.eml' || /^(?:Message-ID|MIME-Version|Received):/im.test(head));
}

/**
 * The JSON value that a text is, when it is an object or a list; undefined for every other text.
 * @param isNamedJson whether the file's name says that it is JSON
 * @throws UnreadableError for JSON that is cut off
 */
export function parseJson(text: string, isNamedJson: boolean): unknown {
  const first = text.trimStart().charAt(0);
  if (first !== '{' && first !== '[') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (!isNamedJson && !bankHead.test(text)) return undefined;
    throw new UnreadableError(
      'this is not valid JSON; it may have been cut off while it was written',
      'Export it again, or get a fresh copy.',
    );
  }
}

/** How a bank begins, also one that is damaged further down. */
const bankHead = /^\s*\{\s*"format"\s*:\s*"scorecard-bank"/;
