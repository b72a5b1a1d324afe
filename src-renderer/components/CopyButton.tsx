import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { announce } from '../state/announcer.ts';
import { IconButton } from './Button.tsx';

/** How long the tick stays, in ms. */
const tickTime = 2_000;

/** Puts a text on the clipboard and says so for a moment. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), tickTime);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => {
    const isDone = copyText(text);
    setIsCopied(isDone);
    if (isDone) announce('Copied');
  };
  return (
    <IconButton label={isCopied ? 'Copied' : label} onClick={copy}>
      {isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
    </IconButton>
  );
}

/**
 * Puts a text on the clipboard; gives whether it is there. The old way: the new one asks for a permission, and this app grants
 * none. It works while what the user did is fresh, which is some seconds.
 * @param html the same for what takes rich text
 */
export function copyText(text: string, html?: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', onCopy, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return isDone;
}
