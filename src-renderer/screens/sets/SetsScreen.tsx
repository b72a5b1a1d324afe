import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { Button } from '../../components/Button.tsx';
import { useUndoKeys } from '../../components/hooks/keys.ts';
import { Page } from '../../components/Page.tsx';
import { useRoomCommands } from '../../components/roomCommands.ts';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { AddEditions } from '../../features/receiving/AddFiles.tsx';
import { usePastedScorecards, useReceivingController } from '../../features/receiving/useReceiving.ts';
import { StartInterviewDialog } from '../../features/start/StartInterviewDialog.tsx';
import { queries } from '../../state/queries.ts';
import { setRemovals } from '../../state/removals.ts';
import { SetRow } from './SetRow.tsx';
import styles from './SetsScreen.module.css';
import { useSetActions } from './useSetActions.ts';

/** All question sets, each with what it takes and what it covers. */
export function SetsScreen() {
  const sets = useQuery(queries.sets);
  const bank = useQuery(queries.bank);
  const kits = useQuery(queries.kits);
  usePastedScorecards(useReceivingController());
  const { create } = useSetActions();
  useUndoKeys(
    () => setRemovals.undoLatest(),
    () => undefined,
  );
  useRoomCommands(() => [{ id: 'newSet', label: 'New set', run: create }]);
  const [starting, setStarting] = useState<QuestionSet | null>(null);
  const questions = bank.data?.map(({ question }) => question);
  const failed = [sets, bank, kits].find(({ data, error }) => data === undefined && error !== null);
  return (
    <Page
      title="Question sets"
      contents={sets.data?.length === 0}
      subtitle={sets.data === undefined ? undefined : sets.data.length === 1 ? '1 set' : `${sets.data.length} sets`}
      actions={
        <>
          <AddEditions noun="kit" />
          <Button look="primary" disabled={sets.data === undefined} onClick={create}>
            <Plus size={16} aria-hidden />
            New set
          </Button>
        </>
      }
    >
      {failed !== undefined && (
        <LoadError
          title="The question sets could not be read"
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      )}
      {sets.data !== undefined &&
        questions !== undefined &&
        (sets.data.length === 0 ? (
          <NoSets onCreate={create} />
        ) : (
          <ul className={`card ${styles.sets}`} aria-label="Question sets">
            {sets.data.map((set) => (
              <SetRow
                key={set.id}
                set={set}
                kit={kits.data?.find(({ id, madeFrom }) => id === set.id && madeFrom === null) ?? null}
                questions={questions}
                onStart={() => setStarting(set)}
              />
            ))}
          </ul>
        ))}
      {starting !== null && <StartInterviewDialog isOpen setId={starting.id} onClose={() => setStarting(null)} />}
    </Page>
  );
}

function NoSets({ onCreate }: { onCreate: () => void }) {
  return (
    <EmptyState
      title="No question sets"
      actions={
        <Button look="primary" onClick={onCreate}>
          New set
        </Button>
      }
    >
      A set is the plan of an interview: which questions, in which order, for how many minutes. Everybody who is
      interviewed with it is asked the same.
    </EmptyState>
  );
}
