import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, buttonClass } from '../../components/Button.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastError } from '../../state/toasts.ts';

/** What stands in place of the list as long as there is no interview. */
export function FirstStart() {
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
    <EmptyState
      title="No interviews yet"
      actions={
        <>
          <Button disabled={isBusy} onClick={() => void showSample()}>
            Look at a sample interview
          </Button>
          <Link to="/sets" className={buttonClass('primary')}>
            Assemble a question set
          </Link>
        </>
      }
    >
      An interview begins with a question set: the same questions, in the same order, for everybody who applies. Three
      sets are ready, and a sample shows what comes out at the end.
    </EmptyState>
  );
}
