import { configure } from '@testing-library/react';

// Screens are loaded when they are first shown; a busy machine must not make a test fail.
configure({ asyncUtilTimeout: 20_000 });

// What jsdom lacks of a window: it lays nothing out. Everything is as large as a small laptop's window, so that lists draw rows.
const size = { width: 1280, height: 720 };

Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { get: () => size.width },
  clientHeight: { get: () => size.height },
});
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollBy = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.getAnimations = () => [];
window.matchMedia = (media) => ({
  media,
  matches: false,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
globalThis.CSS = { ...globalThis.CSS, escape: (text) => text.replace(/[^\w-]/g, '\\$&') };
