/**
 * After this time, in ms, a write that has failed for the first time is tried once more before anybody is told: a virus scanner or
 * a synchronised folder holds a file for moments.
 */
export const secondTry = 200;

/**
 * After this time, in ms, what still could not be written is tried again: by the main process what it holds, by the window what it could
 * not hand over. The promise below names it.
 */
export const retryDelay = 2_000;

/** The same in words, for what is not saved yet. */
export const retriedInWords = 'trying again every two seconds';

/** What the user is promised about something that could not be written. */
export const keptAndTriedAgain = 'Scorecard keeps it and tries again every two seconds.';
