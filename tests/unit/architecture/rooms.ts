import { placeOf, type SourceFile } from './rules.ts';

/**
 * Each room of the house, from the ground up, and the rooms that it may know; of itself it knows everything. A room is a folder.
 * A file that stands beside the rooms and knows others than its folder does is one of its own. `/**` means a folder with all that
 * is inside. Whatever runs may know all of `shared`.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': [],
  'shared/domain/questions': ['shared/domain'],
  'shared/domain/interview': ['shared/domain', 'shared/domain/questions'],
  // What somebody has set for every interview: their name and how long a question takes.
  'shared/domain/settings.ts': ['shared/domain', 'shared/domain/questions', 'shared/domain/interview'],
  'shared/domain/scorecard': ['shared/domain', 'shared/domain/questions', 'shared/domain/interview'],
  'shared/domain/plan': ['shared/domain', 'shared/domain/questions', 'shared/domain/interview'],
  'shared/domain/panel': [
    'shared/domain',
    'shared/domain/questions',
    'shared/domain/interview',
    'shared/domain/scorecard',
    'shared/domain/plan',
  ],
  'shared/charts': ['shared/domain', 'shared/domain/interview'],
  'shared/keys': [],
  'shared/guide/languages': [],
  'shared/guide/grammar': ['shared/domain', 'shared/domain/questions', 'shared/guide/languages'],
  'shared/guide/lines': ['shared/domain', 'shared/domain/questions', 'shared/guide/languages', 'shared/guide/grammar'],
  'shared/guide/roles': ['shared/guide/languages', 'shared/guide/grammar', 'shared/guide/lines'],
  'shared/guide/document': [
    'shared/domain',
    'shared/domain/questions',
    'shared/guide/languages',
    'shared/guide/grammar',
    'shared/guide/lines',
    'shared/guide/roles',
  ],
  'shared/guide/import': [
    'shared/domain',
    'shared/domain/questions',
    'shared/guide/languages',
    'shared/guide/grammar',
    'shared/guide/lines',
    'shared/guide/roles',
    'shared/guide/document',
  ],
  'shared/files': ['shared/domain/**'],
  'shared/files/formats': ['shared/domain/**', 'shared/files'],
  'shared/files/exports': ['shared/domain/**', 'shared/files'],
  'shared/ipc': ['shared/domain/**', 'shared/files/**', 'shared/guide/**'],

  // How what is stored is kept closed.
  'src-main/storage/sealing': [],
  'src-main/storage': ['src-main/storage/sealing'],
  'src-main/work': [],
  'src-main/app': ['src-main/storage'],
  'src-main/security.ts': ['src-main/app'],
  'src-main/menu.ts': ['src-main/app'],
  'src-main/window.ts': ['src-main/app', 'src-main/menu.ts', 'src-main/security.ts'],
  'src-main/trust': ['src-main/storage', 'src-main/work', 'src-main/trust/protection'],
  'src-main/trust/protection': ['src-main/work'],
  'src-main/library': ['src-main/storage', 'src-main/work', 'src-main/app'],
  'src-main/backup': ['src-main/storage/**', 'src-main/work', 'src-main/trust/protection'],
  'src-main/backup/doctor': ['src-main/backup', 'src-main/storage', 'src-main/work'],
  // What is done before anything has the data folder open.
  'src-main/backup/opening': ['src-main/backup', 'src-main/backup/doctor', 'src-main/storage'],
  // How the data folder is kept closed: its key, what wraps that, and how everything becomes sealed or open.
  'src-main/vault': ['src-main/backup', 'src-main/storage/**', 'src-main/trust', 'src-main/work'],
  'src-main/guide/readers': [],
  'src-main/guide': ['src-main/guide/readers', 'src-main/storage', 'src-main/work', 'src-main/app'],
  'src-main/calendar': ['src-main/work'],
  'src-main/editions': ['src-main/library', 'src-main/trust'],
  'src-main/kits': ['src-main/editions', 'src-main/library', 'src-main/trust'],
  'src-main/plans': ['src-main/editions', 'src-main/library', 'src-main/trust'],
  'src-main/panels': ['src-main/library', 'src-main/trust/**', 'src-main/storage', 'src-main/work'],
  'src-main/pdf/blocks': [],
  'src-main/pdf/content': ['src-main/pdf/blocks'],
  'src-main/pdf/forms': ['src-main/pdf/blocks'],
  'src-main/pdf/pdfmake': ['src-main/pdf/blocks'],
  'src-main/pdf/chromium': ['src-main/pdf/blocks', 'src-main/security.ts', 'src-main/app'],
  'src-main/pdf': [
    'src-main/pdf/blocks',
    'src-main/pdf/content',
    'src-main/pdf/forms',
    'src-main/pdf/pdfmake',
    'src-main/pdf/chromium',
    'src-main/work',
  ],
  'src-main/export': [
    'src-main/panels',
    'src-main/pdf',
    'src-main/trust/**',
    'src-main/app',
    'src-main/storage/**',
    'src-main/work',
  ],
  'src-main/sharing': ['src-main/panels', 'src-main/export', 'src-main/trust/**', 'src-main/storage', 'src-main/work'],
  'src-main/cli': [
    'src-main/backup/**',
    'src-main/panels',
    'src-main/export',
    'src-main/pdf/**',
    'src-main/guide/**',
    'src-main/trust/**',
    'src-main/library',
    'src-main/storage/**',
    'src-main/vault',
    'src-main/work',
  ],
  'src-main/ipc': [
    'src-main/sharing',
    'src-main/backup/**',
    'src-main/export',
    'src-main/kits',
    'src-main/plans',
    'src-main/calendar',
    'src-main/panels',
    'src-main/pdf',
    'src-main/library',
    'src-main/guide',
    'src-main/trust/**',
    'src-main/vault',
    'src-main/app',
    'src-main/work',
    'src-main/window.ts',
  ],
  // What starts and wires: `index.ts`, `container.ts`, `cli.ts` and the preload script.
  'src-main': ['src-main/**'],

  'src-renderer/state': [],
  'src-renderer/components': ['src-renderer/state', 'src-renderer/components/hooks'],
  'src-renderer/components/hooks': ['src-renderer/state'],
  'src-renderer/components/fields': ['src-renderer/state', 'src-renderer/components', 'src-renderer/components/hooks'],
  'src-renderer/components/status': ['src-renderer/state', 'src-renderer/components', 'src-renderer/components/hooks'],
  'src-renderer/components/table': ['src-renderer/state', 'src-renderer/components/**'],
  'src-renderer/features/answers': ['src-renderer/state', 'src-renderer/components/**'],
  'src-renderer/features/questions': ['src-renderer/state', 'src-renderer/components/**'],
  'src-renderer/features/shortcuts': ['src-renderer/state', 'src-renderer/components/**'],
  'src-renderer/features/start': ['src-renderer/state', 'src-renderer/components/**'],
  'src-renderer/features/editions': ['src-renderer/state', 'src-renderer/components/**'],
  'src-renderer/features/planning': ['src-renderer/state', 'src-renderer/components/**', 'src-renderer/features/start'],
  'src-renderer/features/exporting': ['src-renderer/state', 'src-renderer/components/**'],
  'src-renderer/features/protection': ['src-renderer/state', 'src-renderer/components/**'],
  'src-renderer/features/panels': ['src-renderer/state', 'src-renderer/components/**', 'src-renderer/features/answers'],
  'src-renderer/features/sending': [
    'src-renderer/state',
    'src-renderer/components/**',
    'src-renderer/features/exporting',
    'src-renderer/features/protection',
  ],
  'src-renderer/features/receiving': [
    'src-renderer/state',
    'src-renderer/components/**',
    'src-renderer/features/panels',
    'src-renderer/features/protection',
  ],
  ...screen('bank'),
  ...screen('candidates', ['list', 'compare', 'whatIf'], 'table'),
  ...screen('import', ['lines', 'preview'], 'reading'),
  ...screen('interviews', [], 'today'),
  ...screen('live', ['list', 'notes', 'review'], 'session'),
  ...screen('panel', ['debrief', 'ratings'], 'session'),
  ...screen('plans'),
  ...screen('scorecard', ['feedback', 'questions', 'revisions']),
  ...screen('sets', ['kit']),
  ...screen('settings', ['backup', 'encryption', 'sharing']),
  // What stands before the app where the data folder is locked.
  'src-renderer/app/lobby': ['src-renderer/state', 'src-renderer/components/**', 'src-renderer/features/protection'],
  'src-renderer/app': ['src-renderer/**'],
  // The page's first script.
  'src-renderer': ['src-renderer/app/**', 'src-renderer/state'],
};

/**
 * No screen knows another; a part of a screen and what it is a part of know each other.
 * @param ground what all parts of the screen stand on; it knows none of them
 */
function screen(name: string, parts: readonly string[] = [], ground?: string): Record<string, string[]> {
  const folder = `src-renderer/screens/${name}`;
  const common = ['src-renderer/state', 'src-renderer/components/**', 'src-renderer/features/**'];
  const own = parts.map((part) => `${folder}/${part}`);
  const lowest = ground === undefined ? [] : [`${folder}/${ground}`];
  return {
    [folder]: [...common, ...own, ...lowest],
    ...Object.fromEntries(own.map((part) => [part, [...common, ...lowest, folder]])),
    ...Object.fromEntries(lowest.map((part) => [part, common])),
  };
}

/** Rooms that know each other, and why they are two all the same. Their files form no circle. */
export const mutual: readonly { rooms: readonly [string, string]; why: string }[] = [
  ...['import/lines', 'import/preview'].map((part) => ({
    rooms: [`src-renderer/screens/${part.replace(/\/.*/, '')}`, `src-renderer/screens/${part}`] as const,
    why: 'a screen shows its part, which works with the state of the screen',
  })),
];

/** The room that a file stands in, by its path from the project's root; null outside of the house. */
export function roomOf(path: string): string | null {
  const inside = Object.keys(rooms).filter((room) => path === room || path.slice(0, path.lastIndexOf('/')) === room);
  return inside.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Every room that a file knows and should not, in words; empty when there is none. */
export function strangersOf(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (room === null) return [`${file.path} stands in no room: add its folder to tests/unit/architecture/rooms.ts`];
  const allowed = rooms[room] ?? [];
  return knownPlaces(file).flatMap((place) => {
    const other = roomOf(place);
    if (other === null || other === room || allowed.some((name) => covers(name, other))) return [];
    if (other.startsWith('shared/') && !room.startsWith('shared/')) return [];
    return [`${file.path} knows ${place}; ${room} may know ${allowed.join(', ') || 'no other room'}`];
  });
}

/** What of the project a file loads. */
export function knownPlaces({ path, facts }: SourceFile): string[] {
  const places = facts.imports.map((specifier) => (specifier === null ? null : placeOf(path, specifier)));
  return [...new Set(places.filter((place) => place !== null))];
}

function covers(name: string, room: string): boolean {
  const folder = name.replace(/\/\*\*$/, '');
  return room === folder || (folder !== name && room.startsWith(`${folder}/`));
}

/** What can be reached from itself again, a list a circle, sorted. */
export function circlesOf(known: ReadonlyMap<string, Iterable<string>>): string[][] {
  const reached = new Map([...known.keys()].map((from) => [from, reachedFrom(from, known)]));
  const circles = [...reached].map(([from, others]) =>
    [...others].filter((other) => reached.get(other)?.has(from)).sort(),
  );
  return [...new Map(circles.filter(({ length }) => length > 0).map((circle) => [circle.join(), circle])).values()];
}

function reachedFrom(from: string, known: ReadonlyMap<string, Iterable<string>>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(known.get(from) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(known.get(next) ?? []));
  }
  return reached;
}
