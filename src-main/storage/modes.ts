/** Only the user reads what is said about a candidate. */
export const fileMode = 0o600;
/** The same for folders. */
export const folderMode = 0o700;
