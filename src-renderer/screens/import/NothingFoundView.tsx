import { shapesRead } from '../../../shared/guide/import/shapesRead.ts';
import type { ReadGuide } from '../../../shared/ipc/guideContract.ts';
import { Button } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import type { ImportController } from './importController.ts';
import { editableText } from './importPreview.ts';
import { SourceText } from './lines/SourceText.tsx';
import styles from './NothingFoundView.module.css';

/** A guide that has neither questions nor lines that could become some: what was read, and what to do. */
export function NothingFoundView({ guide, controller }: { guide: ReadGuide; controller: ImportController }) {
  const hasText = guide.text.trim() !== '';
  const text = editableText(guide);
  return (
    <Page title="Import guide" subtitle={guide.name}>
      <div className={styles.panes}>
        <EmptyState
          title="No questions were found"
          actions={
            <>
              {text !== null && <Button onClick={() => controller.close(text)}>Edit the text</Button>}
              <Button look="primary" onClick={() => controller.close()}>
                Choose another guide
              </Button>
            </>
          }
        >
          {hasText
            ? shapesRead
            : `‘${guide.name}’ has no text. If its pages are pictures, open it in a program that recognises text, and save or copy it from there.`}
        </EmptyState>
        {hasText && (
          <div className={`card ${styles.read}`}>
            <h2 className={styles.heading}>What was read</h2>
            <SourceText text={guide.text} />
          </div>
        )}
      </div>
    </Page>
  );
}
