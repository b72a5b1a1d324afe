import { useEffect, useEffectEvent } from 'react';
import { isInDialog, isTextEntry } from '../../components/hooks/keys.ts';
import type { ReceivingController } from './receivingController.ts';

/** Receives what is pasted anywhere on the screen outside of text fields: the text of a scorecard, or files. */
export function usePastedScorecards(controller: ReceivingController): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.clipboardData === null || isTextEntry(event.target) || isInDialog(event.target)) return;
    event.preventDefault();
    const files = [...event.clipboardData.files];
    void (files.length > 0 ? controller.receiveFiles(files) : controller.paste());
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);
}
