import type { LabelKind } from '../languages/language.ts';
import { surelyAsks } from '../lines/asking.ts';
import type { TextUnit, Unit } from '../lines/unit.ts';

/** What a unit stands under, and how sure that is: 1 for the list or the lines right below a label, less further down. */
export interface Scope {
  readonly kind: LabelKind;
  /** Index of the unit with the label. */
  readonly label: number;
  readonly sureness: number;
}

export interface Placing {
  /** The label that a unit stands under; absent for one with a label of its own. */
  readonly scope?: Scope;
  /** The section that it stands in, by a heading that is a label ('Closing', 'Sample questions'). */
  readonly section?: LabelKind;
  /** Index of the item that it stands in. */
  readonly parent?: number;
  /** What it shares with its siblings: the same list, or the same chain of numbers. */
  readonly run?: number;
  /** Whether it is the topic of a question that comes next: 'Question 3: Planning'. */
  readonly isTopic?: boolean;
  /** Whether a heading like 'Question 3' has announced a question that is still to come. */
  readonly isAwaited: boolean;
}

const nowhere: Placing = { isAwaited: false };

/** Kinds of labels that a whole section goes by, with its headings. */
const sectionKinds: ReadonlySet<LabelKind> = new Set(['questions', 'opening', 'closing', 'note', 'other', 'form']);

interface OpenLabel {
  readonly kind: LabelKind;
  readonly index: number;
  readonly unit: TextUnit;
  /** What stands below so far. */
  below: 'nothing' | 'lines' | 'list' | 'own';
  listLevel: number;
  isNumbered: boolean;
  lastNumber: number;
}

/**
 * Where each unit stands. What stands under a label belongs to it until the next one, or until its list ends.
 * @param names indices of the lines that name what the questions below are about: no label goes beyond them
 */
export function placeUnits(units: readonly Unit[], names: ReadonlySet<number>): Placing[] {
  const items: number[] = [];
  const sections: { level: number; kind: LabelKind }[] = [];
  const runs = new Runs();
  let open: OpenLabel | undefined;
  let isAwaited = false;
  return units.map((unit, index) => {
    if (unit.kind === 'row') {
      runs.interrupt();
      return sections.length === 0 ? nowhere : { ...nowhere, section: sections.at(-1)?.kind ?? 'note' };
    }
    while (items.length > 0 && !isInside(units[items.at(-1) ?? 0], unit)) items.pop();
    const parent = items.at(-1);
    if (unit.kind === 'listItem') items.push(index);
    if (unit.kind === 'heading') {
      items.length = 0;
      while ((sections.at(-1)?.level ?? 0) >= unit.level) sections.pop();
      if (
        open !== undefined &&
        (open.unit.kind !== 'heading' || open.unit.level >= unit.level || unit.label !== undefined)
      )
        open = undefined;
    }
    if (names.has(index)) open = undefined;
    const own = unit.label;
    const isAlone = own !== undefined && unit.from >= unit.to;
    const section = sections.at(-1)?.kind;
    let scope: Scope | undefined;
    let isTopic = false;
    if (own !== undefined && open !== undefined && isAlone && isPartOfScript(open, unit, own.kind)) {
      scope = { kind: open.kind, label: open.index, sureness: 1 };
      open.below = 'list';
      open.listLevel = unit.level;
    } else if (own !== undefined) {
      open = {
        kind: own.kind,
        index,
        unit,
        below: isAlone ? 'nothing' : 'own',
        listLevel: 0,
        isNumbered: false,
        lastNumber: 0,
      };
      if (unit.kind === 'heading' && isAlone && sectionKinds.has(own.kind))
        sections.push({ level: unit.level, kind: own.kind });
      isTopic = own.kind === 'question' && !isAlone && isTopicOf(unit, units[index + 1]);
      if (own.kind === 'question') isAwaited = isAlone || isTopic;
    } else if (open !== undefined && !unit.isFiller && unit.kind !== 'heading') {
      const sureness = scopeOf(open, unit);
      if (sureness > 0) scope = { kind: open.kind, label: open.index, sureness };
      else open = undefined;
      if (open?.kind === 'badExample' || open?.kind === 'question') open = undefined;
    } else if (unit.kind === 'heading') open = undefined;
    const waits = isAwaited && own === undefined && unit.kind !== 'heading' && !unit.isForm && !unit.isFiller;
    if (waits || (unit.kind === 'heading' && own?.kind !== 'question')) isAwaited = false;
    const run = own === undefined || own.kind === 'question' ? runs.of(unit, parent) : undefined;
    if (run === undefined) runs.pass(unit);
    return {
      isAwaited: waits,
      ...(isTopic ? { isTopic } : {}),
      ...(scope === undefined ? {} : { scope }),
      ...(section === undefined ? {} : { section }),
      ...(parent === undefined ? {} : { parent }),
      ...(run === undefined ? {} : { run }),
    };
  });
}

/** '- Questions of the candidate' in the list below 'Closing': one of its items, with others behind it. */
function isPartOfScript(open: OpenLabel, unit: TextUnit, own: LabelKind): boolean {
  const isScript = open.kind === 'closing' || open.kind === 'opening';
  const isAround = own === 'closing' || own === 'opening' || own === 'note';
  return (
    isScript &&
    isAround &&
    unit.kind === 'listItem' &&
    open.below !== 'own' &&
    (open.unit.kind !== 'listItem' || isBulletBelow(open, unit))
  );
}

/** The longest topic, in code units. */
const longestTopic = 60;

const mostTopicWords = 4;
/** The shortest case below its topic, in code units. */
const shortestCase = 80;

function isTopicOf(unit: TextUnit, next: Unit | undefined): boolean {
  const isName = unit.asks === 'no' && unit.text.length <= longestTopic && !/[.!?。]$/.test(unit.text);
  if (!isName || next === undefined || next.kind === 'row') return false;
  // 'Question 1 – Integrity' over a case that asks nothing: a name has few words, and the case many.
  const isCase = next.kind === 'paragraph' && next.label === undefined && next.text.length > shortestCase;
  return next.asks !== 'no' || (isCase && unit.text.split(' ').length <= mostTopicWords);
}

function isInside(item: Unit | undefined, unit: TextUnit): boolean {
  if (item === undefined || item.kind === 'row') return false;
  return unit.kind === 'listItem' ? unit.level > item.level : unit.kind === 'paragraph' && unit.level >= item.level;
}

/** How surely a unit stands under the open label; 0 when it does not, and the label is closed. */
function scopeOf(open: OpenLabel, unit: TextUnit): number {
  const isItem = unit.kind === 'listItem';
  if (open.kind === 'form' && (unit.asks !== 'no' || unit.number !== undefined)) return 0;
  if (unit.isLevel === true) return scopeOfLevel(open);
  if (open.unit.kind === 'listItem' && isItem && unit.level <= open.unit.level && !isBulletBelow(open, unit)) return 0;
  if (open.unit.kind === 'paragraph' && isItem && unit.level <= open.unit.level) return 0;
  if (open.unit.kind === 'listItem' && !isItem && unit.level < open.unit.level && unit.isApart) return 0;
  const before = open.below;
  if (isItem) {
    const isNext = before !== 'list' || continuesList(open, unit);
    const asksNext = unit.number !== undefined && unit.asks !== 'no' && unit.level <= 1;
    if (!isNext || (asksNext && before !== 'nothing' && before !== 'list' && open.kind !== 'questions')) return 0;
    if (before === 'lines' && isSaid.has(open.kind) && surelyAsks(unit.asks)) return 0;
    if (before !== 'list') {
      open.listLevel = unit.level;
      open.isNumbered = unit.number !== undefined;
    }
    // What stands inside of a question is no question of the list.
    if (open.kind === 'questions' && before === 'list' && unit.level > open.listLevel) return faint;
    if (unit.level <= open.listLevel && unit.number !== undefined) open.lastNumber = unit.number;
    open.below = 'list';
    if (before === 'nothing' || before === 'list') return 1;
    return before === 'lines' || /[:：]$/.test(open.unit.text) ? 0.9 : 0.6;
  }
  if (before !== 'nothing' && closesLabel(open, unit)) return 0;
  if (before === 'list') return unit.level >= open.listLevel && unit.level > 0 ? 0.8 : 0;
  if (before === 'nothing') {
    open.below = 'lines';
    return 1;
  }
  if (open.kind === 'probes' && surelyAsks(unit.asks) && !unit.isApart) return 0.9;
  // A short line by itself below follow-ups is the name of what comes next, in whatever words.
  if (open.kind === 'probes' && unit.isApart && unit.asks === 'no' && unit.text.length <= longestTopic) return 0;
  if (before === 'lines') return unit.isApart ? 0.5 : 0.8;
  return unit.isApart ? (open.kind === 'example' ? 0.3 : 0.1) : 0.4;
}

/** The levels of a scale are all that stands under a label for one. */
function scopeOfLevel(open: OpenLabel): number {
  if (open.kind !== 'anchors') return 0;
  open.below = 'list';
  open.listLevel = Number.POSITIVE_INFINITY;
  return 1;
}

/** '6. Closing' with bullets below it that nobody has indented. */
function isBulletBelow({ unit: { number, level, from, to } }: OpenLabel, unit: TextUnit): boolean {
  return number !== undefined && from >= to && unit.number === undefined && unit.level === level;
}

/** How surely what stands deeper than the questions under a label is one of them. */
const faint = 0.1;

/** Kinds under which nothing asks but what somebody says there. */
const isSaid: ReadonlySet<LabelKind> = new Set(['example', 'badExample', 'purpose', 'minutes', 'competency']);

/** Whether a paragraph asks on its own, and so begins something else. */
function closesLabel(open: OpenLabel, unit: TextUnit): boolean {
  return surelyAsks(unit.asks) && !unit.isQuoted && open.kind !== 'questions' && open.kind !== 'probes';
}

function continuesList(open: OpenLabel, unit: TextUnit): boolean {
  if (unit.level > open.listLevel) return true;
  if (unit.level < open.listLevel) return false;
  if ((unit.number !== undefined) !== open.isNumbered) return false;
  return unit.number === undefined || unit.number === open.lastNumber + 1 || unit.number === open.lastNumber - 1;
}

interface Chain {
  readonly run: number;
  last: number;
  /** 1 upwards, -1 downwards, 0 as long as it has one member. */
  step: number;
}

/** Gives the items of one list, and the members of one chain of numbers, the same mark. */
class Runs {
  #next = 0;
  /** The list that is being read at each depth. */
  readonly #lists = new Map<string, number>();
  /** The chains of numbers at each depth, the last begun first. */
  readonly #chains = new Map<string, Chain[]>();

  of(unit: TextUnit, parent: number | undefined): number | undefined {
    if (unit.number !== undefined) return this.#ofNumber(unit, unit.number, parent);
    if (unit.kind !== 'listItem') {
      this.pass(unit);
      return undefined;
    }
    const key = `${unit.level} ${parent ?? ''}`;
    const run = this.#lists.get(key) ?? this.#fresh();
    this.#lists.set(key, run);
    return run;
  }

  #ofNumber(unit: TextUnit, number: number, parent: number | undefined): number {
    const key = `${unit.kind} ${unit.kind === 'heading' ? '' : unit.level} ${parent ?? ''}`;
    const chains = this.#chains.get(key) ?? [];
    this.#chains.set(key, chains);
    const chain = chains.find(
      ({ last, step }) => number === last + (step === 0 ? 1 : step) || (step === 0 && number === last - 1),
    );
    if (chain !== undefined) {
      chain.step = number - chain.last;
      chain.last = number;
      return chain.run;
    }
    const run = this.#fresh();
    chains.unshift({ run, last: number, step: 0 });
    chains.length = Math.min(chains.length, mostChains);
    return run;
  }

  /** What is no sibling of anything ends the lists that it does not stand in. */
  pass(unit: TextUnit): void {
    if (unit.kind === 'heading' || (unit.kind === 'paragraph' && unit.level === 0)) this.interrupt();
  }

  interrupt(): void {
    // Clearing a map makes a new one inside, even of one without entries.
    if (this.#lists.size > 0) this.#lists.clear();
  }

  #fresh(): number {
    this.#next += 1;
    return this.#next;
  }
}

/** How many chains of numbers are kept open at one depth. */
const mostChains = 6;
