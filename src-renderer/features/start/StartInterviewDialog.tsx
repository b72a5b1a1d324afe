import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { calendarDate } from '../../../shared/domain/moment.ts';
import type { Question } from '../../../shared/domain/questions/question.ts';
import { type QuestionSet, setProblems } from '../../../shared/domain/questions/questionSet.ts';
import { problemText, setTitle } from '../../../shared/domain/questions/setEditing.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { announce } from '../../state/announcer.ts';
import { queries } from '../../state/queries.ts';
import { SetChoice } from './SetChoice.tsx';
import { StartFields } from './StartFields.tsx';
import styles from './StartInterviewDialog.module.css';
import { chooseSet, newStartForm, offeredSet, type StartProblems, startProblems } from './startForm.ts';
import { useLastSetId } from './useLastSetId.ts';
import { useStartInterview } from './useStartInterview.ts';

interface StartInterviewDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** The set of the interview; without it the dialog asks. */
  setId?: Id;
}

/** Asks who is interviewed by whom, freezes the set and goes to the interview. */
export function StartInterviewDialog({ isOpen, onClose, setId }: StartInterviewDialogProps) {
  const sets = useQuery(queries.sets);
  const bank = useQuery(queries.bank);
  const settings = useQuery(queries.settings);
  const lastSetId = useLastSetId();
  const failed = [sets, bank, settings].find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined)
    return (
      <Dialog isOpen={isOpen} onClose={onClose} title="Start an interview">
        <LoadError
          title="What the interview needs could not be read"
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      </Dialog>
    );
  if (!isOpen || sets.data === undefined || bank.data === undefined || settings.data === undefined) return null;
  if (lastSetId === undefined) return null;
  return (
    <StartDialog
      onClose={onClose}
      sets={sets.data}
      questions={bank.data.map(({ question }) => question)}
      settings={settings.data}
      lastSetId={lastSetId}
      {...(setId === undefined ? {} : { setId })}
    />
  );
}

interface StartDialogProps {
  onClose: () => void;
  setId?: Id;
  sets: readonly QuestionSet[];
  questions: readonly Question[];
  settings: Settings;
  /** The set of the last interview: it is offered first. */
  lastSetId: Id | null;
}

function StartDialog({ onClose, setId, sets, questions, settings, lastSetId }: StartDialogProps) {
  const formId = useId();
  const chosenSet = useRef<HTMLSelectElement>(null);
  const candidate = useRef<HTMLInputElement>(null);
  const interviewer = useRef<HTMLInputElement>(null);
  const [form, setForm] = useState(() =>
    newStartForm(offeredSet(sets, setId ?? lastSetId), settings.interviewer, calendarDate(new Date())),
  );
  const [problems, setProblemsOfForm] = useState<StartProblems>({});
  const { start, isStarting } = useStartInterview(settings, onClose);
  const set = sets.find(({ id }) => id === form.setId);
  const obstacles = set === undefined ? [] : setProblems(set, questions);
  const refuse = () => {
    chosenSet.current?.focus();
    announce(`This set cannot be used yet. ${obstacles.map((problem) => problemText(problem, questions)).join('. ')}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (obstacles.length > 0) return refuse();
    const found = startProblems(form);
    setProblemsOfForm(found);
    if (found.candidate !== undefined) candidate.current?.focus();
    else if (found.interviewer !== undefined) interviewer.current?.focus();
    else if (found.date === undefined) void start(form);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Start an interview"
      width="wide"
      description={
        setId === undefined || set === undefined
          ? 'The interview keeps its own copy of the set: what you change later does not reach it.'
          : `With the set ‘${setTitle(set)}’. The interview keeps its own copy of it.`
      }
      initialFocus={candidate}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            type="submit"
            form={formId}
            disabled={isStarting || set === undefined}
            aria-disabled={obstacles.length > 0}
          >
            Start interview
          </Button>
        </>
      }
    >
      <form id={formId} className={`${styles.form} stack-3`} onSubmit={submit} noValidate>
        {setId === undefined && (
          <SetChoice
            ref={chosenSet}
            sets={sets}
            value={form.setId}
            onChoose={(chosen) => chosen !== undefined && setForm(chooseSet(form, set, chosen))}
          />
        )}
        {setId === undefined && (
          <p className={`${styles.wide} muted`}>
            None of them fits? <Link to="/import">Import a guide</Link> or <Link to="/sets">assemble a set</Link> first.
          </p>
        )}
        {obstacles.length > 0 && (
          <div role="alert" className={styles.obstacles}>
            <p>This set cannot be used yet.</p>
            <ul>
              {obstacles.map((problem) => (
                <li key={JSON.stringify(problem)}>{problemText(problem, questions)}</li>
              ))}
            </ul>
          </div>
        )}
        <StartFields
          set={set}
          form={form}
          problems={problems}
          candidate={candidate}
          interviewer={interviewer}
          onChange={(changes) => setForm({ ...form, ...changes })}
        />
      </form>
    </Dialog>
  );
}
