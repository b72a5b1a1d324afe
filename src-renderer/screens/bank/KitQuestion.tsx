import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Copy } from 'lucide-react';
import { editionBy } from '../../../shared/domain/edition.ts';
import { questionTitle } from '../../../shared/domain/questions/question.ts';
import type { BankEntry } from '../../../shared/ipc/contract.ts';
import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { QuestionReading } from '../../features/questions/QuestionReading.tsx';
import { queries } from '../../state/queries.ts';
import { markNames } from './provenance.ts';
import styles from './QuestionEditor.module.css';
import { useBankActions } from './useBankActions.ts';
import type { BankView } from './useBankView.ts';

/** A question that stands in the bank under a received kit: it is read, and duplicated to be changed. */
export function KitQuestion({ entry, view }: { entry: BankEntry; view: BankView }) {
  const actions = useBankActions(view);
  const { data: kits } = useQuery(queries.kits);
  const kit = kits?.find(({ id }) => id === entry.kit);
  const { question } = entry;
  return (
    <div className={styles.editor}>
      <header className={styles.head}>
        <Tag look="strong">{markNames.kit}</Tag>
        <div className={styles.actions}>
          <Button look="quiet" onClick={() => actions.duplicate(question)}>
            <Copy size={15} aria-hidden />
            Duplicate to change it
          </Button>
        </div>
      </header>
      <h2 dir="auto">{questionTitle(question)}</h2>
      {kit !== undefined && (
        <p className="muted">
          Part of the kit{' '}
          <Link to="/sets/$setId" params={{ setId: kit.id }}>
            <bdi>{kit.title}</bdi>
          </Link>
          , <bdi>{editionBy(kit).replace(/^E/, 'e')}</bdi>.
        </p>
      )}
      <QuestionReading question={question} />
    </div>
  );
}
