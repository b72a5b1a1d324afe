import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileInput, FileOutput, Plus } from 'lucide-react';
import { type Ref, useRef } from 'react';
import type { BankEntry } from '../../../shared/ipc/contract.ts';
import { Button, buttonClass } from '../../components/Button.tsx';
import { useUndoKeys } from '../../components/hooks/keys.ts';
import { Page } from '../../components/Page.tsx';
import { useRoomCommands } from '../../components/roomCommands.ts';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { questionCount } from '../../features/questions/questionRows.ts';
import { announceStep } from '../../state/announcer.ts';
import { request } from '../../state/api.ts';
import { useBankDocuments } from '../../state/bankAndSets.ts';
import { queries } from '../../state/queries.ts';
import { toastActions, toastError } from '../../state/toasts.ts';
import { BankList } from './BankList.tsx';
import styles from './BankScreen.module.css';
import { KitQuestion } from './KitQuestion.tsx';
import { QuestionEditor } from './QuestionEditor.tsx';
import { type BankView, useBankView } from './useBankView.ts';

const route = getRouteApi('/framed/bank');

/** All questions that the user has: to find, to write, to change. */
export function BankScreen() {
  const { data, error, refetch } = useQuery(queries.bank);
  if (data !== undefined) return <Bank entries={data} />;
  return (
    <Page title="Question bank">
      {error !== null && (
        <LoadError title="The question bank could not be read" error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function Bank({ entries }: { entries: readonly BankEntry[] }) {
  const view = useBankView(entries, route.useSearch().question);
  const documents = useBankDocuments();
  const editor = useRef<HTMLElement>(null);
  useUndoKeys(
    () => announceStep('undo', view.chosen !== null && documents.undo(view.chosen.question.id)),
    () => announceStep('redo', view.chosen !== null && documents.redo(view.chosen.question.id)),
  );
  useRoomCommands(() => [
    { id: 'newQuestion', label: 'New question', run: view.create },
    { id: 'exportBank', label: 'Export the question bank…', run: () => void exportBank() },
  ]);
  return (
    <Page
      title="Question bank"
      subtitle={questionCount(entries.length)}
      actions={
        <>
          <Button onClick={() => void exportBank()}>
            <FileOutput size={16} aria-hidden />
            Export…
          </Button>
          <Link to="/import" className={buttonClass()}>
            <FileInput size={16} aria-hidden />
            Import guide…
          </Link>
          <Button look="primary" onClick={view.create}>
            <Plus size={16} aria-hidden />
            New question
          </Button>
        </>
      }
    >
      <div className={`${styles.panes} stack-4`}>
        <BankList view={view} onOpen={() => editor.current?.querySelector('input')?.focus()} />
        <ChosenQuestion view={view} ref={editor} />
      </div>
    </Page>
  );
}

function ChosenQuestion({ view, ref }: { view: BankView; ref: Ref<HTMLElement> }) {
  if (view.chosen === null)
    return (
      <div className={`card ${styles.editor}`}>
        <EmptyState title="No question chosen" actions={<Button onClick={view.create}>New question</Button>}>
          Choose a question in the list to read and change it, or write a new one.
        </EmptyState>
      </div>
    );
  return (
    <section ref={ref} className={`card ${styles.editor}`} aria-label="Chosen question">
      {view.chosen.kit === undefined ? (
        <QuestionEditor key={view.chosen.question.id} entry={view.chosen} view={view} />
      ) : (
        <KitQuestion key={view.chosen.question.id} entry={view.chosen} view={view} />
      )}
    </section>
  );
}

/** Writes the bank as Markdown, which an import reads back, and says where it went. */
async function exportBank(): Promise<void> {
  try {
    const file = await request('export:bank');
    if (file === null) return;
    toastActions('Question bank exported', file.fileName, [
      { label: 'Show in folder', run: () => void request('export:showFile', { token: file.token }) },
    ]);
  } catch (error) {
    toastError('The question bank could not be exported', error);
  }
}
