/** An invitation to an interview, as a calendar mails it, that begins at an instant (ms since the epoch). */
export function invitation(uid: string, summary: string, startsAt: number): string {
  const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//Calendar//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(startsAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(startsAt + 45 * 60_000)}`,
    'ORGANIZER;CN=Jonas Weber:mailto:jonas@firm.example',
    'ATTENDEE;CN=Priya Raman;ROLE=REQ-PARTICIPANT:mailto:priya@mail.example',
    `SUMMARY:${summary}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
