import { shapesRead } from '../../../../shared/guide/import/shapesRead.ts';
import { Button } from '../../../components/Button.tsx';
import { Keys } from '../../../components/Keys.tsx';
import { EmptyState } from '../../../components/status/EmptyState.tsx';
import type { ImportController } from '../importController.ts';
import { editableText } from '../importPreview.ts';
import type { PreviewModel } from '../usePreview.ts';
import styles from './QuestionList.module.css';

/** What stands in the place of the questions where none was found: what to do. */
export function NoQuestions({
  model: { preview, lines },
  controller,
}: {
  model: PreviewModel;
  controller: ImportController;
}) {
  const text = editableText(preview.guide);
  return (
    <div className={`card ${styles.box}`}>
      <EmptyState
        title="No questions were found"
        actions={
          <>
            {text !== null && <Button onClick={() => controller.close(text)}>Edit the text</Button>}
            <Button look="primary" onClick={() => lines.goTo(lines.active)}>
              To the lines of the guide
            </Button>
          </>
        }
      >
        Go to a line that asks, and press <Keys of="asQuestion" />: it becomes a question, and what stands below it is
        read again. {shapesRead}
      </EmptyState>
    </div>
  );
}
