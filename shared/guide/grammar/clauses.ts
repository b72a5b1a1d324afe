import { determiners, mostlyVerbs } from '../languages/englishGrammar.ts';
import {
  carriedToNoun,
  clauseFrame,
  deedFrame,
  type Frame,
  noFrame,
  type OpenedClause,
  type Range,
  readClause,
} from './frames.ts';
import { formAt, isDenial, speaksToAnswerer, splitImperatives } from './imperatives.ts';
import { type Joint, type Piece, toPieces } from './pieces.ts';
import type { Token } from './tokens.ts';
import {
  type Certainty,
  type Form,
  isFollowedLikeVerb,
  type SayLead,
  sayLead,
  skipAdverbs,
  verbCertainty,
  wordAt,
} from './verbs.ts';

const abilityNouns = new Set(['ability', 'willingness', 'readiness', 'capacity', 'abilities']);

/** One thing of a list, with the words carried to it from further left ('how you', 'check'). */
export interface Item extends Range {
  readonly joint: Joint;
  readonly carry?: Range;
  /** What the items after it may go on with. */
  readonly frame: Frame;
}

/** An imperative with all that it governs: a verb of saying with its list, or one deed. 'none' is a list without a verb. */
export interface Clause {
  readonly lead: 'say' | 'deed' | 'none';
  /** Where its verb begins. A verb of saying is kept only in a list of deeds. */
  readonly from: number;
  readonly items: readonly Item[];
}

/** What a lead-in lets follow, for a first word that may be a verb or a noun. */
export type Expectation = 'verb' | 'noun' | 'any';

/**
 * The clauses of a sentence (without its lead-in), whose first verb stands in `form`. `expects` says what the lead-in lets
 * follow: only a verb ('you should'), more likely nouns (a colon), or any of them.
 */
export function toClauses(tokens: readonly Token[], form: Form, expects: Expectation = 'any'): Clause[] {
  return new SentenceReader(tokens, form, expects).clauses();
}

/** 'how you would' before '(a) find it, (b) fix it': only the items behind it have a verb. */
function isHeadOnly({ to, frame }: Item): boolean {
  return frame.kind === 'clause' && frame.verb >= to;
}

/** Behind a deed, what is or is not done: 'are honest about it', 'does not wait'. */
function states(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return word === 'is' || word === 'are' || isDenial(tokens, at);
}

/** Reads the pieces of a sentence from left to right; what a piece is depends on what the pieces before it opened. */
class SentenceReader {
  private readonly tokens: readonly Token[];
  private readonly firstForm: Form;
  private readonly expects: Expectation;
  private readonly pieces: readonly Piece[];
  private readonly read: { lead: Clause['lead']; from: number; items: Item[] }[] = [];
  private frame: Frame = noFrame;

  constructor(tokens: readonly Token[], form: Form, expects: Expectation) {
    this.tokens = tokens;
    this.firstForm = form;
    this.expects = expects;
    this.pieces = splitImperatives(tokens, toPieces(tokens), form);
  }

  clauses(): Clause[] {
    for (const [index, piece] of this.pieces.entries()) this.readPiece(piece, index);
    return this.read;
  }

  private readPiece(whole: Piece, index: number): void {
    const piece = this.withoutCandidate(whole, index);
    const clause = readClause(this.tokens, piece.from, piece.to);
    const say = this.sayLeadOf(piece, index);
    if (clause !== undefined) this.addItem(piece, clause.start, clause.frame);
    else if (this.continuesClause(piece, index)) this.addVerb(piece);
    else if (say !== undefined) this.openSay(piece, say);
    else if (this.isDeed(piece, index)) this.openDeed(piece);
    else this.addNoun(piece, index);
  }

  /** '…, and they admit a mistake': after the first item 'they' are the candidates, and what they do is the item. */
  private withoutCandidate(piece: Piece, index: number): Piece {
    const isCandidate = index > 0 && ['they', 'he', 'she'].includes(wordAt(this.tokens, piece.from));
    return isCandidate && piece.to - piece.from > 1 ? { ...piece, from: piece.from + 1, joint: 'then' } : piece;
  }

  private openSay(piece: Piece, say: SayLead): void {
    this.read.push({ lead: 'say', from: piece.from, items: [] });
    this.frame = noFrame;
    if (say.rest >= piece.to) return;
    const ability = this.abilityAt(say.rest, piece);
    const clause = ability ?? readClause(this.tokens, say.rest, piece.to);
    this.addItem(piece, clause?.start ?? this.skipThat(say.rest, piece), clause?.frame ?? noFrame);
  }

  /** 'stress that safety comes first' asks for what follows 'that'. */
  private skipThat(from: number, piece: Piece): number {
    return wordAt(this.tokens, from) === 'that' && piece.to - from > 3 ? from + 1 : from;
  }

  /** 'your ability to listen, stay calm and …': the verbs themselves are the list, when there is one. */
  private abilityAt(from: number, piece: Piece): OpenedClause | undefined {
    const noun = determiners.has(wordAt(this.tokens, from)) || wordAt(this.tokens, from) === 'the' ? from + 1 : from;
    if (!abilityNouns.has(wordAt(this.tokens, noun)) || wordAt(this.tokens, noun + 1) !== 'to') return undefined;
    const verb = noun + 2;
    const hasList = this.listFrom(this.pieces.indexOf(piece)).length > 0;
    return hasList && verb < piece.to
      ? { start: verb, frame: clauseFrame(this.tokens, verb, verb, piece.to) }
      : undefined;
  }

  private openDeed(piece: Piece): void {
    this.read.push({ lead: 'deed', from: piece.from, items: [] });
    this.addItem(piece, piece.from, deedFrame(this.tokens, piece.from, piece.to));
  }

  private addItem(piece: Piece, from: number, frame: Frame, carry?: Range): void {
    if (this.read.length === 0) this.read.push({ lead: 'none', from, items: [] });
    const item = { from, to: piece.to, joint: piece.joint, frame };
    if (!isHeadOnly(item)) this.read.at(-1)?.items.push(carry === undefined ? item : { ...item, carry });
    if (frame.kind !== 'noun') this.frame = frame;
  }

  /** One more verb after 'how you …'. */
  private addVerb(piece: Piece): void {
    if (this.frame.kind !== 'clause') return;
    const own = deedFrame(this.tokens, piece.from, piece.to);
    const object = own.kind === 'deed' ? own.object : piece.to;
    const head = this.frame.verb > this.frame.from ? { from: this.frame.from, to: this.frame.verb } : undefined;
    this.addItem(piece, piece.from, { ...this.frame, object, end: piece.to }, head);
  }

  private addNoun(piece: Piece, index: number): void {
    if (piece.joint === 'plus') this.frame = noFrame;
    this.addItem(piece, piece.from, noFrame, this.carriedTo(piece, index));
  }

  private carriedTo(piece: Piece, index: number): Range | undefined {
    if (this.frame.kind === 'noun' || this.isBeforeVerb(index)) return undefined;
    const nouns = this.frame.kind === 'deed' ? [piece] : this.nounsFrom(index);
    return carriedToNoun(this.tokens, this.frame, nouns);
  }

  private nounsFrom(index: number): Piece[] {
    return this.pieces
      .slice(index)
      .filter((piece) => !this.startsClause(piece) && !this.isDeed(piece, this.pieces.indexOf(piece)));
  }

  /** The pieces behind the one at `index` that belong to the same list: up to the next 'then'. */
  private listFrom(index: number): Piece[] {
    const end = this.pieces.findIndex((piece, at) => at > index && piece.joint === 'then');
    return this.pieces.slice(index + 1, end < 0 ? undefined : end);
  }

  /** Whether a sure verb follows in the list. Then the word at the head of this piece is one as well, if an unknown one. */
  private isBeforeVerb(index: number): boolean {
    const form = this.frame.kind === 'clause' ? this.frame.form : this.formAt(index);
    const later = this.listFrom(index).filter((piece) => !this.startsClause(piece));
    const isVerb = (piece: Piece): boolean => {
      const certainty = this.certaintyOf(piece, form);
      return certainty === 2 || (certainty === 1 && piece === later.at(-1) && !this.isBare(piece));
    };
    return later.some(isVerb);
  }

  /** Whether nothing stands behind the first word of the piece that could be its object. */
  private isBare(piece: Piece): boolean {
    const next = wordAt(this.tokens, piece.from + 1);
    return piece.to - piece.from === 1 || next === 'and' || next === 'or';
  }

  private formAt(index: number): Form {
    return formAt(this.firstForm, index);
  }

  private certaintyOf(piece: Piece, form: Form): Certainty {
    return verbCertainty(this.tokens, skipAdverbs(this.tokens, piece.from), form);
  }

  private startsClause(piece: Piece): boolean {
    return readClause(this.tokens, piece.from, piece.to) !== undefined;
  }

  /** The verb of saying that opens the piece, where it is surely one. */
  private sayLeadOf(piece: Piece, index: number): SayLead | undefined {
    const lead = sayLead(this.tokens, piece.from, this.formAt(index), false);
    if (lead === undefined || lead.rest > piece.to) return undefined;
    const isSure = index === 0 || this.certaintyOf(piece, this.formAt(index)) === 2 || piece.joint === 'then';
    return isSure || this.isVerbAmongVerbs(piece, index) ? lead : undefined;
  }

  /** Whether the piece is one more verb after 'how you …' rather than an imperative of its own. */
  private continuesClause(piece: Piece, index: number): boolean {
    if (this.frame.kind !== 'clause' || piece.joint === 'then') return false;
    const verb = skipAdverbs(this.tokens, piece.from);
    if (speaksToAnswerer(this.tokens, verb, 'base')) return false;
    const certainty = verbCertainty(this.tokens, verb, this.frame.form);
    if (certainty === 0) return this.mayBeUnknownVerb(piece) && (this.isBeforeVerb(index) || this.endsSeries(index));
    if (sayLead(this.tokens, verb, this.formAt(index), true) !== undefined) return this.isInSeries(index);
    return certainty === 2 || this.isVerbAmongVerbs(piece, index);
  }

  private mayBeUnknownVerb(piece: Piece): boolean {
    const first = wordAt(this.tokens, piece.from);
    return first !== '' && piece.to - piece.from > 1 && !determiners.has(first) && !first.endsWith('ing');
  }

  /** Whether the piece is the last of a list whose one before went on with 'how you' as well. */
  private endsSeries(index: number): boolean {
    const previous = this.read.at(-1)?.items.at(-1);
    const isLast = index === this.pieces.length - 1 && this.pieces[index]?.joint === 'and';
    return isLast && previous?.carry !== undefined && previous.frame.kind === 'clause';
  }

  /** Whether verbs without a subject stand on either side: 'how you A, explain B, and C'. */
  private isInSeries(index: number): boolean {
    const hasCarried = this.read.at(-1)?.items.at(-1)?.carry !== undefined;
    const later = this.pieces.slice(index + 1);
    const form = this.frame.kind === 'clause' ? this.frame.form : 'base';
    return hasCarried || later.some((piece) => this.certaintyOf(piece, form) > 0 && !this.startsClause(piece));
  }

  /** Whether a word that may be a noun is a verb because the pieces around it are. */
  private isVerbAmongVerbs(piece: Piece, index: number): boolean {
    const form = this.frame.kind === 'clause' ? this.frame.form : this.formAt(index);
    const follows = this.frame.kind !== 'noun';
    const others = this.listFrom(follows ? index : 0).filter((other) => other !== piece && !this.startsClause(other));
    const certainties = others.map((other) => this.certaintyOf(other, form));
    if (!follows) return this.startsAfterSay() && certainties.includes(2) && !certainties.includes(0);
    const last = certainties.at(-1);
    if (last === 2) return true;
    if (last === 0) return false;
    if (this.isBare(piece)) return this.lastVerbIsBare();
    return last === undefined ? this.endsVerbs(piece, form) : true;
  }

  private startsAfterSay(): boolean {
    return this.read.at(-1)?.lead === 'say';
  }

  /** The last piece of a list is a verb like the one before it, unless it joins two nouns: 'shift overlaps and agency staff'. */
  private endsVerbs(piece: Piece, form: Form): boolean {
    for (let at = piece.from + 2; at < piece.to - 1; at++) {
      if (wordAt(this.tokens, at) === 'and') return verbCertainty(this.tokens, at + 1, form) > 0;
    }
    const deeds = this.read.filter(({ lead }) => lead === 'deed').length;
    return deeds > 1 || this.read.at(-1)?.items.at(-1)?.frame.kind !== 'noun';
  }

  /** 'how you plan, run and review': the verb before had no object either. */
  private lastVerbIsBare(): boolean {
    return this.frame.kind !== 'noun' && this.frame.end <= this.frame.object;
  }

  private isDeed(piece: Piece, index: number): boolean {
    const form = this.formAt(index);
    const certainty = this.certaintyOf(piece, form);
    if (index > 0 && this.frame.kind === 'deed' && states(this.tokens, piece.from)) return true;
    if (certainty === 0 || form === 'gerund') return false;
    if (index > 0 && piece.joint === 'then') return true;
    if (certainty === 2 && !this.mayBeCompound(piece, index)) return true;
    return index === 0 ? this.opensWithUncertainDeed(piece) : this.isVerbAmongVerbs(piece, index);
  }

  /** In a list of nouns a bare verb before a noun is part of its name: 'changeovers, reject rates, metal detection'. */
  private mayBeCompound(piece: Piece, index: number): boolean {
    if (index === 0 || this.frame.kind !== 'noun' || piece.joint !== '') return false;
    return !isFollowedLikeVerb(this.tokens, skipAdverbs(this.tokens, piece.from));
  }

  /** 'Check counts, dates and damages' is a deed; 'Stock counts, tagging and training' is a list. */
  private opensWithUncertainDeed(piece: Piece): boolean {
    if (piece.to - piece.from < 2) return false;
    if (this.expects === 'verb') return true;
    if (this.expects === 'any' && mostlyVerbs.has(wordAt(this.tokens, skipAdverbs(this.tokens, piece.from))))
      return true;
    const later = this.listFrom(0);
    return later.length > 1 && later.every((next) => this.certaintyOf(next, this.firstForm) > 0 && !this.isBare(next));
  }
}
