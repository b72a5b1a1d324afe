import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, buttonClass } from '../../components/Button.tsx';
import { RolesField } from '../../features/questions/RolesField.tsx';
import { useReceivingController, useReceivingState } from '../../features/receiving/useReceiving.ts';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastError } from '../../state/toasts.ts';
import styles from './FirstStart.module.css';

/** What stands in place of the list as long as there is no interview. */
export function FirstStart({ onStart }: { onStart: () => void }) {
  const receiving = useReceivingController();
  const { isBusy: isReceiving } = useReceivingState(receiving);
  return (
    <section className={styles.start} aria-labelledby="first-start">
      <header className="stack-2">
        <h2 id="first-start" className="large">
          No interviews yet
        </h2>
        <p className="muted">
          An interview begins with a question set: the same questions, in the same order, for everybody who applies.
        </p>
      </header>
      <Roles />
      <div className={`${styles.ways} stack-3`}>
        <Way title="A set that is ready" about="Choose it as you start, or change it first.">
          <Button look="primary" onClick={onStart}>
            Start an interview
          </Button>
          <Link to="/sets" className={buttonClass()}>
            Assemble a question set
          </Link>
        </Way>
        <Way title="A guide that you have" about="Drop it on this window: its questions and points are read.">
          <Link to="/import" className={buttonClass()}>
            Import a guide
          </Link>
        </Way>
        <Way title="A kit from a colleague" about="Everybody on a panel asks the same.">
          <Button disabled={isReceiving} onClick={() => void receiving.choose()}>
            Add a kit…
          </Button>
        </Way>
        <Way title="Just looking" about="A made-up interview shows what comes out at the end.">
          <SampleButton />
        </Way>
      </div>
    </section>
  );
}

function Way({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <section className={`card ${styles.way} stack-2`}>
      <h3>{title}</h3>
      <p className="muted small">{about}</p>
      <div className="row-2">{children}</div>
    </section>
  );
}

/** For whom questions are offered. Each choice holds at once. */
function Roles() {
  const client = useQueryClient();
  const { data: settings } = useQuery(queries.settings);
  if (settings === undefined) return null;
  const choose = async (roles: string[]) => {
    client.setQueryData(queries.settings.queryKey, { ...settings, roles });
    try {
      await request('settings:change', { roles });
    } catch (error) {
      client.setQueryData(queries.settings.queryKey, settings);
      toastError('The roles were not kept', error);
    }
  };
  return (
    <div className="stack-1">
      <RolesField
        label="Which roles do you interview for?"
        value={settings.roles ?? []}
        onChange={(roles) => void choose(roles)}
      />
      <p className="muted small">
        Their questions and sets are offered beside those that fit any role. It can be changed in the settings.
      </p>
    </div>
  );
}

function SampleButton() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isBusy, setIsBusy] = useState(false);
  const showSample = async () => {
    setIsBusy(true);
    try {
      const { id } = await request('interviews:createSample');
      await navigate({ to: '/scorecards/$interviewId', params: { interviewId: id } });
      await client.invalidateQueries({ queryKey: queries.interviews.queryKey });
    } catch (error) {
      toastError('The sample interview could not be made', error);
      setIsBusy(false);
    }
  };
  return (
    <Button disabled={isBusy} onClick={() => void showSample()}>
      Look at a sample interview
    </Button>
  );
}
