import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { editionBy } from '../../../../shared/domain/edition.ts';
import type { Question } from '../../../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../../../shared/domain/questions/questionSet.ts';
import type { KitEntry } from '../../../../shared/ipc/kitContract.ts';
import { Button } from '../../../components/Button.tsx';
import { formatInstant } from '../../../components/format.ts';
import { Page } from '../../../components/Page.tsx';
import { PrintKit } from '../../../features/exporting/PrintKit.tsx';
import { SendKit } from '../../../features/sending/SendKit.tsx';
import { StartInterviewDialog } from '../../../features/start/StartInterviewDialog.tsx';
import { KitView } from './KitView.tsx';

interface KitScreenProps {
  kit: KitEntry;
  set: QuestionSet;
  questions: readonly Question[];
  onDuplicate: () => void;
  onRemove: () => void;
}

/** A question set that was received: it is read, asked, handed on, and duplicated to be changed. */
export function KitScreen({ kit, set, questions, onDuplicate, onRemove }: KitScreenProps) {
  const [isStarting, setIsStarting] = useState(false);
  return (
    <Page
      title={kit.title}
      contents={kit.edition}
      subtitle={`Kit · ${editionBy(kit)}, made ${formatInstant(kit.madeAt)}`}
      actions={
        <>
          <Button look="quiet" onClick={onDuplicate}>
            <Copy size={15} aria-hidden />
            Duplicate to change it
          </Button>
          <Button look="quiet" onClick={onRemove}>
            <Trash2 size={15} aria-hidden />
            Delete
          </Button>
          <PrintKit setId={set.id} />
          <SendKit set={set} isReceived />
          <Button look="primary" disabled={kit.obstacle !== null} onClick={() => setIsStarting(true)}>
            Start interview
          </Button>
        </>
      }
    >
      <KitView kit={kit} set={set} questions={questions} />
      {isStarting && <StartInterviewDialog isOpen setId={set.id} onClose={() => setIsStarting(false)} />}
    </Page>
  );
}
