import { type Dropped, DropTarget, type DropWords } from '../components/DropTarget.tsx';
import { calendarController } from '../features/planning/calendarController.ts';
import { useReceivingController } from '../features/receiving/useReceiving.ts';
import { useImportController } from '../screens/import/useImport.ts';
import { toastError } from '../state/toasts.ts';
import { isInInterview, planOf } from './droppedFiles.ts';
import type { createAppRouter } from './routes.tsx';

/** Takes what is dropped on any screen: reads a guide and shows what was found, or receives scorecards. */
export function FileDrop({ router }: { router: ReturnType<typeof createAppRouter> }) {
  const guides = useImportController();
  const scorecards = useReceivingController();
  const take = (dropped: readonly Dropped[]) => {
    const plan = planOf(dropped);
    if (plan.kind === 'refused') return toastError(plan.refusal.title, plan.refusal.error);
    if (plan.kind === 'calendar') return void calendarController.readFiles(plan.files);
    if (plan.kind === 'scorecards') return void scorecards.receiveFiles(plan.files, plan.refused);
    for (const file of plan.files) void guides.readFile(file);
    void router.navigate({ to: '/import' });
  };
  return (
    <DropTarget
      wordsFor={wordsFor}
      refusal={() =>
        isInInterview(router.state.location.pathname)
          ? 'Not during an interview. Leave it first: what you wrote is saved.'
          : null
      }
      onDrop={take}
    />
  );
}

function wordsFor(count: number): DropWords {
  if (count > 1) {
    return {
      title: `Add these ${count} scorecards, kits or plans`,
      hint: 'Each is checked first. Interview guides are dropped one by one.',
    };
  }
  return {
    title: 'Import this guide, or add this scorecard, kit, plan or calendar event',
    hint: 'You see what a guide holds before anything enters the bank. A scorecard is checked, and goes to its panel; a kit becomes a question set, a plan one of your plans; an event is looked at before it is planned.',
  };
}
