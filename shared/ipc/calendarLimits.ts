/** The most that is read of a calendar, in bytes, or in UTF-16 units where it is pasted. Apart from the contract for the window. */
export const calendarSizeLimit = 10_000_000;

/** The most events of one calendar that are shown. */
export const eventLimit = 2_000;
