import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type RefObject, useId, useRef, useState } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import type { Planned } from '../../../shared/domain/plan/planned.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import type { CalendarEvent } from '../../../shared/ipc/plannedContract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { SelectField, TextField } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { roleTitle } from '../../components/format.ts';
import { LoadError } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import { SetChoice } from '../start/SetChoice.tsx';
import { CalendarCard } from './CalendarCard.tsx';
import { type EventPlan, planOfEvent } from './calendarEvents.ts';
import styles from './PlanInterviewDialog.module.css';
import {
  emptyPlanned,
  formOf,
  longestMinutes,
  type PlanForm,
  type PlanProblems,
  plannedOf,
  planProblems,
  takeRound,
  takeSet,
} from './planForm.ts';
import { usePlanning } from './usePlanning.ts';

/** What the dialog is about: a new one, from a plan's round where that is known; one that is changed; an event of a calendar. */
export type PlanSubject =
  | { kind: 'new'; plan?: HiringPlan; roundId?: string }
  | { kind: 'change'; planned: Planned }
  | { kind: 'event'; event: CalendarEvent };

interface PlanInterviewDialogProps {
  subject: PlanSubject;
  onClose: () => void;
}

/** Asks with whom, when and by what an interview is to be, and keeps it. */
export function PlanInterviewDialog({ subject, onClose }: PlanInterviewDialogProps) {
  const needed = {
    sets: useQuery(queries.sets),
    plans: useQuery(queries.plans),
    planned: useQuery(queries.planned),
    settings: useQuery(queries.settings),
  };
  const failed = Object.values(needed).find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined)
    return (
      <Dialog isOpen onClose={onClose} title="Plan an interview">
        <LoadError
          title="What planning needs could not be read"
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      </Dialog>
    );
  const [sets, plans, kept, settings] = [
    needed.sets.data,
    needed.plans.data,
    needed.planned.data,
    needed.settings.data,
  ];
  if (sets === undefined || plans === undefined || kept === undefined || settings === undefined) return null;
  return <PlanDialog {...{ subject, onClose, sets, plans, kept, settings }} />;
}

interface PlanDialogProps extends PlanInterviewDialogProps {
  sets: readonly QuestionSet[];
  plans: readonly HiringPlan[];
  kept: readonly Planned[];
  settings: Settings;
}

/** The form as the dialog opens, and what it changes. */
function opened({ subject, sets, plans, kept, settings }: PlanDialogProps): {
  form: PlanForm;
  base: Planned;
  before: Planned | undefined;
  event: EventPlan | null;
} {
  const me = settings.interviewer;
  if (subject.kind === 'change') {
    const { planned } = subject;
    return { form: formOf(planned), base: planned, before: planned, event: null };
  }
  if (subject.kind === 'event') {
    const context = { me, sets, roles: plans.map(({ title }) => title), kept };
    const event = planOfEvent(subject.event, context, Date.now());
    return { form: formOf(event.planned), base: event.planned, before: event.before, event };
  }
  const base = emptyPlanned(Date.now(), me);
  const { plan, roundId } = subject;
  const form =
    plan === undefined || roundId === undefined ? formOf(base) : takeRound(formOf(base), plan, roundId, sets);
  return { form, base, before: undefined, event: null };
}

function PlanDialog(props: PlanDialogProps) {
  const { subject, onClose, sets, plans } = props;
  const formId = useId();
  const candidate = useRef<HTMLInputElement>(null);
  const [{ base, before, event, ...initial }] = useState(() => opened(props));
  const [form, setForm] = useState(initial.form);
  const [problems, setProblems] = useState<PlanProblems>({});
  const { save, remove, start } = usePlanning();
  const change = (changes: Partial<PlanForm>) => setForm({ ...form, ...changes });
  const isCancelled = event?.isCancelled === true && before !== undefined;
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault();
    const found = planProblems(form);
    setProblems(found);
    if (found.candidate !== undefined) candidate.current?.focus();
    if (Object.keys(found).length === 0 && (await save(plannedOf(form, base), before))) onClose();
  };
  const drop = () => {
    onClose();
    void remove(before ?? base);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={subject.kind === 'change' ? 'Change a planned interview' : 'Plan an interview'}
      width="wide"
      description={
        subject.kind === 'event' ? 'Look at what was guessed. Nothing is kept before you confirm it.' : undefined
      }
      initialFocus={candidate}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {subject.kind === 'change' && <Button onClick={() => void start(base)}>Start interview</Button>}
          {(subject.kind === 'change' || isCancelled) && (
            <Button look={isCancelled ? 'primary' : 'plain'} onClick={drop}>
              Delete the planned interview
            </Button>
          )}
          <Button look={isCancelled ? 'plain' : 'primary'} type="submit" form={formId}>
            {before === undefined ? 'Plan interview' : 'Keep changes'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(submitted) => void submit(submitted)} noValidate>
        {event !== null && <CalendarCard event={event.event} remarks={event.remarks} />}
        <WhoAndWhen form={form} problems={problems} candidate={candidate} onChange={change} />
        {plans.length > 0 && (
          <RoundChoice
            plans={plans}
            value={form.plan}
            onChoose={(plan, roundId) => setForm(takeRound(form, plan, roundId, sets))}
            onNone={() => change({ plan: null })}
          />
        )}
        <SetChoice
          sets={sets}
          value={form.setId}
          none="Choose it later"
          onChoose={(set) => setForm(takeSet(form, set))}
        />
        <Interviewer form={form} onChange={change} />
      </form>
    </Dialog>
  );
}

interface PartProps {
  form: PlanForm;
  onChange: (changes: Partial<PlanForm>) => void;
}

const line = { maxLength: textLimits.line, dir: 'auto', autoComplete: 'off' };

interface WhoAndWhenProps extends PartProps {
  problems: PlanProblems;
  candidate: RefObject<HTMLInputElement | null>;
}

function WhoAndWhen({ form, problems, candidate, onChange }: WhoAndWhenProps) {
  return (
    <>
      <TextField
        {...line}
        ref={candidate}
        label="Candidate"
        aria-required
        value={form.candidate}
        error={problems.candidate}
        onChange={(event) => onChange({ candidate: event.target.value })}
      />
      <TextField
        {...line}
        label="E-mail of the candidate (optional)"
        type="email"
        value={form.email}
        onChange={(event) => onChange({ email: event.target.value })}
      />
      <div className={styles.when}>
        <TextField
          label="Day"
          type="date"
          aria-required
          value={form.day}
          error={problems.day}
          onChange={(event) => onChange({ day: event.target.value })}
        />
        <TextField
          label="Time"
          type="time"
          aria-required
          value={form.time}
          error={problems.time}
          onChange={(event) => onChange({ time: event.target.value })}
        />
        <NumberField
          label="Minutes"
          isWhole
          min={5}
          max={longestMinutes}
          step={5}
          value={form.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
      </div>
      <TextField
        {...line}
        label="Role"
        value={form.role}
        onChange={(event) => onChange({ role: event.target.value })}
      />
      <TextField
        {...line}
        label="Round"
        value={form.round}
        onChange={(event) => onChange({ round: event.target.value })}
      />
    </>
  );
}

interface RoundChoiceProps {
  plans: readonly HiringPlan[];
  value: Planned['plan'];
  onChoose: (plan: HiringPlan, roundId: string) => void;
  onNone: () => void;
}

/** The round of a plan that the interview belongs to. */
function RoundChoice({ plans, value, onChoose, onNone }: RoundChoiceProps) {
  const choose = (chosen: string) => {
    const [planId, roundId] = chosen.split(' ');
    const plan = plans.find(({ id }) => id === planId);
    if (plan === undefined || roundId === undefined) onNone();
    else onChoose(plan, roundId);
  };
  return (
    <SelectField
      className={styles.wide ?? ''}
      label="Round of a plan"
      value={value === null ? '' : `${value.planId} ${value.roundId}`}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">None</option>
      {plans.map((plan) => (
        <optgroup key={plan.id} label={roleTitle(plan.title)}>
          {plan.rounds.map((round) => (
            <option key={round.id} value={`${plan.id} ${round.id}`}>
              {round.name || 'Round without a name'} · {round.minutes} min
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

function Interviewer({ form, onChange }: PartProps) {
  return (
    <>
      <TextField
        {...line}
        label="Interviewer"
        hint="You, or somebody else"
        value={form.interviewer}
        onChange={(event) => onChange({ interviewer: event.target.value })}
      />
      <TextField
        {...line}
        label="E-mail of the interviewer (optional)"
        type="email"
        value={form.interviewerEmail}
        onChange={(event) => onChange({ interviewerEmail: event.target.value })}
      />
    </>
  );
}
