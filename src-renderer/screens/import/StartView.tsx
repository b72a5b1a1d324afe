import { FileUp, TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { TextArea } from '../../components/fields/Field.tsx';
import { isTextEntry, shortcutText, useShortcut } from '../../components/hooks/keys.ts';
import { Page } from '../../components/Page.tsx';
import { toastError } from '../../state/toasts.ts';
import { refusalOf } from './droppedFiles.ts';
import type { ImportController, ImportProblem } from './importController.ts';
import styles from './StartView.module.css';

interface StartViewProps {
  controller: ImportController;
  problem: ImportProblem | null;
  /** What the paste field begins with. */
  initialText: string;
}

/** The ways in: a file that is dropped or chosen, and text that is pasted. */
export function StartView({ controller, problem, initialText }: StartViewProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initialText);
  useEffect(() => {
    if (initialText !== '') field.current?.focus();
  }, [initialText]);
  const read = () => void controller.readText(text);
  useShortcut('addQuestions', () => text.trim() !== '' && read());
  usePaste(controller);
  return (
    <Page title="Import guide">
      <div className={styles.ways}>
        {problem !== null && <Problem problem={problem} />}
        <ChooseFile controller={controller} isFirst={initialText === ''} />
        <section className={styles.paste} aria-label="Paste">
          <TextArea
            ref={field}
            className={styles.text ?? ''}
            label="Or paste its text"
            hint={`${shortcutText('pasteGuide')} anywhere on this screen reads the text at once. What you type or change here is read with the button.`}
            dir="auto"
            rows={6}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button disabled={text.trim() === ''} onClick={read}>
            Read the text
          </Button>
        </section>
        <p className="muted">
          You see the questions before anything happens, and can change them. Nothing enters the bank before you add it.
        </p>
      </div>
    </Page>
  );
}

function Problem({ problem: { title, message } }: { problem: ImportProblem }) {
  return (
    <div className={styles.problem} role="alert">
      <TriangleAlert size={18} aria-hidden className={styles.warning} />
      <div>
        <strong>{title}</strong>
        <p>{message}</p>
      </div>
    </div>
  );
}

function ChooseFile({ controller, isFirst }: { controller: ImportController; isFirst: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFirst) button.current?.focus();
  }, [isFirst]);
  return (
    <section className={styles.file} aria-label="File">
      <FileUp size={22} aria-hidden className={styles.icon} />
      <p>Drop an interview guide anywhere on this window</p>
      <Button ref={button} look="primary" onClick={() => void controller.choose()}>
        Choose a file…
      </Button>
      <p className="muted small">
        Text, Markdown, HTML, Word, OpenDocument, RTF, PDF, Excel, CSV, a mail or JSON, up to 50 MB
      </p>
    </section>
  );
}

/** Reads what is pasted on the screen. A field that has text already keeps what is pasted into it. */
function usePaste(controller: ImportController): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (clipboardData === null || (isTextEntry(target) && (target as HTMLTextAreaElement).value !== '')) return;
    event.preventDefault();
    const files = [...clipboardData.files];
    const refusal = files.length === 0 ? null : refusalOf(files);
    if (refusal !== null) toastError(refusal.title, refusal.error);
    else if (files[0] !== undefined) void controller.readFile(files[0]);
    else void controller.readText(clipboardData.getData('text/plain'));
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);
}
