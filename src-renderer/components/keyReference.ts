/** The key for shortcuts stands as 'Mod': Ctrl, or ⌘ on a Mac. */
export interface KeyGroup {
  title: string;
  rows: readonly { chord: string; does: string }[];
}

/** The keys of the whole app, for reading. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'Everywhere',
    rows: [
      { chord: 'Mod+N', does: 'New interview' },
      { chord: 'Mod+,', does: 'Settings' },
      { chord: 'F1', does: 'These keys' },
      { chord: 'F6', does: 'To the messages at the lower right' },
      { chord: 'Mod+Plus', does: 'Larger; Mod and minus: smaller, Mod and 0: as it was' },
    ],
  },
  {
    title: 'Lists',
    rows: [
      { chord: 'Mod+F', does: 'Search' },
      { chord: 'ArrowUp ArrowDown', does: 'Move; in the search: into the list' },
      { chord: 'Enter', does: 'Open, or expand a group' },
      { chord: 'Space', does: 'Select' },
      { chord: 'Mod+A', does: 'Select all that are shown' },
      { chord: 'Delete', does: 'Delete, with undo' },
      { chord: 'Alt+ArrowUp Alt+ArrowDown', does: 'Move a question or a line up or down' },
    ],
  },
  {
    title: 'Live interview',
    rows: [
      { chord: 'Mod+1 … Mod+5', does: 'Rate' },
      { chord: 'Alt+1 … Alt+9', does: 'Mark a rubric point' },
      { chord: 'Mod+ArrowDown', does: 'Next question' },
      { chord: 'Mod+ArrowUp', does: 'Previous question' },
      { chord: 'Mod+G', does: 'Go to a question by number or name' },
      { chord: 'Alt+N', does: 'Not asked' },
      { chord: 'Alt+R', does: 'Reason for the rating' },
      { chord: 'Alt+P', does: 'Probes, signals and purpose' },
      { chord: 'Alt+T', does: 'Back to the note field' },
      { chord: 'Alt+A', does: 'Add a question beyond the plan' },
      { chord: 'Alt+D', does: 'Candidate, interviewer, round, date' },
      { chord: 'Mod+.', does: 'Start or pause the clock' },
      { chord: 'Mod+Z', does: 'Undo; with Shift: redo' },
      { chord: 'Mod+B', does: 'Beside call' },
      { chord: 'Mod+Enter', does: 'Review and submit' },
      { chord: 'Alt+L', does: 'Back to the interviews' },
      { chord: 'Mod+K', does: 'Every command' },
    ],
  },
  {
    title: 'Importing a guide',
    rows: [
      { chord: 'Mod+V', does: 'Read the text of the clipboard' },
      { chord: 'Mod+Enter', does: 'Add the questions' },
      { chord: 'Mod+ArrowUp Mod+ArrowDown', does: 'Previous or next question' },
      { chord: 'Enter', does: 'Into the points; in a point: split it at the caret' },
      { chord: 'Delete', does: 'Skip the question; at the end of a point: merge it with the next' },
      { chord: 'Backspace', does: 'At the beginning of a point: merge it with the one before' },
      { chord: 'Alt+Delete', does: 'Delete the point' },
      { chord: 'Mod+Z', does: 'Undo; with Shift: redo' },
    ],
  },
  {
    title: 'Panels',
    rows: [
      { chord: 'Mod+V', does: 'Add the scorecard whose text is on the clipboard' },
      { chord: 'ArrowUp ArrowDown', does: 'Previous or next question of the table' },
      { chord: 'Enter', does: 'Marks and notes of the question, side by side' },
      { chord: 'Mod+ArrowUp Mod+ArrowDown', does: 'There: previous or next question' },
      { chord: 'Mod+Z', does: 'In a debrief: undo; with Shift: redo' },
    ],
  },
  {
    title: 'A line of notes',
    rows: [
      { chord: '+', does: 'First character: strength' },
      { chord: '-', does: 'First character: concern' },
      { chord: '?', does: 'First character: follow up' },
      { chord: '!', does: 'First character: private, never for the candidate' },
      { chord: '#', does: 'Link to a rubric point' },
      { chord: 'Enter', does: 'Enter the line; with Shift: break it' },
      { chord: 'ArrowUp', does: 'In an empty line: to the notes above; Enter edits, M moves, Delete deletes' },
    ],
  },
];

const printed: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Plus: '+',
};

/**
 * A row's keys one by one, as they are printed: 'Mod+1 … Mod+5' → ['Ctrl', '1', '…', 'Ctrl', '5']. Whatever is no key, such as
 * '…', stands between them as it is.
 */
export function printedKeys(chord: string, modifier: string): string[] {
  return chord
    .split(' ')
    .flatMap((part) => (part.length === 1 ? [part] : part.split('+')))
    .map((key) => (key === 'Mod' ? modifier : (printed[key] ?? key)));
}
