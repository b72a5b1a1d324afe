import { Copy, Trash2 } from 'lucide-react';
import { editionBy } from '../../../shared/domain/edition.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import type { PlanEntry } from '../../../shared/ipc/planContract.ts';
import { Button } from '../../components/Button.tsx';
import { formatInstant } from '../../components/format.ts';
import { Page } from '../../components/Page.tsx';
import { EditionNotices } from '../../features/editions/EditionNotices.tsx';
import { SendPlan } from '../../features/sending/SendPlan.tsx';
import { request } from '../../state/api.ts';
import styles from './PlanEditor.module.css';
import { PlanReading } from './PlanReading.tsx';

interface ReceivedPlanProps {
  plan: HiringPlan;
  edition: PlanEntry;
  kits: readonly KitEntry[];
  onDuplicate: () => void;
  onRemove: () => void;
}

/** A plan that was received: it is read, handed on, and duplicated to be changed. */
export function ReceivedPlan({ plan, edition, kits, onDuplicate, onRemove }: ReceivedPlanProps) {
  return (
    <Page
      title={edition.title}
      contents={edition.edition}
      subtitle={`Plan · ${editionBy(edition)}, made ${formatInstant(edition.madeAt)}`}
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
          <SendPlan plan={plan} isReceived />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={styles.parts} tabIndex={0} aria-label="What the plan says">
        <EditionNotices
          edition={edition}
          noun="plan"
          words={{
            accepted: 'You can go by the plan.',
            kept: 'Candidates whose rule was frozen keep the rule that they began with.',
          }}
          accept={() => request('plans:acceptKey', { id: plan.id })}
          takeNewer={() => request('plans:takeNewer', { id: plan.id })}
        />
        <PlanReading plan={plan} kits={kits} />
      </section>
    </Page>
  );
}
