/** The largest guide that is read, in bytes. */
export const guideSizeLimit = 50 * 1024 * 1024;

/** The longest text of a guide that is parsed, in UTF-16 code units: about five thousand pages. */
export const guideTextLimit = 10_000_000;
