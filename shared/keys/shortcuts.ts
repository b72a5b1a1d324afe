import { type Chord, type Press, pressFor } from './chord.ts';

/** Where keys work: the headings of the help, in its order. */
export const shortcutGroups = [
  'Everywhere',
  'Lists',
  'Live interview',
  'A line of notes',
  'Importing a guide',
  'A line of a guide',
  'Candidates and panels',
] as const;

/** Something that keys do. */
export interface Shortcut {
  group: (typeof shortcutGroups)[number];
  /** Each of them does it; the first is the one that is shown where there is room for one. */
  chords: readonly [Chord, ...Chord[]];
  /** The chord's 1 stands for every figure up to this one. */
  upTo?: number;
  /** What the help says. */
  does: string;
}

/**
 * Every key of the app. What listens to keys, the help, the palettes, the menu and `aria-keyshortcuts` go by this table.
 *
 * No chord is a character on any layout, and none is one that input methods take, such as Ctrl+. alone, Ctrl+Space or
 * Ctrl+Shift+U. Alt with a figure has a second chord, since Orca takes it for another page of a browser and says nothing.
 */
export const shortcuts = {
  newInterview: { group: 'Everywhere', chords: ['Mod+N'], does: 'New interview' },
  settings: { group: 'Everywhere', chords: ['Mod+,'], does: 'Settings' },
  lock: { group: 'Everywhere', chords: ['Mod+Shift+L'], does: 'Lock, where everything is encrypted by a passphrase' },
  everything: {
    group: 'Everywhere',
    chords: ['Mod+K'],
    does: 'Find anything, and every command; in an interview its own',
  },
  help: { group: 'Everywhere', chords: ['F1'], does: 'These keys' },
  messages: { group: 'Everywhere', chords: ['F6'], does: 'To the messages at the lower right' },
  larger: { group: 'Everywhere', chords: ['Mod+Plus'], does: 'Larger' },
  smaller: { group: 'Everywhere', chords: ['Mod+-'], does: 'Smaller' },
  usualSize: { group: 'Everywhere', chords: ['Mod+0'], does: 'As large as it was' },
  undo: { group: 'Everywhere', chords: ['Mod+Z'], does: 'Undo' },
  redo: { group: 'Everywhere', chords: ['Mod+Shift+Z', 'Mod+Y'], does: 'Redo' },

  startNext: {
    group: 'Lists',
    chords: ['Mod+Enter'],
    does: 'Today: start, or go on with, the interview that comes next',
  },
  search: { group: 'Lists', chords: ['Mod+F'], does: 'Search' },
  rowUp: { group: 'Lists', chords: ['ArrowUp'], does: 'To the line above' },
  rowDown: { group: 'Lists', chords: ['ArrowDown'], does: 'To the line below; in the search: into the list' },
  open: { group: 'Lists', chords: ['Enter'], does: 'Open, or expand a group' },
  select: { group: 'Lists', chords: ['Space'], does: 'Select' },
  selectAll: { group: 'Lists', chords: ['Mod+A'], does: 'Select all that are shown' },
  cellLeft: { group: 'Lists', chords: ['ArrowLeft'], does: 'To the cell before, or close a group' },
  cellRight: { group: 'Lists', chords: ['ArrowRight'], does: 'Into the cells of a line, or expand a group' },
  remove: { group: 'Lists', chords: ['Delete'], does: 'Delete, with undo' },
  moveUp: { group: 'Lists', chords: ['Alt+ArrowUp'], does: 'Move a question or a line up' },
  moveDown: { group: 'Lists', chords: ['Alt+ArrowDown'], does: 'Move a question or a line down' },

  rate: { group: 'Live interview', chords: ['Mod+1'], upTo: 5, does: 'Rate' },
  mark: {
    group: 'Live interview',
    chords: ['Alt+1', 'Ctrl+Shift+1'],
    upTo: 9,
    does: 'Mark a rubric point; with Orca by the second',
  },
  next: { group: 'Live interview', chords: ['Mod+ArrowDown'], does: 'Next question' },
  previous: { group: 'Live interview', chords: ['Mod+ArrowUp'], does: 'Previous question' },
  jump: { group: 'Live interview', chords: ['Mod+G'], does: 'Go to a question by number or name' },
  notAsked: { group: 'Live interview', chords: ['Alt+N'], does: 'Not asked; in the opening and the closing: skip' },
  reason: { group: 'Live interview', chords: ['Alt+R'], does: 'Reason for the rating' },
  probes: { group: 'Live interview', chords: ['Alt+P'], does: 'Probes, signals, red flags and purpose' },
  compose: { group: 'Live interview', chords: ['Alt+T'], does: 'Back to the note field' },
  addQuestion: { group: 'Live interview', chords: ['Alt+A'], does: 'Add a question beyond the plan' },
  details: { group: 'Live interview', chords: ['Alt+D'], does: 'Candidate, interviewer, round, date' },
  clock: { group: 'Live interview', chords: ['Alt+C', 'Mod+.'], does: 'Start or pause the clock' },
  beside: { group: 'Live interview', chords: ['Mod+B'], does: 'Beside call' },
  finish: { group: 'Live interview', chords: ['Mod+Enter'], does: 'Review and submit' },
  back: { group: 'Live interview', chords: ['Escape'], does: 'From the review back to the questions' },
  leave: { group: 'Live interview', chords: ['Mod+Shift+H'], does: 'Back to the interviews' },

  strength: { group: 'A line of notes', chords: ['Plus'], does: 'First character: strength' },
  concern: { group: 'A line of notes', chords: ['-'], does: 'First character: concern' },
  followUp: { group: 'A line of notes', chords: ['?'], does: 'First character: follow up' },
  private: { group: 'A line of notes', chords: ['!'], does: 'First character: private, never for the candidate' },
  link: { group: 'A line of notes', chords: ['#'], does: 'Link to a rubric point' },
  enterNote: { group: 'A line of notes', chords: ['Enter'], does: 'Enter the line; on a note: edit it' },
  breakNote: { group: 'A line of notes', chords: ['Shift+Enter'], does: 'Break the line' },
  notesAbove: { group: 'A line of notes', chords: ['ArrowUp'], does: 'In an empty line: to the notes above' },
  moveNote: { group: 'A line of notes', chords: ['M'], does: 'On a note: move it to another question' },
  deleteNote: { group: 'A line of notes', chords: ['Delete'], does: 'On a note: delete it' },

  pasteGuide: { group: 'Importing a guide', chords: ['Mod+V'], does: 'Read the text of the clipboard' },
  addQuestions: { group: 'Importing a guide', chords: ['Mod+Enter'], does: 'Read the typed text; add the questions' },
  addWithSet: {
    group: 'Importing a guide',
    chords: ['Mod+Shift+Enter'],
    does: 'Add the questions and make a set of them',
  },
  guideLines: {
    group: 'Importing a guide',
    chords: ['Alt+L'],
    does: 'From the questions to the lines of the guide, and back',
  },
  previousFound: { group: 'Importing a guide', chords: ['Mod+ArrowUp'], does: 'Previous question' },
  nextFound: { group: 'Importing a guide', chords: ['Mod+ArrowDown'], does: 'Next question' },
  split: { group: 'Importing a guide', chords: ['Enter'], does: 'Into the points; in a point: split it at the caret' },
  skip: {
    group: 'Importing a guide',
    chords: ['Delete'],
    does: 'Skip the question; at the end of a point: merge it with the next',
  },
  mergeBack: {
    group: 'Importing a guide',
    chords: ['Backspace'],
    does: 'At the beginning of a point: merge it with the one before',
  },
  deletePoint: { group: 'Importing a guide', chords: ['Alt+Delete'], does: 'Delete the point' },
  cancelReading: { group: 'Importing a guide', chords: ['Escape'], does: 'Cancel; in a field: back to its question' },

  extendUp: { group: 'A line of a guide', chords: ['Shift+ArrowUp'], does: 'Choose the line above, too' },
  extendDown: { group: 'A line of a guide', chords: ['Shift+ArrowDown'], does: 'Choose the line below, too' },
  asQuestion: { group: 'A line of a guide', chords: ['Q'], does: 'A question' },
  asProbe: { group: 'A line of a guide', chords: ['F'], does: 'A probe, which follows up' },
  asPoints: { group: 'A line of a guide', chords: ['P'], does: 'Points: what a good answer covers' },
  asRedFlag: { group: 'A line of a guide', chords: ['R'], does: 'A red flag' },
  asPurpose: { group: 'A line of a guide', chords: ['W'], does: 'The purpose: why it is asked' },
  asExample: { group: 'A line of a guide', chords: ['E'], does: 'An example of an answer' },
  asAnchor: { group: 'A line of a guide', chords: ['1'], upTo: 5, does: 'The anchor of a rating' },
  asCompetency: { group: 'A line of a guide', chords: ['C'], does: 'A competency, for what follows' },
  asMinutes: { group: 'A line of a guide', chords: ['M'], does: 'Minutes' },
  asTopic: { group: 'A line of a guide', chords: ['T'], does: 'The title of the next question' },
  asOpening: { group: 'A line of a guide', chords: ['O'], does: 'Said first, in the opening' },
  asClosing: { group: 'A line of a guide', chords: ['L'], does: 'Said last, in the closing' },
  asNothing: { group: 'A line of a guide', chords: ['Delete', 'X'], does: 'Nothing: leave it out' },
  asRead: { group: 'A line of a guide', chords: ['A', 'Backspace'], does: 'What it was read as' },
  sameForOthers: { group: 'A line of a guide', chords: ['S'], does: 'The same for the others like it' },
  nextDoubt: { group: 'A line of a guide', chords: ['N'], does: 'Next line to look at: left out, or a guess' },

  pasteScorecard: {
    group: 'Candidates and panels',
    chords: ['Mod+V'],
    does: 'Add the scorecard whose text is on the clipboard',
  },
  sideBySide: {
    group: 'Candidates and panels',
    chords: ['Enter'],
    does: 'Marks and notes of the question, side by side',
  },
  previousRow: { group: 'Candidates and panels', chords: ['Mod+ArrowUp'], does: 'Side by side: previous question' },
  nextRow: { group: 'Candidates and panels', chords: ['Mod+ArrowDown'], does: 'Side by side: next question' },
  leaveComparison: { group: 'Candidates and panels', chords: ['Escape'], does: 'From compared candidates back to all' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof shortcuts;

/**
 * The keys that do it on a Mac, or on Windows and Linux.
 * @param figure which figure takes the place of the 1, where the shortcut has one
 */
export function pressesFor(id: ShortcutId, isMac: boolean, figure = 1): Press[] {
  const { chords }: Shortcut = shortcuts[id];
  return chords.map((chord) => pressFor(chord.replace(/1$/, String(figure)), isMac));
}
