import { isAppUrl } from '../app/appUrl.ts';

/** The part of Electron's frame that tells who is speaking. */
export interface SenderFrame {
  url: string;
  parent: unknown;
}

/** Whether a request comes from the app's own page: from its main frame, under its own origin. */
export function isOwnPage(frame: SenderFrame | null | undefined): boolean {
  return frame != null && frame.parent == null && isAppUrl(frame.url);
}
