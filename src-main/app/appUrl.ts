/** The scheme under which the window's own files are served; it stands for no network address. */
export const appScheme = 'app';

/** The origin of everything that the window may load. */
export const appOrigin = `${appScheme}://scorecard`;

/** The only page that there is. */
export const startUrl = `${appOrigin}/index.html`;

/** Whether an address belongs to the app's own page or its files. */
export function isAppUrl(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`);
}

/** Whether an address is the page itself, wherever in it. */
export function isStartPage(url: string): boolean {
  return /^[^?#]*/.exec(url)?.[0] === startUrl;
}

/** The part of Electron's frame that tells who is speaking. */
interface SenderFrame {
  url: string;
  parent: unknown;
}

/** Whether a request comes from the app's own page: from its main frame, under its own origin. */
export function isOwnPage(frame: SenderFrame | null | undefined): boolean {
  return frame != null && frame.parent == null && isAppUrl(frame.url);
}
