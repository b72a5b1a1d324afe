import { useEffect, useState } from 'react';
import { announce } from '../../state/announcer.ts';
import { request } from '../../state/api.ts';
import { toastDone, toastError } from '../../state/toasts.ts';

const leftToDesktop =
  'Your desktop (Wayland) lets no program do it. Open the window menu, by Alt+Space on most desktops, choose ‘Always on Top’, and put the window beside the call.';

/** Narrow and on top, or the whole window, and the way from the one to the other. Leaving the interview gives the window back its size. */
export function useBesideLayout(): [boolean, () => void] {
  const [isBeside, setIsBeside] = useState(false);
  useEffect(() => {
    if (!isBeside) return;
    request('window:setLayout', { layout: 'beside' }).then(
      ({ isKeptOnTop }) => {
        if (!isKeptOnTop) toastDone('Keep this window on top yourself', leftToDesktop);
      },
      (error: unknown) => toastError('The window could not be narrowed', error),
    );
    return () => void request('window:setLayout', { layout: 'normal' });
  }, [isBeside]);
  const toggle = () => {
    setIsBeside(!isBeside);
    announce(isBeside ? 'In the whole window' : 'Beside the call');
  };
  return [isBeside, toggle];
}
