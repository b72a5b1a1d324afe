import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { isInDialog, isTextEntry } from '../../components/hooks/keys.ts';
import { calendarController, isCalendarFile, isCalendarText } from './calendarController.ts';

/** Asks for a calendar's file and reads it; what is pasted on the screen outside of fields is read, too. */
export function AddFromCalendar() {
  const input = useRef<HTMLInputElement>(null);
  usePastedCalendar();
  return (
    <>
      <Button title="Or drop an .ics file, or paste its text" onClick={() => input.current?.click()}>
        Add from calendar…
      </Button>
      <input
        ref={input}
        type="file"
        accept=".ics,.ical,.icalendar,text/calendar"
        multiple
        hidden
        aria-label="Calendar files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) void calendarController.readFiles(files);
        }}
      />
    </>
  );
}

/** Reads a calendar that is pasted anywhere on the screen outside of text fields, as text or as files. */
function usePastedCalendar(): void {
  const onPaste = useEffectEvent(({ clipboardData, target }: ClipboardEvent) => {
    if (clipboardData === null || isTextEntry(target) || isInDialog(target)) return;
    const files = [...clipboardData.files].filter(isCalendarFile);
    const text = clipboardData.getData('text/plain');
    if (files.length > 0) void calendarController.readFiles(files);
    else if (isCalendarText(text)) void calendarController.readText(text);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);
}
