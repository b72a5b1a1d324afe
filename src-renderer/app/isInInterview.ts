/** Whether a path is that of a live interview. Nothing takes an interviewer away from there, and nothing covers it. */
export function isInInterview(pathname: string): boolean {
  return pathname.startsWith('/interviews/');
}
