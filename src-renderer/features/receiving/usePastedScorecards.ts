import { useEffect, useEffectEvent } from 'react';
import { isInDialog, isTextEntry } from '../../components/keys.ts';
import type { ReceivingDesk } from './receivingController.ts';

/** Receives what is pasted anywhere on the screen outside of text fields: the text of a scorecard, or files. */
export function usePastedScorecards(desk: ReceivingDesk): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.clipboardData === null || isTextEntry(event.target) || isInDialog(event.target)) return;
    event.preventDefault();
    const files = [...event.clipboardData.files];
    void (files.length > 0 ? desk.receiveFiles(files) : desk.paste());
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);
}
