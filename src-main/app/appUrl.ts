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
