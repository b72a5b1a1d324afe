/** Which shapes of a guide are read, and what to do with one in which no question was found. */
export const shapesRead =
  'A question is known by its question mark, by an instruction such as ‘Tell us about …’, by its number, or by a heading of its own; in a table, by a column called ‘Question’. Put each on a line of its own with what a good answer covers below it, under ‘Look for:’, and read it again.';
