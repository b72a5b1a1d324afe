/**
 * What a label says about the words that it stands before or above. 'rubric' is guidance whose points are listed as such, 'form' is a field to be filled in ('Score:'), 'note' speaks
 * to the interviewer, 'other' is what a page has around its guide ('Related articles'), 'unknown' one that nobody knows.
 */
export const labelKinds = [
  'question',
  'questions',
  'purpose',
  'guidance',
  'rubric',
  'example',
  'badExample',
  'redFlags',
  'probes',
  'competency',
  'minutes',
  'anchors',
  'signals',
  'opening',
  'closing',
  'note',
  'form',
  'other',
  'unknown',
] as const;
export type LabelKind = (typeof labelKinds)[number];

/** Kinds of labels that are known by how their words begin; earlier ones win. */
export const stemKinds = [
  'redFlags',
  'probes',
  'example',
  'purpose',
  'guidance',
] as const satisfies readonly LabelKind[];
export type StemKind = (typeof stemKinds)[number];

/** Phrases as a person would list them; `compilePhrase` reads their signs. */
type Phrases = readonly string[];

/**
 * What the parser knows of a language. Everything in it is in lower case and plain data: whoever knows the language can add it
 * without knowing the parser. In phrases `a/b` are two ways to say it, `[a]` may be missing, and `…` stands for up to five words.
 */
export interface Language {
  /** As in BCP 47: 'en'. */
  readonly code: string;
  readonly name: string;
  /** Small words that most texts of the language have and most others have not; letters of its own for Japanese, Chinese and Korean. */
  readonly commonWords: string;
  /** Whole labels: 'why we ask'. One that ends in ':' is a label only with its colon. */
  readonly labels: Readonly<Partial<Record<LabelKind, Phrases>>>;
  /** How a heading names what its questions are about; '…' stands for that: 'questions about …'. */
  readonly questionsAbout: Phrases;
  /** Words that make a short line with a colon, in bold type or a heading a label, wherever they stand in it: 'indicators'. */
  readonly hints: Readonly<Partial<Record<LabelKind, Phrases>>>;
  /**
   * How words begin that tell what a label means that nobody has listed, parted by spaces, for each kind: 'convinc'. The first kind
   * wins where as many speak for two: what 'would not convince us' is no guidance.
   */
  readonly stems: Readonly<Partial<Record<StemKind, string>>>;
  /** What an instruction to the candidate begins with: 'tell us'. For Japanese and Korean, what it ends with. */
  readonly openers: Phrases;
  /** The same, where it may as well begin advice on how to answer: 'describe', 'name'. */
  readonly mayOpen?: Phrases;
  /** What speaks to the interviewer at the head of a sentence: 'thank the candidate'. */
  readonly toInterviewer: Phrases;
  /** How a question begins that is written without its mark: 'how', 'a time'. */
  readonly questionWords: Phrases;
  /** What a numbered part of a guide is called: 'part', as in 'Part 2: Planning'. */
  readonly partNames: Phrases;
  /** How a sentence begins that speaks of the question above it: 'this question'. */
  readonly aboutQuestion: Phrases;
  /** What is asked to make somebody feel welcome, and is never rated: 'how was your journey'. */
  readonly smallTalk: Phrases;
  /** What gives the word to the candidate at the end, and is never rated: 'do you have any questions'. */
  readonly asksBack: Phrases;
  /** The parts of a story that a probe asks for one by one: 'situation', 'result'. */
  readonly storyParts: Phrases;
  /** What levels are called, the lowest first: 1, 2, 3, 4, 5. */
  readonly levels: readonly [Phrases, Phrases, Phrases, Phrases, Phrases];
  /** How a list of guidance is cut; absent for English, which has a grammar of its own. */
  readonly cutting?: Cutting;
}

export interface Cutting {
  /** What joins the last two items of a list: 'und'. */
  readonly joiners: Phrases;
  /** Verbs that only say that something is said, with their prepositions: 'nennen sie', 'parlez de'. */
  readonly sayVerbs: Phrases;
  /** Who gives a good answer, that answer itself, or that it is looked for, at the head of a sentence: 'eine gute antwort', 'wir suchen'. */
  readonly answerSubjects: Phrases;
  /** Verbs behind such a subject that only things can follow: 'umfasst'. */
  readonly coverVerbs: Phrases;
  /** Verbs behind such a subject that only say that something is said: 'nennt'. */
  readonly tellVerbs: Phrases;
  /** What an item that is no verb begins with, beside a noun: articles, possessives, prepositions, question words. */
  readonly nounOpeners: Phrases;
  /** Articles, which a point does without. */
  readonly articles: Phrases;
  /** 'that' behind 'show', and the pronoun that later items go on with: 'dass sie', 'que vous'. */
  readonly thatClauses: Phrases;
}
