import { describe, expect, it } from 'vitest';
import { canKeepOnTop, parseWindowState, placeBeside, placeWindow } from '../../../../src-main/app/windowState.ts';

const main = { x: 0, y: 25, width: 1_920, height: 1_055 };
const left = { x: -1_280, y: 0, width: 1_280, height: 1_024 };
const bounds = { x: 100, y: 120, width: 1_000, height: 700 };

describe('canKeepOnTop', () => {
  it.each([
    ['Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, '', false],
    ['X11 asked for on Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'x11', true],
    ['X11', 'linux', { DISPLAY: ':0' }, '', true],
    ['macOS', 'darwin', {}, '', true],
    ['Windows', 'win32', {}, '', true],
  ] as const)('on %s', (_desktop, platform, env, ozone, expected) => {
    expect(canKeepOnTop(platform, env, ozone)).toBe(expected);
  });
});

describe('parseWindowState', () => {
  it('takes what was written', () => {
    const state = { bounds, isMaximized: true, place: '/interviews/00000000-0000-4000-8000-000000000001/live' };
    expect(parseWindowState(state)).toEqual(state);
  });

  it('takes a place whose search part is encoded', () => {
    const place = '/candidates/role?role=D%C3%A9veloppeur+back-end+%28Paris%29&compare=a_b';
    expect(parseWindowState({ place }).place).toBe(place);
  });

  it.each([
    ['/panels', '/candidates'],
    ['/panels/role?role=Nurse', '/candidates/role?role=Nurse'],
    ['/panelsX', '/panelsX'],
  ])('opens %s, as older versions wrote it, at %s', (place, expected) => {
    expect(parseWindowState({ place }).place).toBe(expected);
  });

  it.each([
    ['nothing', undefined],
    ['an array', [1]],
    ['text', 'x'],
    ['bounds of text', { bounds: { ...bounds, x: '1' } }],
    ['bounds without end', { bounds: { ...bounds, width: Number.POSITIVE_INFINITY } }],
    ['bounds of no screen', { bounds: { ...bounds, x: 1e12 } }],
    ['half a pixel', { bounds: { ...bounds, y: 0.5 } }],
    ['an address for a place', { place: 'https://evil.example' }],
    ['a script for a place', { place: '/"><script>' }],
    ['a place that is far too long', { place: `/${'x'.repeat(20_000)}` }],
  ])('gives the usual state for %s', (_what, value) => {
    expect(parseWindowState(value)).toEqual({ bounds: null, isMaximized: false, place: '/' });
  });

  it('never makes a window smaller than one can use', () => {
    expect(parseWindowState({ bounds: { x: 0, y: 30, width: 1, height: 1 } }).bounds).toEqual({
      x: 0,
      y: 30,
      width: 380,
      height: 560,
    });
  });
});

describe('placeWindow', () => {
  it('opens where the window was', () => {
    expect(placeWindow(bounds, [main])).toEqual(bounds);
    const onTheLeft = { x: -1_000, y: 100, width: 900, height: 700 };
    expect(placeWindow(onTheLeft, [main, left])).toEqual(onTheLeft);
  });

  it('brings a window that would be partly off its display all the way in', () => {
    expect(
      placeWindow({ x: 320, y: 200, width: 1_279, height: 719 }, [{ x: 0, y: 0, width: 1_280, height: 720 }]),
    ).toEqual({
      x: 1,
      y: 1,
      width: 1_279,
      height: 719,
    });
    expect(placeWindow({ ...bounds, x: -700, y: 500 }, [main])).toEqual({ ...bounds, x: 0, y: 380 });
  });

  it('lets the system choose the place the first time, in the usual size', () => {
    expect(placeWindow(null, [main])).toEqual({ width: 1_280, height: 800 });
  });

  it('fits into a small display', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1_024, height: 700 }])).toEqual({ width: 1_024, height: 700 });
  });

  it.each([
    ['on a display that is gone', { ...bounds, x: -1_200 }],
    ['below the screen', { ...bounds, y: 1_075 }],
    ['with its title bar above the screen', { ...bounds, y: -300 }],
    ['all but outside', { ...bounds, x: 1_900 }],
  ])('keeps only the size of a window that would be %s', (_what, lost) => {
    expect(placeWindow(lost, [main])).toEqual({ width: 1_000, height: 700 });
  });
});

describe('placeBeside', () => {
  it('takes the right edge at full height', () => {
    expect(placeBeside(main)).toEqual({ x: 1_500, y: 25, width: 420, height: 1_055 });
    expect(placeBeside(left)).toEqual({ x: -420, y: 0, width: 420, height: 1_024 });
  });
});
