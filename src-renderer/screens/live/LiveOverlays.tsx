import { useQuery } from '@tanstack/react-query';
import { answeredQuestions, type Interview, planQuestion } from '../../../shared/domain/interview/interview.ts';
import { interviewSteps } from '../../../shared/domain/interview/places.ts';
import type { Place } from '../../../shared/domain/interview/steps.ts';
import { questionTitle } from '../../../shared/domain/questions/question.ts';
import { printedKeys } from '../../components/hooks/keys.ts';
import { Palette, type PaletteItem } from '../../components/Palette.tsx';
import { HandOverDialog } from '../../features/sending/HandOverDialog.tsx';
import { KeysDialog } from '../../features/shortcuts/KeyReference.tsx';
import { queries } from '../../state/queries.ts';
import type { Command } from './commands.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { NotAskedDialog } from './NotAskedDialog.tsx';
import { SubmitDialog } from './review/SubmitDialog.tsx';
import type { Submission } from './review/useSubmission.ts';
import { addQuestion, moveNote } from './session/actions.ts';
import { useSession, useSessionState } from './session/useInterviewSession.ts';

/** What lies over the interview: one thing at a time. */
export type Overlay =
  | { kind: 'commands' | 'questions' | 'bank' | 'details' | 'help' | 'handOver' }
  | { kind: 'moveNote'; noteId: string }
  | { kind: 'skip'; questionIds: readonly string[] };

interface LiveOverlaysProps {
  overlay: Overlay | null;
  onClose: () => void;
  commands: readonly Command[];
  onGoTo: (place: Place) => void;
  submission: Submission;
  isAmending: boolean;
}

/** Palettes and dialogs of the live interview. */
export function LiveOverlays({ overlay, onClose, commands, onGoTo, submission, isAmending }: LiveOverlaysProps) {
  const { document: interview } = useSessionState();
  return (
    <>
      <Palette
        isOpen={overlay?.kind === 'commands'}
        onClose={onClose}
        label="Every command"
        placeholder="Type a command, or a question’s number…"
        emptyText="No command fits."
        items={commands.map(toPaletteItem)}
      />
      <QuestionPalettes overlay={overlay} onClose={onClose} onGoTo={onGoTo} />
      <BankPalette isOpen={overlay?.kind === 'bank'} onClose={onClose} />
      <DetailsDialog isOpen={overlay?.kind === 'details'} onClose={onClose} details={interview.details} />
      {overlay?.kind === 'help' && <KeysDialog onClose={onClose} />}
      {overlay?.kind === 'handOver' && <HandOverDialog interview={interview} onClose={onClose} />}
      {overlay?.kind === 'skip' && (
        <NotAskedDialog interview={interview} questionIds={overlay.questionIds} onClose={onClose} />
      )}
      <SubmitDialog
        isOpen={submission.isConfirming}
        onClose={() => submission.setIsConfirming(false)}
        interview={interview}
        isAmending={isAmending}
        reason={submission.reason}
        onReason={submission.explain}
        onConfirm={submission.submit}
      />
    </>
  );
}

/** The questions and steps, to go to one of them or to move a note there. */
function QuestionPalettes({ overlay, onClose, onGoTo }: Pick<LiveOverlaysProps, 'overlay' | 'onClose' | 'onGoTo'>) {
  const session = useSession();
  const { document: interview } = useSessionState();
  const places = placeItems(interview);
  return (
    <>
      <Palette
        isOpen={overlay?.kind === 'questions'}
        onClose={onClose}
        label="Go to a question"
        placeholder="Number or name…"
        emptyText="No question fits."
        items={places.map((place) => ({ ...place, run: () => onGoTo(place.id) }))}
      />
      <Palette
        isOpen={overlay?.kind === 'moveNote'}
        onClose={onClose}
        label="Move the note to another question"
        placeholder="Number or name…"
        emptyText="No question fits."
        items={places
          .filter(({ id }) => id !== interview.current)
          .map(({ id, label }) => ({
            id,
            label,
            run: () => overlay?.kind === 'moveNote' && moveNote(session, interview.current, overlay.noteId, id),
          }))}
      />
    </>
  );
}

/** Opening, questions and closing as a palette shows them. */
function placeItems(interview: Interview): { id: Place; label: string; detail?: string }[] {
  const items = answeredQuestions(interview).map(({ question, number }) => ({
    id: question.id,
    label: `${number} ${questionTitle(question)}`,
    detail: question.competency,
  }));
  const [opening, closing] = interviewSteps(interview).map(({ name, title }) => ({ id: name, label: title }));
  return [...(opening === undefined ? [] : [opening]), ...items, ...(closing === undefined ? [] : [closing])];
}

function toPaletteItem({ id, label, detail, keys: [press] = [], run }: Command): PaletteItem {
  return {
    id,
    label,
    detail,
    keys: press === undefined ? undefined : printedKeys(press),
    run,
  };
}

/** Questions of the bank that can be asked beyond the plan. */
function BankPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const session = useSession();
  const { data: bank = [] } = useQuery({ ...queries.bank, enabled: isOpen });
  const taken = new Set(answeredQuestions(session.document).map(({ question }) => question.id));
  const items = bank
    .filter(({ question }) => !question.retired && !taken.has(question.id))
    .map(({ question }) => ({
      id: question.id,
      label: questionTitle(question),
      detail: question.competency,
      run: () => addQuestion(session, planQuestion(question)),
    }));
  return (
    <Palette
      isOpen={isOpen}
      onClose={onClose}
      label="Add a question beyond the plan"
      placeholder="Search the bank…"
      emptyText="No other question of the bank fits."
      items={items}
    />
  );
}
