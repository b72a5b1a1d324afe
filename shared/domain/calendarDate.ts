/** The calendar day of an instant where the computer is, as `YYYY-MM-DD`. */
export function calendarDate(instant: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
