import layoutData from './layouts.json' with { type: 'json' };

/** What each key types on a keyboard, by `KeyboardEvent.code`; '' where it types nothing, 'Dead' for a dead key. */
export interface Layout {
  name: string;
  system: 'macOS' | 'Windows' | 'Linux';
  keys: readonly { code: string; alone: string; withShift: string; withAltGr: string; withBoth: string }[];
}

/** In the file the keys of a level stand one after another; ∅ is a key that types nothing, ␣ a blank. */
function charactersOf(level: string | undefined): string[] {
  return (level ?? '').split(' ').map((character) => ({ '∅': '', '␣': '\u00a0' })[character] ?? character);
}

const codes = layoutData.codes.split(' ');

/** Layouts as the systems have them; the file names its sources. AltGr is Option on a Mac. */
export const layouts: readonly Layout[] = layoutData.layouts.map(({ name, system, levels }) => {
  const [alone = [], withShift = [], withAltGr = [], withBoth = []] = levels.map(charactersOf);
  return {
    name,
    system: system as Layout['system'],
    keys: codes.map((code, at) => ({
      code,
      alone: alone[at] ?? '',
      withShift: withShift[at] ?? '',
      withAltGr: withAltGr[at] ?? '',
      withBoth: withBoth[at] ?? '',
    })),
  };
});

export function layoutOf(system: Layout['system'], name: string): Layout {
  const layout = layouts.find((candidate) => candidate.system === system && candidate.name === name);
  if (layout === undefined) throw new Error(`No layout ${name} of ${system}`);
  return layout;
}
