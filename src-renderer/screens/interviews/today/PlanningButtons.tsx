import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { AddFromCalendar } from '../../../features/planning/AddFromCalendar.tsx';

const PlanInterviewDialog = lazy(async () => ({
  default: (await import('../../../features/planning/PlanInterviewDialog.tsx')).PlanInterviewDialog,
}));

/** The two ways to plan an interview: from a calendar, and by hand. */
export function PlanningButtons() {
  const [isPlanning, setIsPlanning] = useState(false);
  return (
    <>
      <AddFromCalendar />
      <Button onClick={() => setIsPlanning(true)}>Plan an interview…</Button>
      {isPlanning && (
        <Suspense>
          <PlanInterviewDialog subject={{ kind: 'new' }} onClose={() => setIsPlanning(false)} />
        </Suspense>
      )}
    </>
  );
}
