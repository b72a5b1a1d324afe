import { useQuery } from '@tanstack/react-query';
import { Page } from '../../components/Page.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import type { ImportController } from './importController.ts';
import type { ImportPreview } from './importPreview.ts';
import { NothingFoundView } from './NothingFoundView.tsx';
import { PreviewView } from './PreviewView.tsx';
import { ReadingView } from './ReadingView.tsx';
import { StartView } from './StartView.tsx';
import { useImportController, useImportStage } from './useImport.ts';

/** From a guide to questions in the bank: choose or paste it, look at what was read, change it, add it. */
export function ImportScreen() {
  const controller = useImportController();
  const stage = useImportStage(controller);
  switch (stage.kind) {
    case 'start':
      return <StartView key={stage.text} controller={controller} problem={stage.problem} initialText={stage.text} />;
    case 'reading':
      return <ReadingView name={stage.name} onCancel={() => controller.cancel()} />;
    case 'nothingFound':
      return <NothingFoundView guide={stage.guide} controller={controller} />;
    case 'preview':
      return <PreviewBesideBank preview={stage.preview} controller={controller} />;
  }
}

/** The preview says what the bank has already, so it waits for the bank. */
function PreviewBesideBank({ preview, controller }: { preview: ImportPreview; controller: ImportController }) {
  const bank = useQuery(queries.bank);
  if (bank.data !== undefined) return <PreviewView preview={preview} bank={bank.data} controller={controller} />;
  return (
    <Page title="Import guide">
      {bank.error !== null && (
        <LoadError title="The question bank could not be read" error={bank.error} onRetry={() => void bank.refetch()} />
      )}
    </Page>
  );
}
