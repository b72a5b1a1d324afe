import { placePattern } from '../../shared/ipc/place.ts';

/** A rectangle on the desktop, in device-independent pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the window stands on the desktop. */
export interface Placement {
  bounds: Bounds | null;
  isMaximized: boolean;
}

/** What the next start needs to come up as the last one ended. */
export interface WindowState extends Placement {
  /** The place in the app, as the router writes it behind the '#'. */
  place: string;
}

export const smallestSize = { width: 380, height: 560 } as const;
export const usualSize = { width: 1280, height: 800 } as const;
/** The width of the layout that stands beside a video call. */
export const besideWidth = 420;

/**
 * Whether programs may choose their window's place and keep it above others. Wayland refuses both and says nothing of it; there it is
 * the window menu of the desktop that can. `ozone` is the value of Chromium's switch `--ozone-platform`, which may ask for X11.
 */
export function canKeepOnTop(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ozone: string): boolean {
  return platform !== 'linux' || ozone === 'x11' || !env.WAYLAND_DISPLAY;
}

/** What has to be on a display for the window to be found and moved: a piece of its title bar. */
const grip = { width: 120, height: 40 } as const;

const usualState: WindowState = { bounds: null, isMaximized: false, place: '/' };

/** Reads `window.json`. Whatever does not fit gives the usual place: nothing depends on it. */
export function parseWindowState(value: unknown): WindowState {
  if (!isRecord(value)) return usualState;
  const { bounds, isMaximized, place } = value;
  return { bounds: parseBounds(bounds), isMaximized: isMaximized === true, place: parsePlace(place) };
}

function parsePlace(value: unknown): string {
  if (typeof value !== 'string' || !placePattern.test(value)) return usualState.place;
  // What this room was called in older versions.
  return value.replace(/^\/panels(?=[/?]|$)/, '/candidates');
}

function parseBounds(value: unknown): Bounds | null {
  if (!isRecord(value)) return null;
  const { x, y, width, height } = value;
  if (!isCoordinate(x) || !isCoordinate(y) || !isCoordinate(width) || !isCoordinate(height)) return null;
  return { x, y, width: Math.max(width, smallestSize.width), height: Math.max(height, smallestSize.height) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCoordinate(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) < 100_000;
}

/**
 * Where the window opens, or goes back to: all of it on the display where it stood, so that nothing of it has to be looked for.
 * A place that is on none of the displays any more, since one was unplugged, gives only the size.
 * @param workAreas the displays' areas without the system's bars; the first display is the main one
 */
export function placeWindow(
  bounds: Bounds | null,
  workAreas: readonly Bounds[],
): Partial<Bounds> & Pick<Bounds, 'width' | 'height'> {
  const { width, height } = bounds ?? usualSize;
  const home = bounds === null ? undefined : workAreas.find((area) => isReachable(bounds, area));
  const [main] = workAreas;
  const area = home ?? main;
  const size = {
    width: Math.min(width, area?.width ?? width),
    height: Math.min(height, area?.height ?? height),
  };
  if (bounds === null || home === undefined) return size;
  return {
    x: within(bounds.x, home.x, home.width - size.width),
    y: within(bounds.y, home.y, home.height - size.height),
    ...size,
  };
}

/** The coordinate, moved so far that it is between `start` and `start + room`. */
function within(coordinate: number, start: number, room: number): number {
  return Math.min(Math.max(coordinate, start), start + room);
}

/** Whether enough of the title bar is inside the area to take hold of it. */
function isReachable(bounds: Bounds, area: Bounds): boolean {
  const visible = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return visible >= grip.width && bounds.y >= area.y - 1 && bounds.y + grip.height <= area.y + area.height;
}

/** The right edge of a display, at full height. */
export function placeBeside(area: Bounds): Bounds {
  const width = Math.min(besideWidth, area.width);
  return { x: area.x + area.width - width, y: area.y, width, height: area.height };
}
