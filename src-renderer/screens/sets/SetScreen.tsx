import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { clip } from '../../../shared/domain/plainText.ts';
import { type Question, questionTitle } from '../../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { differenceInWords, setTitle } from '../../../shared/domain/questions/setEditing.ts';
import type { BankEntry } from '../../../shared/ipc/contract.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { Button, buttonClass } from '../../components/Button.tsx';
import { useUndoKeys } from '../../components/hooks/keys.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { SaveStatus } from '../../components/status/SaveStatus.tsx';
import { PrintKit } from '../../features/exporting/PrintKit.tsx';
import { SendKit } from '../../features/sending/SendKit.tsx';
import { StartInterviewDialog } from '../../features/start/StartInterviewDialog.tsx';
import { announceStep } from '../../state/announcer.ts';
import { useSetDocuments } from '../../state/bankAndSets.ts';
import { queries } from '../../state/queries.ts';
import { useDocument, useFlushOnLeave, useSaveState } from '../../state/useDocument.ts';
import { KitScreen } from './kit/KitScreen.tsx';
import { SetEditor } from './SetEditor.tsx';
import { useSetActions } from './useSetActions.ts';

/** One question set: its plan on the left, the bank to choose from on the right. */
export function SetScreen() {
  const { setId } = useParams({ from: '/framed/sets/$setId' });
  const sets = useQuery(queries.sets);
  const bank = useQuery(queries.bank);
  const kits = useQuery(queries.kits);
  const set = useDocument(useSetDocuments(), setId);
  const failed = [sets, bank, kits].find(({ data, error }) => data === undefined && error !== null);
  if (failed !== undefined)
    return (
      <Page title="Question set">
        <LoadError
          title="The question set could not be read"
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      </Page>
    );
  if (sets.data === undefined || bank.data === undefined || kits.data === undefined)
    return <Page title="Question set">{null}</Page>;
  if (set === undefined) return <NoSuchSet />;
  const kit = kits.data.find(({ id, madeFrom }) => id === setId && madeFrom === null);
  if (kit !== undefined) return <OpenKit key={setId} kit={kit} set={set} questions={bank.data.map(questionOf)} />;
  // The questions of kits stay with them: they would go when the kit goes.
  const questions = bank.data.filter((entry) => entry.kit === undefined).map(questionOf);
  return <OpenSet key={setId} set={set} sets={sets.data} questions={questions} />;
}

const questionOf = ({ question }: BankEntry) => question;

function OpenKit({ kit, set, questions }: { kit: KitEntry; set: QuestionSet; questions: readonly Question[] }) {
  const navigate = useNavigate();
  const { duplicateKit, remove } = useSetActions();
  return (
    <KitScreen
      kit={kit}
      set={set}
      questions={questions}
      onDuplicate={() => void duplicateKit(kit)}
      onRemove={() => {
        void navigate({ to: '/sets' });
        void remove(set);
      }}
    />
  );
}

function NoSuchSet() {
  return (
    <Page title="Question set">
      <EmptyState
        title="This set is gone"
        actions={
          <Link to="/sets" className={buttonClass('primary')}>
            All question sets
          </Link>
        }
      >
        It was deleted. Interviews that were started with it keep their own copy.
      </EmptyState>
    </Page>
  );
}

interface OpenSetProps {
  set: QuestionSet;
  sets: readonly QuestionSet[];
  questions: readonly Question[];
}

function OpenSet({ set, sets, questions }: OpenSetProps) {
  const documents = useSetDocuments();
  const [isStarting, setIsStarting] = useState(false);
  useFlushOnLeave(documents, set.id);
  const nameOf = (id: string) => {
    const question = questions.find((one) => one.id === id);
    return question === undefined ? 'A question that is gone' : questionTitle(question);
  };
  const step = (kind: 'undo' | 'redo') => {
    const after = documents[kind](set.id) ? documents.find(set.id) : undefined;
    announceStep(kind, after !== undefined && differenceInWords(set, after, nameOf));
  };
  useUndoKeys(
    () => step('undo'),
    () => step('redo'),
  );
  return (
    <Page
      title={shortened(setTitle(set))}
      subtitle={<SaveStatus state={useSaveState(documents)} />}
      actions={<SetActions set={set} onStart={() => setIsStarting(true)} />}
    >
      <SetEditor set={set} sets={sets} questions={questions} />
      {isStarting && <StartInterviewDialog isOpen setId={set.id} onClose={() => setIsStarting(false)} />}
    </Page>
  );
}

/** A heading of a few lines at most: the whole title stands in its field. */
function shortened(title: string): string {
  return title.length <= 120 ? title : `${clip(title, 119)}…`;
}

function SetActions({ set, onStart }: { set: QuestionSet; onStart: () => void }) {
  const navigate = useNavigate();
  const { duplicate, remove } = useSetActions();
  return (
    <>
      <Button look="quiet" onClick={() => duplicate(set)}>
        <Copy size={15} aria-hidden />
        Duplicate
      </Button>
      {!set.builtIn && (
        <Button
          look="quiet"
          onClick={() => {
            void navigate({ to: '/sets' });
            void remove(set);
          }}
        >
          <Trash2 size={15} aria-hidden />
          Delete
        </Button>
      )}
      <PrintKit setId={set.id} />
      <SendKit set={set} isReceived={false} />
      <Button look="primary" onClick={onStart}>
        Start interview
      </Button>
    </>
  );
}
