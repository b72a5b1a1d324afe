import { textLimits } from '../../domain/plainText.ts';
import type { GuideSentences } from '../grammar/guideSentences.ts';
import { withCapital } from '../grammar/withCapital.ts';
import type { LabelKind, Language } from '../languages/language.ts';
import type { RowBlock } from '../lines/guideDocument.ts';
import { trimRange } from '../lines/guideDocument.ts';
import { questionsAbout } from '../lines/labels.ts';
import { bareFigure } from '../lines/levelLines.ts';
import { type LevelName, readLevelLine } from '../lines/levels.ts';
import { minutesIn } from '../lines/marks.ts';
import { Meanings } from '../lines/meanings.ts';
import type {
  BlockRole,
  GuideChoices,
  LeftOut,
  LeftOutReason,
  ParsedAnchor,
  ParsedTable,
  RatingLevel,
  ReadBlock,
} from '../lines/parsedGuide.ts';
import { isLevelHead, slashParts } from '../lines/slashLevels.ts';
import type { TopList } from '../lines/topList.ts';
import type { TextUnit } from '../lines/unit.ts';
import { unitsOfRow } from '../lines/units.ts';
import type { SettledUnit } from '../roles/roles.ts';
import { questionsIn } from './cells.ts';
import { emptyDraft, lineOf, type QuestionDraft, type TextRange } from './drafts.ts';
import { type NamedLadder, toAnchors } from './ladders.ts';
import { readAnswerSentences, readNotes, readSentences } from './prose.ts';
import { asideTable, headsOf, readTable, splitTables } from './tables.ts';

/** What was found in a guide, before its questions are written out. */
export interface Assembly {
  readonly title: string;
  readonly drafts: readonly QuestionDraft[];
  readonly leftOut: readonly LeftOut[];
  readonly opening: readonly TextRange[];
  readonly closing: readonly TextRange[];
  readonly blocks: readonly ReadBlock[];
  readonly tables: readonly ParsedTable[];
  readonly warnings: readonly string[];
}

/** A competency with what is said under it before its first question. */
interface CompetencyGroup {
  readonly name: TextRange | undefined;
  /** The level of its heading; 7 for a name in a line. */
  readonly level: number;
  readonly shared: QuestionDraft;
  readonly questions: QuestionDraft[];
}

const lineLevel = 7;

/** Puts what the blocks say where it belongs, by their roles. One pass in the guide's order. */
export function assemble(
  sentences: GuideSentences,
  settled: readonly SettledUnit[],
  choices: GuideChoices,
  top: TopList,
  language: Language | undefined,
): Assembly {
  const assembler = new Assembler(sentences, settled, choices, language);
  for (let index = 0; index < settled.length; index++) {
    const item = settled[index];
    if (item === undefined) continue;
    if (item.unit.kind === 'row') index = assembler.readRows(index) - 1;
    else if (choices.roles.get(index)?.level !== undefined) assembler.readLevel(item.unit, index);
    else if (item.role === 'anchor' && item.unit.from < item.unit.to) index = assembler.readLevels(index) - 1;
    else assembler.read(item.unit, index, top);
  }
  return assembler.finish();
}

class Assembler {
  readonly #sentences: GuideSentences;
  readonly #text: string;
  readonly #meanings: Meanings;
  readonly #settled: readonly SettledUnit[];
  readonly #choices: GuideChoices;
  readonly #language: Language | undefined;
  readonly #drafts: QuestionDraft[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #opening: TextRange[] = [];
  readonly #closing: TextRange[] = [];
  readonly #blocks: ReadBlock[] = [];
  readonly #tables: ParsedTable[] = [];
  readonly #unknownHeads: string[] = [];
  readonly #silentHeads: string[] = [];
  readonly #ladders: NamedLadder[] = [];
  #ragged = 0;
  #title: string | undefined;
  /** The questions of each competency that has ended. */
  readonly #groups: (readonly QuestionDraft[])[] = [];
  #group: CompetencyGroup = newGroup(undefined, 0);
  #current: QuestionDraft | undefined;
  /** Questions of one list with nothing between them. */
  #row: QuestionDraft[] = [];
  /** The first row of the table that was read last: a heading across a table parts it from its other rows. */
  #head: RowBlock | undefined;
  /** The questions so far by their text: one that comes again before anything was said of it is the same. */
  readonly #asked = new Map<string, QuestionDraft>();
  #rowRun: number | undefined;
  /** A list of probes that stands where its question should be. */
  #probeRun: number | undefined;
  #nextTitle: string | undefined;
  /** The level of the last question's heading; 0 for one in a line. */
  #questionLevel = 0;
  /** A competency that a line names: for the question that was announced, or for all that follow. */
  #lineCompetency: string | undefined;
  #announcedCompetency: string | undefined;
  #announcedMinutes: number | undefined;
  #isAnnounced = false;
  constructor(
    sentences: GuideSentences,
    settled: readonly SettledUnit[],
    choices: GuideChoices,
    language: Language | undefined,
  ) {
    this.#sentences = sentences;
    this.#text = sentences.text;
    this.#meanings = new Meanings(sentences.text);
    this.#settled = settled;
    this.#choices = choices;
    this.#language = language;
  }

  read(unit: TextUnit, index: number, top: TopList): void {
    const item = this.#settled[index];
    const role = item?.role ?? 'note';
    const range = { from: unit.from, to: unit.to };
    const isEmpty = range.from >= range.to;
    if (unit.kind === 'heading') this.#enterHeading(unit, role);
    if (isEmpty && unit.label !== undefined) {
      if ((index === 0 && !scriptKinds.has(unit.label.kind)) || (unit.kind === 'heading' && unit.level === 1))
        this.#title ??= lineOf(this.#text, { from: unit.lineFrom, to: unit.span[1] });
      this.#readLabel(unit);
      this.#note(unit, 'label');
      return;
    }
    const isGiven = this.#choices.roles.has(index);
    const placed = this.#place(unit, index, role);
    const used = placed === 'note' && !isGiven && this.#readNotes(unit) ? 'guidance' : placed;
    this.#note(unit, used);
    // A form has its fields between questions: they are no list that one label goes for.
    if (unit.isForm) this.#rowRun = undefined;
    if ((unit.isFiller || unit.isForm) && !isGiven) return;
    const isLost = used !== 'prompt' && used !== 'probe' && used !== 'title' && unit.asks !== 'no';
    const reason = isGiven ? 'chosen' : top.unmatched.has(index) ? 'listed' : lostReasons[used];
    const unknown = isGiven || used === 'prompt' ? undefined : this.#unknownLabel(unit, index);
    if (unknown !== undefined && (used === 'note' || used === 'filler')) this.#leaveOut(range, 'label', unknown);
    else if (isLost && !(top.lines.has(index) && !top.unmatched.has(index)) && reason !== undefined)
      this.#leaveOut(range, reason);
  }

  /** Notes below a question may say outright what to look for and what else to ask: whether they did. */
  #readNotes(unit: TextUnit): boolean {
    const { label, from, to } = unit;
    const isNotes = label?.kind === 'note' || label?.kind === 'form' || label?.kind === 'unknown';
    const draft = this.#current;
    if (!isNotes || draft === undefined || unit.isForm || this.#language?.code !== 'en') return false;
    const notes = readNotes(this.#sentences, { from, to: Math.min(to, from + textLimits.paragraph) });
    draft.guidance.push(...notes.guidance.map((part) => ({ ...part, kind: 'text' as const })));
    draft.redFlags.push(...notes.redFlags);
    draft.probes.push(...notes.probes);
    return notes.guidance.length + notes.redFlags.length + notes.probes.length > 0;
  }

  /** Reads the rows that stand together, and says where they end. */
  readRows(start: number): number {
    let end = start;
    const rows: RowBlock[] = [];
    const places = new Map<RowBlock, number>();
    for (; end < this.#settled.length; end++) {
      const unit = this.#settled[end]?.unit;
      if (unit?.kind !== 'row') break;
      rows.push(unit.row);
      places.set(unit.row, end);
    }
    const [first] = rows;
    const isContinued = first?.isFirst !== true && this.#head !== undefined;
    const tables = splitTables(isContinued && this.#head !== undefined ? [this.#head, ...rows] : rows);
    for (const table of tables) this.#readTable(table, places);
    this.#head = tables.at(-1)?.find(({ isFirst }) => isFirst === true);
    return end;
  }

  /** @param places the index of each row; the head of a table that goes on has none, as it was read before */
  #readTable(rows: readonly RowBlock[], places: ReadonlyMap<RowBlock, number>): void {
    const own = rows.filter((row) => places.has(row));
    const block = own[0] === undefined ? -1 : (places.get(own[0]) ?? -1);
    const given = own.filter((row) => this.#choices.roles.has(places.get(row) ?? -1));
    const isGiven = ({ from }: TextRange): boolean => given.some((row) => from >= row.from && from <= row.to);
    const chosen = this.#choices.columns.get(block);
    const isAside = chosen === undefined && this.#settled[block]?.placing.section === 'other';
    const reading = isAside ? asideTable(this.#text, rows) : readTable(this.#text, rows, this.#meanings, chosen);
    const first = this.#drafts.length;
    if (reading.kind === 'questions') {
      for (const draft of reading.drafts) {
        if (isGiven(draft.prompt)) continue;
        const competency = draft.competency ?? this.#groupName();
        if (competency !== undefined) draft.competency = competency;
        this.#drafts.push(draft);
        this.#group.questions.push(draft);
      }
      this.#unknownHeads.push(...reading.unknown);
      this.#ragged += reading.ragged;
      this.#current = undefined;
      this.#row = [];
    } else if (reading.kind === 'anchors') this.#addAnchors(reading.anchors);
    else if (reading.kind === 'named') this.#ladders.push(...reading.ladders);
    else {
      for (const range of reading.asking) if (!isGiven(range)) this.#leaveOut(range, 'table');
      if (reading.silent !== undefined) this.#silentHeads.push(reading.silent);
    }
    for (const row of given) this.#readGivenRow(row, places.get(row) ?? -1);
    this.#drafts.push(...this.#drafts.splice(first).sort((a, b) => a.prompt.from - b.prompt.from));
    this.#noteRows(own, places, first);
    if (reading.kind === 'anchors' || reading.kind === 'named' || own.length < 2) return;
    const heads = reading.kind === 'questions' ? reading.heads : headsOf(this.#text, rows);
    const columns = reading.kind === 'questions' ? reading.columns : heads.map(() => 'unused' as const);
    if (columns.length > 1)
      this.#tables.push({ block, heads: columns.map((_, at) => heads[at] ?? ''), columns, rows: own.length });
  }

  /** A row that a person has given a role is no part of its table. */
  #readGivenRow(row: RowBlock, index: number): void {
    const { role, level } = this.#choices.roles.get(index) ?? { role: 'note' };
    for (const unit of unitsOfRow(this.#text, row, role)) {
      if (level !== undefined) this.#addLevel(unit, level);
      else this.#place(unit, index, role);
    }
    if (role === 'prompt' || role === 'probe') return;
    for (const unit of unitsOfRow(this.#text, row, 'prompt')) if (unit.asks !== 'no') this.#leaveOut(unit, 'chosen');
  }

  /** Each row with its question, if it has one. Both stand in the guide's order. */
  #noteRows(rows: readonly RowBlock[], places: ReadonlyMap<RowBlock, number>, first: number): void {
    let question = first;
    for (const row of rows) {
      while ((this.#drafts[question]?.prompt.from ?? row.from) < row.from) question++;
      const from = this.#drafts[question]?.prompt.from ?? -1;
      const { role, level } = this.#choices.roles.get(places.get(row) ?? -1) ?? { role: 'table' };
      this.#blocks.push({
        span: [row.from, row.to],
        role,
        ...(from >= row.from && from <= row.to ? { question } : {}),
        ...(level === undefined ? {} : { level }),
      });
    }
  }

  finish(): Assembly {
    this.#endGroup();
    shareLastScales(this.#groups);
    this.#shareLadders();
    return {
      title: this.#title ?? '',
      drafts: this.#drafts,
      leftOut: this.#leftOut,
      opening: this.#opening,
      closing: this.#closing,
      blocks: this.#blocks,
      tables: this.#tables,
      warnings: [
        ...headWarning(this.#unknownHeads),
        ...silentWarning(this.#silentHeads),
        ...raggedWarning(this.#ragged),
      ],
    };
  }

  /** A scale that a table gives for a competency goes for its questions, wherever they stand. */
  #shareLadders(): void {
    const byName = new Map(this.#ladders.map(({ name, anchors }) => [name.toLowerCase(), anchors]));
    for (const draft of this.#drafts) {
      const anchors = byName.get((draft.competency ?? '').toLowerCase());
      if (anchors !== undefined && draft.anchors.length === 0) draft.anchors.push(...anchors);
    }
  }

  #note(unit: TextUnit, role: BlockRole, level?: RatingLevel): void {
    const belongs =
      role !== 'title' && role !== 'competency' && role !== 'note' && role !== 'filler' && role !== 'form';
    const question = this.#current === undefined || !belongs ? -1 : this.#drafts.lastIndexOf(this.#current);
    this.#blocks.push({
      span: unit.span,
      role,
      ...(question < 0 ? {} : { question }),
      ...(level === undefined ? {} : { level }),
    });
  }

  #leaveOut({ from, to }: TextRange, reason: LeftOutReason, label?: string): void {
    const line = lineOf(this.#text, { from, to });
    if (line === '') return;
    const named = label === undefined ? {} : { label };
    this.#leftOut.push({ text: line.replace(/^\d{1,3}[.)]\s+/, ''), reason, span: [from, to], ...named });
  }

  /** The name of the label that a unit has or stands below, where its kind is not known. */
  #unknownLabel({ label }: TextUnit, index: number): string | undefined {
    const scope = this.#settled[index]?.placing.scope;
    const above = scope === undefined ? undefined : this.#settled[scope.label]?.unit;
    const own = label ?? ((scope?.sureness ?? 0) > 0.5 && above?.kind !== 'row' ? above?.label : undefined);
    return own?.kind === 'unknown' ? own.name : undefined;
  }

  /** A heading as high as the competency's own ends it. */
  #enterHeading(unit: TextUnit, role: BlockRole): void {
    const isQuestion = role === 'prompt' || role === 'topic' || unit.label?.kind === 'question';
    const isPart = (unit.label !== undefined && !sectionLabels.has(unit.label.kind)) || partRoles.has(role);
    if (isPart && unit.label !== undefined && unit.level < Math.max(this.#group.level, this.#questionLevel))
      this.#startGroup(undefined, 0);
    if (isPart || (isQuestion && unit.level > this.#group.level)) return;
    if (unit.level <= this.#group.level) this.#startGroup(undefined, 0);
    if (!isQuestion) {
      this.#current = undefined;
      this.#row = [];
      this.#lineCompetency = this.#group.name === undefined ? this.#lineCompetency : undefined;
    }
  }

  #readLabel(unit: TextUnit): void {
    const kind = unit.label?.kind;
    if (kind === 'question') {
      this.#announce(unit);
      return;
    }
    const about =
      kind === 'questions' && unit.kind === 'heading' && this.#title !== undefined
        ? questionsAbout(this.#text, unit.lineFrom, unit.span[1])
        : undefined;
    if (about !== undefined) this.#startGroup(about, unit.level);
    else if (kind === 'questions' && this.#group.name === undefined) this.#current = undefined;
  }

  #announce(unit: TextUnit): void {
    this.#isAnnounced = true;
    this.#announcedCompetency = undefined;
    this.#announcedMinutes = unit.minutes;
    this.#nextTitle = undefined;
    this.#current = undefined;
    this.#row = [];
  }

  /** Puts a unit where its role says, and says what it has become. */
  #place(unit: TextUnit, index: number, role: BlockRole): BlockRole {
    const range = { from: unit.from, to: unit.to };
    const placing = this.#settled[index]?.placing;
    switch (role) {
      case 'title':
        this.#title ??= lineOf(this.#text, range);
        return role;
      case 'competency':
        this.#readCompetency(unit, placing?.scope?.kind);
        return role;
      case 'topic':
        this.#announce(unit);
        this.#nextTitle = lineOf(this.#text, range);
        return role;
      case 'prompt':
        this.#startQuestion(unit, placing?.run);
        return role;
      case 'probe':
        if (this.#isFirstOfAll(placing?.run)) {
          this.#startQuestion(unit, placing?.run);
          this.#probeRun = placing?.run;
          return 'prompt';
        }
        for (const draft of this.#targets(index)) draft.probes.push(...probesIn(this.#text, unit));
        return role;
      case 'guidance':
        return this.#readGuidance(unit, index);
      case 'redFlag':
        for (const draft of this.#targets(index))
          draft.redFlags.push(
            ...semicolonItems(this.#text, range).filter((item) => !isNothing(lineOf(this.#text, item))),
          );
        return role;
      case 'purpose':
        return this.#readPurpose(unit, index);
      case 'example':
        if (this.#current === undefined) return 'note';
        this.#current.example.push(range);
        return role;
      case 'anchor':
        return role;
      case 'minutes':
        this.#readMinutes(unit);
        return role;
      case 'opening':
        this.#opening.push(range);
        return role;
      case 'closing':
        this.#closing.push(range);
        return role;
      default:
        return role;
    }
  }

  /** Whether a probe has no question that it could follow, or goes on with a list whose first had none. */
  #isFirstOfAll(run: number | undefined): boolean {
    if (this.#current === undefined) return this.#group.questions.length === 0;
    return run !== undefined && run === this.#probeRun;
  }

  #readMinutes(unit: TextUnit): void {
    const minutes = minutesIn(unit.text);
    if (minutes === undefined) return;
    if (this.#isAnnounced) this.#announcedMinutes = minutes;
    else if (this.#current !== undefined) this.#current.minutes ??= minutes;
    else if (this.#group.name !== undefined) this.#group.shared.minutes = minutes;
  }

  #readCompetency(unit: TextUnit, scope: LabelKind | undefined): void {
    const name = competencyName(lineOf(this.#text, unit));
    if ((unit.label?.kind ?? scope) === 'competency' && unit.kind !== 'heading') {
      if (this.#isAnnounced) this.#announcedCompetency = name;
      else if (this.#current !== undefined && this.#lineCompetency === undefined) this.#current.competency = name;
      else {
        this.#startGroup(undefined, 0);
        this.#lineCompetency = name;
      }
      return;
    }
    const level = unit.kind === 'heading' ? unit.level : lineLevel;
    const colon = unit.kind === 'heading' ? -1 : (/[:：]\s/.exec(unit.text)?.index ?? -1);
    if (colon > 0) {
      const at = this.#text.slice(unit.from, unit.to).search(/[:：]\s/);
      this.#startGroup(trimRange(this.#text, unit.from, unit.from + at), level);
      this.#group.shared.purpose.push(trimRange(this.#text, unit.from + at + 1, unit.to));
    } else this.#startGroup(trimRange(this.#text, unit.from, unit.to), level);
  }

  #startGroup(name: TextRange | undefined, level: number): void {
    this.#endGroup();
    this.#group = newGroup(name, level);
    this.#current = undefined;
    this.#row = [];
    this.#nextTitle = undefined;
    this.#isAnnounced = false;
  }

  /** A competency with something to look for and no question waits for one. */
  #endGroup(): void {
    const { name, shared, questions } = this.#group;
    if (name !== undefined && questions.length > 0) this.#groups.push(questions);
    if (name === undefined || questions.length > 0 || (shared.guidance.length === 0 && shared.anchors.length === 0))
      return;
    this.#drafts.push({
      ...shared,
      prompt: name,
      competency: competencyName(lineOf(this.#text, name)),
      isUnwritten: true,
    });
  }

  #groupName(): string | undefined {
    return this.#group.name === undefined ? this.#lineCompetency : competencyName(lineOf(this.#text, this.#group.name));
  }

  #startQuestion(unit: TextUnit, run: number | undefined): void {
    const before = this.#asked.get(unit.text);
    if (before !== undefined && isBare(before, this.#group.shared)) {
      this.#current = before;
      return;
    }
    const draft = emptyDraft({ from: unit.from, to: unit.to });
    const competency = unit.tag ?? this.#announcedCompetency ?? this.#groupName();
    if (competency !== undefined) draft.competency = competency;
    if (this.#nextTitle !== undefined) draft.title = this.#nextTitle;
    const minutes = unit.minutes ?? this.#announcedMinutes;
    if (minutes !== undefined) draft.minutes = minutes;
    share(this.#group.shared, draft);
    const isNext =
      run !== undefined &&
      run === this.#rowRun &&
      this.#row.length > 0 &&
      this.#current !== undefined &&
      isBare(this.#current, this.#group.shared);
    if (isNext) this.#row.push(draft);
    else this.#row = [draft];
    this.#rowRun = run;
    this.#questionLevel = unit.kind === 'heading' ? unit.level : 0;
    this.#drafts.push(draft);
    this.#asked.set(unit.text, draft);
    this.#group.questions.push(draft);
    this.#current = draft;
    this.#nextTitle = undefined;
    this.#announcedCompetency = undefined;
    this.#announcedMinutes = undefined;
    this.#isAnnounced = false;
  }

  /**
   * The questions that a block belongs to: the last one; those of the whole list where the list is followed by a label that
   * stands outside of it; the competency's own, kept until they come, where there is none yet.
   */
  #targets(index: number): QuestionDraft[] {
    if (this.#current === undefined) return [this.#group.shared];
    const { scope, parent } = this.#settled[index]?.placing ?? {};
    const label = scope === undefined ? undefined : this.#settled[scope.label];
    const isOutside =
      parent === undefined &&
      label !== undefined &&
      label.unit.kind !== 'row' &&
      label.unit.label?.kind !== 'questions' &&
      label.placing.parent === undefined &&
      label.unit.kind !== 'listItem' &&
      label.unit.isApart;
    if (!isOutside || this.#row.length < 2) return [this.#current];
    const name = this.#text.slice(label.unit.lineFrom, label.unit.span[1]);
    // Tips below a whole list of questions are for whoever asks them.
    return tips.test(name) ? [] : this.#row;
  }

  #readGuidance(unit: TextUnit, index: number): BlockRole {
    const range = { from: unit.from, to: unit.to };
    const scope = this.#settled[index]?.placing.scope;
    const kind = unit.label?.kind ?? ((scope?.sureness ?? 0) > 0.5 ? scope?.kind : undefined);
    if (kind === 'signals') {
      const items = semicolonItems(this.#text, range).map((item) => ({ ...item, kind: 'whole' as const }));
      for (const draft of this.#targets(index)) draft.guidance.push(...items);
      return 'guidance';
    }
    const isGiven = this.#choices.roles.has(index);
    if (this.#current === undefined && kind === undefined && !isGiven) return 'note';
    const targets = this.#targets(index);
    for (const draft of targets) {
      if (unit.kind === 'listItem' && unit.label === undefined) {
        draft.guidance.push({ ...range, kind: kind === undefined ? 'item' : 'whole' });
      } else if (kind === undefined && !isGiven) this.#readProse(draft, unit, 'guidance');
      else draft.guidance.push(...dashItems(this.#text, range));
    }
    return 'guidance';
  }

  #readPurpose(unit: TextUnit, index: number): BlockRole {
    const range = { from: unit.from, to: unit.to };
    const placing = this.#settled[index]?.placing;
    const scope = placing?.scope;
    const isUnder = scope !== undefined && scope.sureness > 0.5 && scope.kind !== 'questions';
    const isLabelled = unit.label !== undefined || isUnder || this.#choices.roles.has(index);
    if (this.#current === undefined && this.#group.name === undefined && !isLabelled) return 'note';
    for (const draft of this.#targets(index)) {
      if (isLabelled || this.#current === undefined) draft.purpose.push(range);
      else this.#readProse(draft, unit, 'purpose');
    }
    return 'purpose';
  }

  /** A paragraph without a label says in its sentences why the question is asked, and then what to cover. */
  #readProse(draft: QuestionDraft, unit: TextUnit, role: 'purpose' | 'guidance'): void {
    const range = { from: unit.from, to: Math.min(unit.to, unit.from + textLimits.paragraph) };
    if (this.#language?.code !== 'en') {
      const { purpose, guidance } = readAnswerSentences(this.#text, range);
      if (role === 'guidance' && guidance.length === 0) {
        draft.guidance.push({ ...range, kind: 'text' });
        return;
      }
      draft.purpose.push(...purpose);
      draft.guidance.push(...guidance.map((part) => ({ ...part, kind: 'text' as const })));
      return;
    }
    const { purpose, guidance, redFlags, assessed } = readSentences(this.#sentences, range);
    if (role === 'guidance' && guidance.length === 0 && assessed.length === 0) {
      draft.guidance.push(...purpose.map((part) => ({ ...part, kind: 'text' as const })));
      draft.redFlags.push(...redFlags);
      return;
    }
    draft.purpose.push(...purpose);
    draft.guidance.push(...guidance.map((part) => ({ ...part, kind: 'text' as const })));
    draft.redFlags.push(...redFlags);
    draft.assessed.push(...assessed);
  }

  #addAnchors(anchors: readonly ParsedAnchor[]): void {
    const targets =
      this.#current === undefined ? [this.#group.shared] : this.#row.length > 1 ? this.#row : [this.#current];
    // A second scale is a general one, said once more.
    for (const draft of targets) if (draft.anchors.length === 0) draft.anchors.push(...anchors);
  }

  /** What a person has said to be the anchor of one rating. */
  readLevel(unit: TextUnit, index: number): void {
    const { role, level } = this.#choices.roles.get(index) ?? { role: 'anchor' };
    if (level !== undefined) this.#addLevel(unit, level);
    this.#note(unit, role, level);
  }

  #addLevel(unit: TextUnit, level: RatingLevel): void {
    const text = lineOf(this.#text, unit);
    const said = readLevelLine(text, unit.number)?.text ?? text.replace(new RegExp(`^${level}\\s+(?=\\p{L})`, 'u'), '');
    const anchor = { level, text: said, name: String(level) };
    const targets = this.#row.length > 1 ? this.#row : [this.#current ?? this.#group.shared];
    for (const draft of targets) {
      const others = draft.anchors.filter((other) => other.level !== level);
      draft.anchors.splice(0, draft.anchors.length, ...others, anchor);
      draft.anchors.sort((a, b) => a.level - b.level);
    }
  }

  /** The levels of a scale in lines, from `start` on; where they end. */
  readLevels(start: number): number {
    const lines: { unit: TextUnit; index: number }[] = [];
    for (let index = start; index < this.#settled.length; index++) {
      const item = this.#settled[index];
      if (item === undefined || item.unit.kind === 'row' || item.role !== 'anchor') break;
      if (this.#choices.roles.get(index)?.level !== undefined) break;
      if (item.unit.from >= item.unit.to) break;
      lines.push({ unit: item.unit, index });
    }
    const anchors = anchorsOfLines(lines.map(({ unit }) => unit));
    if (anchors.length > 0) this.#addAnchors(anchors);
    for (const { unit } of lines) this.#note(unit, 'anchor');
    return start + Math.max(1, lines.length);
  }
}

/** What belongs to a question, also where it stands in a heading. */
const partRoles: ReadonlySet<BlockRole> = new Set([
  'probe',
  'guidance',
  'redFlag',
  'purpose',
  'example',
  'anchor',
  'minutes',
]);

/** What is said before the first question and after the last is no title of a guide, though it stand on top. */
const scriptKinds: ReadonlySet<LabelKind> = new Set(['opening', 'closing']);

const tips = /^[*_\s]*(?:tips?|advice|hints?|tipps?|conseils?|consejos?|dicas?|consigli|wskazówki|råd)(?![\p{L}])/iu;

const sectionLabels = new Set(['questions', 'opening', 'closing', 'note', 'other', 'form']);

const lostReasons: Partial<Record<BlockRole, LeftOutReason>> = {
  title: 'note',
  competency: 'note',
  topic: 'note',
  note: 'note',
  opening: 'script',
  closing: 'script',
  form: 'form',
  filler: 'filler',
};

function newGroup(name: TextRange | undefined, level: number): CompetencyGroup {
  return { name, level, shared: emptyDraft({ from: 0, to: 0 }), questions: [] };
}

/** Where every competency has its scale below its last question alone, and no question has guidance, it goes for all of them. */
function shareLastScales(groups: readonly (readonly QuestionDraft[])[]): void {
  const scaled = groups.filter((group) => group.some(({ anchors }) => anchors.length > 0));
  const areLast = scaled.every((group) =>
    group.every(({ anchors }, at) => anchors.length > 0 === (at === group.length - 1)),
  );
  const areBare = groups.every((group) => group.every(({ guidance }) => guidance.length === 0));
  if (scaled.length < 2 || scaled.length < groups.length || !areLast || !areBare) return;
  for (const group of scaled) {
    for (const draft of group.slice(0, -1)) draft.anchors.push(...(group.at(-1)?.anchors ?? []));
  }
}

/** What stands under a competency before its first question goes for all of them. */
function share(from: QuestionDraft, to: QuestionDraft): void {
  to.purpose.push(...from.purpose);
  to.guidance.push(...from.guidance);
  to.redFlags.push(...from.redFlags);
  to.signals.push(...from.signals);
  to.anchors.push(...from.anchors);
  if (from.minutes !== undefined) to.minutes ??= from.minutes;
}

/** Whether a question has nothing but what it shares with its whole competency. */
function isBare(draft: QuestionDraft, shared: QuestionDraft): boolean {
  return (
    draft.guidance.length === shared.guidance.length &&
    draft.redFlags.length === shared.redFlags.length &&
    draft.anchors.length === shared.anchors.length &&
    draft.example.length === 0 &&
    draft.purpose.length === shared.purpose.length
  );
}

/** 'Teamwork (weight 20 %):' → 'Teamwork'. */
function competencyName(line: string): string {
  return withCapital(/[([（]/.test(line) ? line : line.replace(/[)\]）]$/, ''))
    .replace(/[:：]$/, '')
    .replace(/\s*[([（][^)\]）]*\d[^)\]）]*[)\]）]$/, '');
}

/** 'Red flags: none'. */
function isNothing(line: string): boolean {
  return /^(?:none|n\/a|keine|aucune?|ninguna?|nenhuma?|nessuna?|geen|なし|无|[-–—])\.?$/iu.test(line);
}

/** Behind a label one line may have several: 'Follow-ups: Would you stop it? · Whom do you tell?' */
function probesIn(text: string, { from, to, label }: TextUnit): TextRange[] {
  if (label?.kind !== 'probes') return [{ from, to }];
  return parted(text, { from, to }, /\s[·•|/]\s|[;；]\s/g).flatMap((part) => questionsIn(text, part));
}

/** 'argues; drives off' is two. */
function semicolonItems(text: string, range: TextRange): TextRange[] {
  return parted(text, range, /[;；、]/g);
}

/** 'Clear roles – Short loops – Nobody left out': three at least, parted by dashes, are a list; all else is running text. */
function dashItems(text: string, range: TextRange): { from: number; to: number; kind: 'text' | 'whole' }[] {
  const items = parted(text, range, /\s[–—•/]\s/g);
  const slashed = parted(text, range, /\s\/\s/g);
  const arePhrases = slashed.length === 2 && slashed.every((item) => / /.test(text.slice(item.from, item.to)));
  if (arePhrases) return slashed.map((item) => ({ ...item, kind: 'whole' }));
  return items.length > 2 ? items.map((item) => ({ ...item, kind: 'whole' })) : [{ ...range, kind: 'text' }];
}

function parted(text: string, { from, to }: TextRange, signs: RegExp): TextRange[] {
  const ranges: TextRange[] = [];
  let start = from;
  for (const { 0: sign, index } of text.slice(from, to).matchAll(signs)) {
    ranges.push(trimRange(text, start, from + index));
    start = from + index + sign.length;
  }
  return [...ranges, trimRange(text, start, to)].filter((range) => range.from < range.to);
}

/** Levels in lines or divided by slashes. */
function anchorsOfLines(units: readonly TextUnit[]): ParsedAnchor[] {
  const slashed = units.flatMap((unit) => {
    const parts = slashParts(unit.text);
    return parts === undefined || isLevelHead(parts) ? [] : [parts];
  });
  if (slashed.length > 0) {
    const width = slashed[0]?.length ?? 0;
    const columns = Array.from({ length: width }, (_, column) =>
      slashed
        .map((parts) => parts[column] ?? '')
        .map((part) => (slashed.length > 1 ? `${part.replace(/\.$/, '')}.` : part))
        .join(' '),
    );
    return toAnchors(columns.map((text, index) => ({ level: { name: String(index + 1), figure: index + 1 }, text })));
  }
  const levels = units.flatMap((unit): { level: LevelName; text: string }[] => {
    const line = readLevelLine(unit.text, unit.number);
    if (line !== undefined) return [{ level: line, text: line.text }];
    const bare = unit.isLevel === true ? bareFigure.exec(unit.text) : null;
    if (bare !== null)
      return [{ level: { name: bare[1] ?? '', figure: Number(bare[1]) }, text: unit.text.slice(bare[0].length) }];
    return unit.number === undefined
      ? []
      : [{ level: { name: String(unit.number), figure: unit.number }, text: unit.text }];
  });
  return levels.length < 2 ? [] : toAnchors(levels);
}

function headWarning(unknown: readonly string[]): string[] {
  if (unknown.length === 0) return [];
  return [`Columns that were not used: ${[...new Set(unknown)].map((head) => `‘${head}’`).join(', ')}.`];
}

function silentWarning(heads: readonly string[]): string[] {
  if (heads.length === 0) return [];
  return [
    `No line in the column ${[...new Set(heads)].map((head) => `‘${head}’`).join(', ')} asks anything, so none was taken. They stand under ‘Left out’: write them out as questions.`,
  ];
}

function raggedWarning(rows: number): string[] {
  if (rows === 0) return [];
  const what = rows === 1 ? '1 row has' : `${rows} rows have`;
  return [
    `${what} more cells than the table has columns: look at what was made of them. A comma in a cell needs quotation marks around the cell.`,
  ];
}
