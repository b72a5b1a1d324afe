import type { MouseEvent } from 'react';
import { competencyName } from '../../../../shared/domain/questions/bankSearch.ts';
import { questionTitle } from '../../../../shared/domain/questions/question.ts';
import type { Fate } from '../../../../shared/guide/import/importDecision.ts';
import type { GuideQuestion } from '../../../../shared/guide/import/importPlan.ts';
import { Button } from '../../../components/Button.tsx';
import { ariaKeys } from '../../../components/hooks/keys.ts';
import { Tag } from '../../../components/Tag.tsx';
import type { PreviewModel } from '../usePreview.ts';
import { besidePoints } from './besidePoints.ts';
import { fateNames, likenessWords, otherFate } from './fates.ts';
import { QuestionFields } from './QuestionFields.tsx';
import styles from './QuestionItem.module.css';

interface QuestionItemProps {
  question: GuideQuestion;
  /** From 1. */
  number: number;
  isChosen: boolean;
  model: PreviewModel;
}

/** A question of the guide: to read, or with its fields when it is the open one. */
export function QuestionItem(props: QuestionItemProps) {
  const { question, number, isChosen, model } = props;
  const fate = model.fateOf(question);
  const match = fate === 'inBank' || fate === 'again' ? model.matchInBank(question.prompt) : null;
  const decide = isChosen && <DecideButton question={question} fate={fate} model={model} />;
  return (
    <article className={styles.item} data-chosen={isChosen || undefined} data-fate={fate}>
      <div className={styles.line}>
        <Head {...props} />
        {model.lines.guessed.has(number - 1) && <Tag>Perhaps no question</Tag>}
        {match === null && fate !== 'new' && <Tag look="strong">{fateNames[fate]}</Tag>}
        {match === null && decide}
      </div>
      {match !== null && (
        <div className={styles.likeness}>
          <Tag look="strong">{fateNames[fate]}</Tag>
          <p className={styles.alike}>{likenessWords(question.prompt, match)}</p>
          {decide}
        </div>
      )}
      {isChosen ? <QuestionFields question={question} model={model} /> : <ToRead question={question} model={model} />}
    </article>
  );
}

/** The box that selects a question, and the button that opens it. */
function Head({ question, number, isChosen, model: { goTo, toggle, preview } }: QuestionItemProps) {
  const title = questionTitle(question);
  return (
    <>
      <label className={styles.select}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select ${title}`}
          checked={preview.selected.has(question.id)}
          onChange={() => toggle(question.id)}
        />
      </label>
      <button
        type="button"
        data-row-focus
        data-head
        className={styles.open}
        aria-current={isChosen || undefined}
        aria-keyshortcuts={ariaKeys(['split', 'select', 'skip'])}
        tabIndex={isChosen ? 0 : -1}
        onClick={() => goTo(question.id)}
      >
        <span className={`${styles.number} figures`}>{number}</span>
        <span className={styles.title}>{title}</span>
      </button>
    </>
  );
}

/** Makes the other thing of a question: skips it, takes it back in, adds it all the same. */
function DecideButton({ question, fate, model }: { question: GuideQuestion; fate: Fate; model: PreviewModel }) {
  const { label, decision } = otherFate[fate];
  return (
    <Button
      look="quiet"
      className={styles.decide}
      aria-label={`${label}: ${questionTitle(question)}`}
      onClick={() => model.act({ kind: 'decide', ids: [question.id], decision })}
    >
      {label}
    </Button>
  );
}

/** The competency, and what of the question nobody wrote. */
function madeUpWords({ competency, isCompetencyGuessed, isTitleMadeUp }: GuideQuestion): string {
  const guessed = isCompetencyGuessed ? ' (a guess)' : '';
  return `${competencyName(competency)}${guessed}${isTitleMadeUp ? ' · title made up' : ''}`;
}

function ToRead({ question, model }: { question: GuideQuestion; model: PreviewModel }) {
  const open = ({ target }: MouseEvent<HTMLElement>) => {
    const point = target instanceof Element ? target.closest<HTMLElement>('[data-point]') : null;
    if (point?.dataset.point === undefined) model.goTo(question.id);
    else model.goToPoint(question.id, point.dataset.point, point.getBoundingClientRect().top);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger place to hit; the head's button does the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div className={styles.words} onClick={open}>
      <p className={styles.prompt}>{question.prompt}</p>
      {question.points.length === 0 ? (
        <p className={styles.none}>No points</p>
      ) : (
        <ol className={styles.points}>
          {question.points.map(({ id, text }) => (
            <li key={id} data-point={id}>
              {text}
            </li>
          ))}
        </ol>
      )}
      <p className="tiny">{[madeUpWords(question), ...besidePoints(question)].join(' · ')}</p>
    </div>
  );
}
