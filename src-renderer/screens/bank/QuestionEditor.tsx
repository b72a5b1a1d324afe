import { Copy, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { type Question, questionTitle } from '../../../shared/domain/questions/question.ts';
import { changeRedFlags } from '../../../shared/domain/questions/questionEditing.ts';
import type { BankEntry } from '../../../shared/ipc/contract.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea, TextField } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { SuggestField } from '../../components/fields/SuggestField.tsx';
import { SaveStatus } from '../../components/status/SaveStatus.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useBankDocuments } from '../../state/bankAndSets.ts';
import type { Change } from '../../state/editedDocuments.ts';
import { useDocument, useFlushOnLeave, useSaveState } from '../../state/useDocument.ts';
import { AnchorsEditor } from './AnchorsEditor.tsx';
import { LinesEditor } from './LinesEditor.tsx';
import { isBlank, markNames, markOf } from './provenance.ts';
import styles from './QuestionEditor.module.css';
import { RubricEditor } from './RubricEditor.tsx';
import { useBankActions } from './useBankActions.ts';
import type { BankView } from './useBankView.ts';

/** Everything about one question. Each change shows in the list at once and saves itself. */
export function QuestionEditor({ entry, view }: { entry: BankEntry; view: BankView }) {
  const documents = useBankDocuments();
  const { id } = entry.question;
  const question = useDocument(documents, id) ?? entry.question;
  useFlushOnLeave(documents, id);
  const change: Change<Question> = (update, field) => documents.change(id, update, field ?? null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any field writes at once what was typed
    <div className={styles.editor} onBlur={() => void documents.flush()}>
      <Head entry={entry} question={question} view={view} />
      <div className={`${styles.fields} stack-6`}>
        <Basics question={question} change={change} view={view} />
        <RubricEditor question={question} change={change} />
        <LinesEditor
          title="Red flags"
          hint="What a weak answer shows. Help for the interviewer, never scored and never told to the candidate."
          noun="red flag"
          lines={question.redFlags ?? []}
          maxLength={textLimits.line}
          change={(update, field) => change((old) => changeRedFlags(old, update), field && `redFlags:${field}`)}
        />
        <AnchorsEditor question={question} change={change} />
        <LinesEditor
          title="Probes"
          hint="Follow-up questions for points that the answer left out."
          noun="probe"
          lines={question.probes}
          maxLength={textLimits.paragraph}
          change={(update, field) =>
            change((old) => ({ ...old, probes: update(old.probes) }), field && `probes:${field}`)
          }
        />
        <LinesEditor
          title="Signals"
          hint="What strong answers tend to mention. Help for the interviewer, never scored."
          noun="signal"
          lines={question.signals}
          maxLength={textLimits.line}
          change={(update, field) =>
            change((old) => ({ ...old, signals: update(old.signals) }), field && `signals:${field}`)
          }
        />
        <TextArea
          label="Example answer"
          dir="auto"
          maxLength={textLimits.paragraph}
          value={question.exampleAnswer}
          onChange={({ target }) => change((old) => ({ ...old, exampleAnswer: target.value }), 'exampleAnswer')}
        />
      </div>
    </div>
  );
}

function Head({ entry, question, view }: { entry: BankEntry; question: Question; view: BankView }) {
  const actions = useBankActions(view);
  const save = useSaveState(useBankDocuments());
  const mark = markOf(entry);
  return (
    <header className={styles.head}>
      <Tag look={mark === 'builtIn' ? 'quiet' : 'strong'}>{markNames[mark]}</Tag>
      {question.retired && <Tag look="strong">Retired</Tag>}
      <SaveStatus state={save} />
      <div className={styles.actions}>
        {mark === 'changed' && (
          <Button look="quiet" onClick={() => void actions.revert(question)}>
            <RotateCcw size={15} aria-hidden />
            Back to the original
          </Button>
        )}
        <Button look="quiet" onClick={() => actions.duplicate(question)}>
          <Copy size={15} aria-hidden />
          Duplicate
        </Button>
        {entry.builtIn === null && (
          <Button look="quiet" onClick={() => void actions.remove(question)}>
            <Trash2 size={15} aria-hidden />
            Delete
          </Button>
        )}
        {question.retired ? (
          <Button onClick={() => actions.restore(question)}>Restore</Button>
        ) : (
          <Button
            look="quiet"
            title="Keeps it in the sets that have it, and offers it for no new one"
            onClick={() => actions.retire(question)}
          >
            Retire
          </Button>
        )}
      </div>
    </header>
  );
}

function Basics({ question, change, view }: { question: Question; change: Change<Question>; view: BankView }) {
  const titleField = useRef<HTMLInputElement>(null);
  const isNew = useRef(isBlank(question));
  useEffect(() => {
    if (isNew.current) titleField.current?.focus();
  }, []);
  const changeCompetency = (competency: string) =>
    change((old) => (old.competency === competency ? old : { ...old, competency }), 'competency');
  return (
    <div className={styles.basics}>
      <h2 className="visually-hidden">{questionTitle(question)}</h2>
      <TextField
        ref={titleField}
        className={styles.title ?? ''}
        label="Title"
        dir="auto"
        placeholder={question.prompt === '' ? 'A few words that stand for the question' : questionTitle(question)}
        maxLength={textLimits.line}
        value={question.title}
        onChange={({ target }) => change((old) => ({ ...old, title: target.value }), 'title')}
      />
      <TextArea
        className={styles.prompt ?? ''}
        label="Prompt"
        dir="auto"
        placeholder="What you ask, word for word"
        maxLength={textLimits.paragraph}
        value={question.prompt}
        onChange={({ target }) => change((old) => ({ ...old, prompt: target.value }), 'prompt')}
      />
      <SuggestField
        label="Competency"
        value={question.competency}
        suggestions={view.competencies.flatMap(({ competency }) => (competency === '' ? [] : [competency]))}
        maxLength={textLimits.line}
        onType={(competency) => {
          view.holdPlace(question);
          changeCompetency(competency);
        }}
        onCommit={(competency) => {
          changeCompetency(competency);
          view.releasePlace();
        }}
      />
      <NumberField
        label="Minutes"
        min={0}
        max={600}
        step={1}
        isWhole
        value={question.minutes}
        onChange={(minutes) => change((old) => ({ ...old, minutes }), 'minutes')}
      />
      <TextArea
        className={styles.purpose ?? ''}
        label="Purpose"
        dir="auto"
        rows={2}
        placeholder="What the answer tells you about the candidate"
        maxLength={textLimits.paragraph}
        value={question.purpose}
        onChange={({ target }) => change((old) => ({ ...old, purpose: target.value }), 'purpose')}
      />
    </div>
  );
}
