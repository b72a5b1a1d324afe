import { useEffect, useRef, useState } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea, TextField } from '../../components/fields/Field.tsx';
import { request } from '../../state/api.ts';
import type { Change } from '../../state/editedDocuments.ts';
import { toastDone, toastError, toastUndo } from '../../state/toasts.ts';
import { Section } from './Section.tsx';

/** The role, and what its job description says. */
export function PlanDetails({ plan, change }: { plan: HiringPlan; change: Change<HiringPlan> }) {
  const title = useRef<HTMLInputElement>(null);
  const isNew = useRef(plan.title === '' && plan.rounds.length === 0);
  useEffect(() => {
    if (isNew.current) title.current?.focus();
  }, []);
  const { isReading, takeText } = useTextOfFile(plan, change);
  return (
    <Section
      title="The role"
      actions={
        <Button disabled={isReading} onClick={() => void takeText()}>
          {isReading ? 'Reading the file…' : 'Take the text of a file…'}
        </Button>
      }
    >
      <TextField
        ref={title}
        label="Role"
        hint="As it stands on the candidates of the role, so that they are found."
        dir="auto"
        maxLength={textLimits.line}
        value={plan.title}
        onChange={({ target }) => change((old) => ({ ...old, title: target.value }), 'title')}
      />
      <TextArea
        label="Job description"
        dir="auto"
        rows={4}
        placeholder="Type it, paste it, or take the text of a file"
        maxLength={textLimits.note}
        value={plan.jobDescription}
        onChange={({ target }) => change((old) => ({ ...old, jobDescription: target.value }), 'jobDescription')}
      />
    </Section>
  );
}

/** Puts the text of a chosen file in the place of the job description, and says what became of a long one. */
function useTextOfFile(plan: HiringPlan, change: Change<HiringPlan>) {
  const [isReading, setIsReading] = useState(false);
  const takeText = async () => {
    setIsReading(true);
    try {
      const file = await request('plans:textOfFile');
      if (file === null) return;
      const before = plan.jobDescription;
      change((old) => ({ ...old, jobDescription: file.text }));
      const title = `The text of ‘${file.fileName}’ is the job description now`;
      if (before.trim() === '') {
        toastDone(title, file.wasCut ? tooLong : undefined);
      } else {
        toastUndo(file.wasCut ? `${title}. ${tooLong}` : title, () =>
          change((old) => ({ ...old, jobDescription: before })),
        );
      }
    } catch (error) {
      toastError('The text could not be taken', error);
    } finally {
      setIsReading(false);
    }
  };
  return { isReading, takeText };
}

const tooLong = `It is longer than ${textLimits.note.toLocaleString('en')} characters, and ends there.`;
