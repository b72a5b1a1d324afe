import { BrowserWindow, nativeTheme, screen } from 'electron';
import { isStartPage, startUrl } from './app/appUrl.ts';
import {
  type Bounds,
  type Placement,
  placeBeside,
  placeWindow,
  smallestSize,
  type WindowState,
} from './app/windowState.ts';
import { hideMenuBar, offerContextMenus } from './menu.ts';

export type Layout = 'normal' | 'beside';
/** The app, or what stands before it: where the data folder is locked, or everything in it is being encrypted. */
export type Page = 'app' | 'lobby';

/** The canvas of the two colour schemes (`--canvas` in tokens.css): what shows before the page is painted. */
const canvas = { light: '#f6f5f2', dark: '#16181c' } as const;

/** After the last move so long until the place is remembered, in ms. */
const settleTime = 500;
/** More crashes than this within the time below are not answered by another reload. */
const reloadLimit = 3;
const reloadSpan = 60_000;

export interface AppWindowOptions {
  preload: string;
  page: Page;
  state: WindowState;
  hasDeveloperTools: boolean;
  /** Told where the window stands, some time after it was moved and when it is closed. */
  onPlace(placement: Placement): void;
  /** The page crashes again and again. */
  onHopeless(): void;
}

/** The app's one window. */
export interface AppWindow {
  readonly browser: BrowserWindow;
  /** Brings the window to the front. */
  show(): void;
  /** 'beside': narrow, at the right edge of its display, above other windows; 'normal' puts it back where it was. */
  setLayout(layout: Layout): void;
  /** Goes to a page, which settles once the page before is gone. @param place the place in the app, as the router writes it */
  load(page: Page, place: string): Promise<void>;
  /** Goes to where the window stood once: it had to be opened before that was known. */
  moveTo(placement: Placement): void;
}

/** Opens the window and begins to load its page. It shows itself once the page is painted. */
export function openAppWindow(options: AppWindowOptions): AppWindow {
  const { preload, page, state, hasDeveloperTools, onPlace, onHopeless } = options;
  const browser = new BrowserWindow({
    ...placeWindow(state.bounds, workAreas()),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Scorecard',
    backgroundColor: canvas[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      enableDeprecatedPaste: false,
      devTools: hasDeveloperTools,
    },
  });
  hideMenuBar(browser);
  offerContextMenus(browser);
  browser.on('page-title-updated', (event) => event.preventDefault());
  browser.once('ready-to-show', () => {
    // Not earlier: to maximize a window is to show it.
    if (state.isMaximized) browser.maximize();
    browser.show();
  });
  reloadAfterCrash(browser, onHopeless);
  returnFromElsewhere(browser);
  const setLayout = createLayouts(browser, onPlace);
  void browser.loadURL(urlOf(page, state.place));
  return {
    browser,
    show: () => bringToFront(browser),
    setLayout,
    load: (next, place) => goTo(browser, urlOf(next, place)),
    moveTo({ bounds, isMaximized }) {
      if (bounds !== null) browser.setBounds(placeWindow(bounds, workAreas()));
      if (isMaximized) browser.maximize();
    },
  };
}

function urlOf(page: Page, place: string): string {
  return page === 'lobby' ? `${startUrl}?lobby` : `${startUrl}#${place}`;
}

/** Settles once the page before is gone: what it sends as it goes has arrived then. */
async function goTo(browser: BrowserWindow, url: string): Promise<void> {
  const { webContents } = browser;
  const gone = new Promise<void>((resolve) => {
    webContents.once('did-navigate', () => resolve());
    webContents.once('destroyed', () => resolve());
  });
  // Where another load takes its place, that one is what is shown.
  void browser.loadURL(url).catch(() => undefined);
  await gone;
  // No key leads back to it.
  if (!webContents.isDestroyed()) webContents.navigationHistory.clear();
}

/** The displays without the system's bars, the main one first. */
function workAreas(): Bounds[] {
  return [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
}

function bringToFront(browser: BrowserWindow): void {
  if (browser.isMinimized()) browser.restore();
  browser.show();
  browser.focus();
}

/** Switches between the layouts, and remembers the place of the normal one. */
function createLayouts(browser: BrowserWindow, onPlace: (placement: Placement) => void): AppWindow['setLayout'] {
  /** The place to go back to; null while the layout is the normal one. */
  let normal: Placement | null = null;
  const place = (): Placement => normal ?? { bounds: browser.getNormalBounds(), isMaximized: browser.isMaximized() };

  let timer: NodeJS.Timeout | undefined;
  const placeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => onPlace(place()), settleTime);
  };
  browser.on('resize', placeSoon);
  browser.on('move', placeSoon);
  browser.on('close', () => {
    clearTimeout(timer);
    onPlace(place());
  });

  return (layout) => {
    if ((layout === 'beside') === (normal !== null)) return;
    if (normal === null) {
      normal = place();
      goBeside(browser);
    } else {
      goBack(browser, normal);
      normal = null;
    }
  };
}

function goBeside(browser: BrowserWindow): void {
  const { workArea } = screen.getDisplayMatching(browser.getBounds());
  if (browser.isFullScreen()) browser.setFullScreen(false);
  if (browser.isMaximized()) browser.unmaximize();
  browser.setBounds(placeBeside(workArea));
  // Higher than 'floating', over which the windows of a call rise while it is shared or fills the screen.
  browser.setAlwaysOnTop(true, 'screen-saver');
}

function goBack(browser: BrowserWindow, { bounds, isMaximized }: Placement): void {
  browser.setAlwaysOnTop(false);
  // The display on which it stood may have been unplugged meanwhile.
  const place = placeWindow(bounds, workAreas());
  if (bounds !== null) browser.setBounds(place);
  if (place.x === undefined) browser.center();
  if (isMaximized) browser.maximize();
}

/** A page that crashed is loaded again: everything that was typed is in this process and on disk. */
function reloadAfterCrash(browser: BrowserWindow, onHopeless: () => void): void {
  let crashes: number[] = [];
  browser.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((time) => time > now - reloadSpan), now];
    if (crashes.length > reloadLimit) onHopeless();
    else browser.webContents.reload();
  });
}

/** Leads back from addresses about which nobody is asked, since Chromium loads nothing for them: `about:blank`. */
function returnFromElsewhere(browser: BrowserWindow): void {
  browser.webContents.on('did-navigate', (_event, url) => {
    if (!isStartPage(url)) void browser.loadURL(startUrl);
  });
}
