import { lazy, Suspense } from 'react';
import { calendarController } from '../features/planning/calendarController.ts';
import { useStore } from '../state/store.ts';

const CalendarDialog = lazy(async () => ({
  default: (await import('../features/planning/CalendarDialog.tsx')).CalendarDialog,
}));

/** Shows the events that were dropped, opened or pasted, on every screen beside the navigation. */
export function CalendarReceiver() {
  const calendar = useStore(calendarController.read);
  if (calendar === null) return null;
  return (
    <Suspense>
      <CalendarDialog />
    </Suspense>
  );
}
