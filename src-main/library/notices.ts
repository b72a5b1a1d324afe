import { newId } from '../../shared/domain/ids.ts';
import type { Notice } from '../../shared/ipc/contract.ts';
import type { Trouble } from '../storage/quarantine.ts';

/** What the user must know and has not confirmed yet. It lives as long as the app runs. */
export interface Notices {
  add(notice: Omit<Notice, 'id'>): void;
  /** The same, unless a notice with this title is there already. */
  addOnce(notice: Omit<Notice, 'id'>): void;
  list(): Notice[];
  dismiss(id: string): void;
}

/** @param onAdded told of each new notice, so that an open window can show it */
export function createNotices(onAdded: (notice: Notice) => void): Notices {
  const notices = new Map<string, Notice>();
  const list = () => [...notices.values()];

  function add(content: Omit<Notice, 'id'>): void {
    const notice = { id: newId(), ...content };
    notices.set(notice.id, notice);
    onAdded(notice);
  }

  return {
    add,
    addOnce(content) {
      if (!list().some(({ title }) => title === content.title)) add(content);
    },
    list,
    dismiss: (id) => void notices.delete(id),
  };
}

/** So long after the last file that turned out unusable their notice comes, in ms. */
const gatheringTime = 200;

/** Makes one notice of all files that turn out unusable at about the same time. */
export function gatherTroubles(notices: Notices): (trouble: Trouble) => void {
  const gathered: Trouble[] = [];
  let timer: NodeJS.Timeout | undefined;
  return (trouble) => {
    gathered.push(trouble);
    clearTimeout(timer);
    timer = setTimeout(() => notices.add(noticeOfTroubles(gathered.splice(0))), gatheringTime);
  };
}

/** How many files one notice names. */
const namedFiles = 5;

/** One notice for all files that turned out unusable at once: a damaged disk must not bury the screen. */
export function noticeOfTroubles(troubles: readonly Trouble[]): Omit<Notice, 'id'> {
  const moved = troubles.filter(({ movedTo }) => movedTo !== null).length;
  const sentences = troubles.slice(0, namedFiles).map(describeTrouble);
  const more = troubles.length - namedFiles;
  if (more > 0) sentences.push(`So it is with ${more} more.`);
  return {
    isAboutFiles: true,
    title: titleOf(troubles.length, moved),
    text: [...sentences, whatBecame(troubles.length, moved)].join(' '),
  };
}

function describeTrouble({ file, what, problem }: Trouble): string {
  return what === null ? `${file} ${problem}.` : `${what} (${file}) ${problem}.`;
}

function titleOf(count: number, moved: number): string {
  const files = count === 1 ? 'One file' : `${count} files`;
  return moved === count ? `${files} could not be read and ${wasWere(count)} set aside` : `${files} could not be read`;
}

function whatBecame(count: number, moved: number): string {
  if (moved === 0) return 'Nothing was changed; you find it in the data folder.';
  const what = moved === count ? (count === 1 ? 'It is' : 'They are') : `${moved} of them ${isAre(moved)}`;
  return `${what} unchanged in the folder “quarantine” inside the data folder, with the reason beside. Settings shows whether an earlier state can be brought back.`;
}

const wasWere = (count: number) => (count === 1 ? 'was' : 'were');
const isAre = (count: number) => (count === 1 ? 'is' : 'are');
