import { Fragment } from 'react';
import type { ShortcutId } from '../../shared/keys/shortcuts.ts';
import { printedChords } from './hooks/keys.ts';

/**
 * The keys of a shortcut as they are printed on this keyboard. Of several shortcuts, such as up and down, what they are held
 * with stands once. Where a shortcut has several chords, it is the first of them.
 */
export function Keys({ of }: { of: ShortcutId | readonly ShortcutId[] }) {
  const [first = [], ...others] = [of].flat().map((id) => printedChords(id)[0] ?? []);
  return <KeyCaps caps={[...first, ...others.map((caps) => caps.at(-1) ?? '')]} />;
}

/** Keys one after another. '–' between two figures is no key. */
export function KeyCaps({ caps }: { caps: readonly string[] }) {
  return caps.map((cap, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the keys of a chord stay where they are
    <Fragment key={index}>
      {index > 0 && ' '}
      {cap === '–' ? cap : <kbd>{cap}</kbd>}
    </Fragment>
  ));
}
