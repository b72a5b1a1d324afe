import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contentHash } from '../../../shared/domain/contentHash.ts';
import { describeKeyQuestion } from '../../../shared/domain/panel/knownKeys.ts';
import { latestRevision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import { scorecardText } from '../../../shared/files/signedScorecard.ts';
import { type PanelReceipt, panelContract, sharedFolderSchema } from '../../../shared/ipc/panelContract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { createPanelHandlers } from '../../../src-main/ipc/panelHandlers.ts';
import { readScorecardFile } from '../../../src-main/panels/readFile.ts';
import { createFolderSharing } from '../../../src-main/sharing/folderSharing.ts';
import { details, filesIn, temporaryFolder } from '../library/support.ts';
import { amend, begin, type Computer, computer, fileOf, finish, interviewed, receive, standAside } from './support.ts';

const patiently = { timeout: 15_000, interval: 100 };
const encode = (text: string) => new TextEncoder().encode(text);

/** Everything below a folder: paths and what is in them. Caches, which are written whenever they have come to rest, are left out. */
function contentOf(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const kept = entries.filter((entry) => entry.isFile() && !/^(?:[a-z]+-)?index\.json$/.test(entry.name));
  const files = kept.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.sort().map((path) => [path.slice(root.length), readFileSync(path, 'base64')]));
}

/** Hands a file over as the window does with one that was dropped on it. */
async function drop({ panels, trust }: Computer, bytes: Uint8Array, name = 'a.scorecard'): Promise<PanelReceipt> {
  const { input, output } = panelContract['panels:receiveScorecards'];
  const handlers = createPanelHandlers({
    ...panels,
    trust,
    dialogs: { askForScorecards: async () => [] },
    readClipboard: async () => '',
    opened: { take: () => [] },
  });
  const outcome = await handlers['panels:receiveScorecards'](input.parse({ files: [{ name, bytes }] }));
  const [receipt] = output.parse(unwrap(outcome));
  if (receipt === undefined) throw new Error('expected a receipt');
  return receipt;
}

async function share(self: Computer, folder: string): Promise<void> {
  onTestFinished(() => self.shared.stop());
  unwrap(await self.shared.choose(folder));
}

const rescan = async ({ shared }: Computer) => sharedFolderSchema.parse(await shared.rescan());

/** A computer with one's own scorecard and one from somebody else, so that there is something that could change. */
async function busyComputer(): Promise<Computer> {
  const ira = computer('Ira Example');
  await interviewed(ira);
  await receive(ira, await interviewed(computer('Max Example')));
  return ira;
}

const revise = (text: string, change: (content: Record<string, unknown>) => unknown): string => {
  const file = JSON.parse(text) as Scorecard & { signature?: unknown };
  const { hash: _, ...content } = latestRevision(file);
  change(content);
  return JSON.stringify({ ...file, revisions: [{ ...content, hash: contentHash(content) }] });
};

const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;

/** Another digit than the one that is there, whatever it is. */
const otherDigit = (digit: string) => (digit === '0' ? '1' : '0');

const altered = /^This scorecard was altered after it was submitted\. Ask the interviewer to send it again\.$/;
const unexpected = /^This file does not have the expected content \(.{1,330}\)\.$/;
const notJson =
  /^This file is not valid JSON; it may have been cut off while it was written\. Ask the interviewer to send it again\.$/;
const newer =
  /^This file was written by a newer version of Scorecard \(format version 7\); update the app to open it\.$/;

type BadFile = [what: string, make: (text: string) => string | Uint8Array, sentence: RegExp];

/** What somebody makes of a good file, and the sentence about it. */
const badFiles: BadFile[] = [
  ['not JSON', () => 'Dear panel, here is my scorecard.', notJson],
  ['cut off', (text) => text.slice(0, -1), notJson],
  ['empty', () => '', /^This file is empty\. Ask the interviewer to send it again\.$/],
  ['of NUL bytes, as a crash leaves it', (text) => '\0'.repeat(text.length), notJson],
  ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), notJson],
  ['UTF-16', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), notJson],
  ['UTF-8 that is cut in a character', (text) => new Uint8Array([...encode(text), 0xe2, 0x82]), notJson],
  ['of a newer version', (text) => text.replace(/"version":5\}$/, '"version":7}'), newer],
  ['altered in one byte', (text) => text.replace('"recommendation":"yes"', '"recommendation":"yds"'), unexpected],
  ['altered in one byte of a text', (text) => text.replace('Ada Example', 'Ida Example'), altered],
  ['altered in one digit of a rating', (text) => text.replace('"rating":4', '"rating":5'), altered],
  ['altered in one digit of its hash', (text) => text.replace(/(?<="hash":")./, otherDigit), altered],
  ['altered in white space', (text) => text.replace('{', '{ '), altered],
  ['with a key that is there twice', (text) => text.replace('{', '{"version":1,'), altered],
  [
    'with hashes made anew and the old signature',
    (text) => {
      const file = JSON.parse(text) as Scorecard & { signature: unknown };
      const changed = JSON.parse(revise(text, (content) => Object.assign(content, { at: 1 }))) as Scorecard;
      return scorecardText({ ...changed, signature: file.signature } as never);
    },
    altered,
  ],
  ['with another signature', (text) => text.replace(/(?<="value":")./, otherDigit), altered],
  ['with a key of small order', (text) => text.replace(/("publicKey":")\w{64}/, `$1${'0'.repeat(64)}`), altered],
  ['with half a signature', (text) => text.replace(/,"value":"\w+"/, ''), unexpected],
  ['with one note of 10 MB', (text) => text.replace('"summary":"', `$&${'x'.repeat(10_000_000)}`), unexpected],
  ['with a title of 19 MB', (text) => text.replace('"title":"', `$&${'é'.repeat(9_500_000)}`), unexpected],
  ['a list a million deep', () => nested(1_000_000, '[', ']'), unexpected],
  ['an object a million deep', () => nested(1_000_000, '{"a":', '}'), unexpected],
  [
    'with an unknown part a million deep',
    (text) => text.replace('{', `{"extra":${nested(1_000_000, '[', ']')},`),
    unexpected,
  ],
  ['of five million empty lists', () => `[${'[],'.repeat(5_000_000)}[]]`, unexpected],
  ['with a polluting key', (text) => text.replace('{', '{"__proto__":{"isAdmin":true},'), altered],
  ['with polluting marks', (text) => text.replace('"marks":{', '$&"__proto__":{"isAdmin":true}'), altered],
  [
    'with a polluting constructor',
    (text) => text.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},'),
    unexpected,
  ],
  ['with an endless number', (text) => text.replace(/"at":\d+/, '"at":1e999'), unexpected],
  ['with a date beyond all calendars', (text) => text.replace(/"at":\d+/, '"at":8640000000000001'), unexpected],
  ['with a date before all', (text) => text.replace(/"at":\d+/, '"at":-1'), unexpected],
  ['with a day that there is not', (text) => text.replace('"2026-03-02"', '"2026-02-30"'), unexpected],
  ['with half a character', (text) => text.replace('Ada Example', 'Ada \\ud800Example'), altered],
  ['with an id that is a path', (text) => text.replace(/"id":"[^"]+"/, '"id":"../../../etc/passwd"'), unexpected],
  [
    'with 10,000 revisions',
    (text) => {
      const { revisions, ...rest } = JSON.parse(text) as Scorecard;
      return JSON.stringify({
        ...rest,
        revisions: Array.from({ length: 10_000 }, () => ({ ...revisions[0], interview: {} })),
      });
    },
    unexpected,
  ],
  [
    'with 5,000 questions',
    (text) =>
      revise(text, ({ interview }) => {
        const { plan } = interview as { plan: { questions: unknown[] } };
        plan.questions = Array.from({ length: 5_000 }, () => plan.questions[0]);
      }),
    unexpected,
  ],
];

describe('a bad file is refused with a sentence, and changes nothing', () => {
  it.each(badFiles)('when it is dropped: %s', async (_, make, sentence) => {
    const ira = await busyComputer();
    const made = make(await interviewed(computer('Noor Example')));
    const [before, arrivals] = [contentOf(ira.library.root), ira.told.arrivals];
    const receipt = await drop(ira, typeof made === 'string' ? encode(made) : made);
    expect(receipt).toEqual({
      fileName: 'a.scorecard',
      text: expect.stringMatching(sentence),
      isRefused: true,
      panelId: null,
      question: null,
    });
    expect(contentOf(ira.library.root)).toEqual(before);
    expect(ira.told.arrivals).toBe(arrivals);
    expect(ira.errors).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('when they all lie in the shared folder, and the good one among them is received', async () => {
    const ira = await busyComputer();
    const folder = temporaryFolder();
    await share(ira, folder);
    const own = readdirSync(folder);
    const text = await interviewed(computer('Noor Example'));
    const before = contentOf(ira.library.root);
    const sentences = new Map<string, RegExp>();
    for (const [index, [, make, sentence]] of badFiles.entries()) {
      const name = `${String(index).padStart(2, '0')}.scorecard`;
      writeFileSync(join(folder, name), make(text));
      sentences.set(name, sentence);
    }
    const placed = contentOf(folder);
    const { received, remarks } = await rescan(ira);
    expect(received).toBe(0);
    expect(remarks.at(-1)).toBe(`So it is with ${badFiles.length - 20} more files.`);
    for (const remark of remarks.slice(0, 20)) {
      const [, name = '', said = ''] = /^“(.*?)”(?:: | )(.*)$/.exec(remark) ?? [];
      const isIncomplete = said === 'is not complete yet; it is read again when more of it has come.';
      const expected = sentences.get(name);
      const mayBeIncomplete = expected === notJson || String(expected).includes('is empty');
      expect({ name, said, isFit: isIncomplete ? mayBeIncomplete : expected?.test(said) }).toMatchObject({
        isFit: true,
      });
    }
    expect(contentOf(ira.library.root)).toEqual(before);
    expect(contentOf(folder)).toEqual(placed);
    writeFileSync(join(folder, 'good.scorecard'), text);
    expect(await rescan(ira)).toMatchObject({ received: 1, published: own.length });
    expect(ira.errors).toEqual([]);
  });
});

describe('a file that is good all the same', () => {
  it('has 10 MB of notes, and is read whole', async () => {
    const noor = computer('Noor Example');
    const id = begin(noor);
    const question = unwrap(noor.library.interviews.open(id)).working?.answers[0]?.questionId ?? '';
    const notes = Array.from({ length: 50 }, (_, index) => ({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      at: 0,
      kind: 'plain' as const,
      text: `${index} "said" `.repeat(17_500),
      pointIds: [],
    }));
    const edits = notes.map((note) => ({ type: 'addNote' as const, questionId: question, at: Date.now(), note }));
    unwrap(await noor.library.interviews.edit(id, edits));
    await finish(noor, id);
    const text = await fileOf(noor, id);
    expect(text.length).toBeGreaterThan(10_000_000);
    const ira = computer('Ira Example');
    const { panelId } = await drop(ira, encode(text));
    await standAside(ira);
    const { scorecards } = unwrap(await ira.panels.library.open(panelId ?? ''));
    expect(scorecards.flatMap(({ scorecard }) => latestRevision(scorecard).interview.answers[0]?.notes)).toEqual(notes);
  });

  it('begins with the mark that editors put before UTF-8, or ends in a line break', async () => {
    const ira = computer('Ira Example');
    const text = await interviewed(computer('Noor Example'));
    expect(await drop(ira, encode(`\ufeff${text}\r\n`))).toMatchObject({ isRefused: false });
    expect((await drop(ira, encode(text))).text).toContain('is here already');
    expect(filesIn(ira.library.root, 'received')).toHaveLength(1);
  });

  it('has names that would lead elsewhere, or write backwards: they lead nowhere', async () => {
    const ira = computer('Ira Example');
    const name = '../../\u202eevil\u0000\n<b>';
    const noor = computer('../..\\Noor\u2067');
    const text = await interviewed(noor, { ...details.candidate, name });
    const receipt = await drop(ira, encode(text), '../../../\u202egpj.scorecard');
    expect(receipt).toMatchObject({
      fileName: 'gpj.scorecard',
      text: '../..\\Noor’s scorecard about ../../ evil <b> was added. It stays sealed until you have submitted your own, or said in its panel that you do not interview this candidate. This is the first scorecard from ../..\\Noor. Their key is remembered from now on.',
    });
    const names = [...contentOf(ira.library.root).keys()];
    expect(names.filter((path) => !/^\/(keys|identity)\.json$|^\/received\/[0-9a-f-]{36}\.json$/.test(path))).toEqual(
      [],
    );
    const folder = temporaryFolder();
    await share(noor, folder);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[^/\\\p{Cc}\p{Cf}<>]+\.scorecard$/u)]);
  });

  it('is about somebody whose name only looks the same: it is asked about, and goes where one says', async () => {
    const ira = await busyComputer();
    const text = await interviewed(computer('Noor Example'), { ...details.candidate, name: '\u0410da Example' });
    const { question } = await drop(ira, encode(text));
    expect(question?.similar.map(({ candidate, reason }) => [candidate.name, reason])).toEqual([
      ['Ada Example', 'similarName'],
    ]);
    unwrap(await ira.panels.receiving.place(question?.token ?? '', null));
    await standAside(ira);
    const panels = (await ira.panels.library.list()).map(({ interviewers }) => interviewers);
    expect(panels).toEqual(expect.arrayContaining([['Ira Example', 'Max Example'], ['Noor Example']]));
    expect(panels).toHaveLength(2);
  });

  it('is the second one of its interviewer about this candidate: the later one counts, both are shown', async () => {
    const noor = computer('Noor Example');
    const texts = [await interviewed(noor, details.candidate, 2), await interviewed(noor, details.candidate, 5)];
    const [dropped, sharing] = [computer('Ira Example'), computer('Max Example')];
    // The later one comes first.
    for (const text of texts.toReversed()) await drop(dropped, encode(text));
    const folder = temporaryFolder();
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.scorecard`), text);
    await share(sharing, folder);
    for (const { panels } of [dropped, sharing]) {
      const [entry, ...others] = await panels.library.list();
      expect(others).toEqual([]);
      unwrap(await panels.library.sayNothingToSubmit(entry?.id ?? ''));
      const { scorecards, remarks } = unwrap(await panels.library.open(entry?.id ?? ''));
      expect(scorecards).toHaveLength(2);
      expect(remarks).toEqual([expect.stringContaining('You said on'), expect.stringContaining('Noor Example')]);
      const { members } = unwrap(await panels.library.visible(entry?.id ?? ''));
      expect(members.map(({ scorecard }) => latestRevision(scorecard).interview.answers[0]?.rating)).toEqual([5]);
      expect(members.map(({ superseded }) => superseded.length)).toEqual([1]);
    }
  });

  it('bears a known name and somebody else’s key: it is said, whichever way it came', async () => {
    const texts = [await interviewed(computer('Noor Example')), await interviewed(computer('Noor Example'))];
    const [dropped, sharing] = [computer('Ira Example'), computer('Max Example')];
    for (const text of texts) await drop(dropped, encode(text));
    const folder = temporaryFolder();
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.scorecard`), text);
    await share(sharing, folder);
    for (const { panels } of [dropped, sharing]) {
      const [entry] = await panels.library.list();
      unwrap(await panels.library.sayNothingToSubmit(entry?.id ?? ''));
      const { keyQuestions } = unwrap(await panels.library.open(entry?.id ?? ''));
      expect(keyQuestions.map((question) => describeKeyQuestion(question))).toEqual([
        expect.stringContaining('bears the name Noor Example and another key than before'),
      ]);
    }
  });

  it('went another way than the one that is here: both are shown, the first counts', async () => {
    const root = temporaryFolder();
    const noor = computer('Noor Example', root);
    const id = begin(noor);
    await finish(noor, id, 4);
    const backup = contentOf(root);
    await amend(noor, id, 2);
    const first = await fileOf(noor, id);
    const restored = temporaryFolder();
    for (const [path, content] of backup) {
      mkdirSync(join(restored, path, '..'), { recursive: true });
      writeFileSync(join(restored, path), content, 'base64');
    }
    writeFileSync(join(restored, 'identity.json'), readFileSync(join(root, 'identity.json')));
    const again = computer('Noor Example', restored);
    await amend(again, id, 5);
    const ira = computer('Ira Example');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'n.scorecard'), first);
    writeFileSync(join(folder, 'n.sync-conflict-20260312-101010-ABCDEFG.scorecard'), await fileOf(again, id));
    await share(ira, folder);
    expect(await rescan(ira)).toMatchObject({
      received: 1,
      remarks: [
        '“n.sync-conflict-20260312-101010-ABCDEFG.scorecard”: Another version of Noor Example’s scorecard about Ada Example does not follow from the one that is here. The one that is here counts. Ask Noor Example which is right.',
      ],
    });
    const [entry] = await ira.panels.library.list();
    await standAside(ira);
    const { members } = unwrap(await ira.panels.library.visible(entry?.id ?? ''));
    expect(members.map(({ scorecard }) => latestRevision(scorecard).interview.answers[0]?.rating)).toEqual([2]);
    expect(members.map(({ superseded }) => superseded.length)).toEqual([1]);
  });
});

describe('a shared folder that is not what it should be', () => {
  // Pipes and /proc are there on Linux alone.
  const onLinux = process.platform === 'linux' ? it : () => undefined;

  onLinux('has links to the outside, a pipe and a folder with a scorecard’s name: none of them is read', async () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()];
    const text = await interviewed(computer('Noor Example'));
    writeFileSync(join(outside, 'n.scorecard'), text);
    symlinkSync(join(outside, 'n.scorecard'), join(folder, 'link.scorecard'));
    symlinkSync('/dev/zero', join(folder, 'endless.scorecard'));
    symlinkSync(folder, join(folder, 'round.scorecard'));
    execFileSync('mkfifo', [join(folder, 'pipe.scorecard')]);
    mkdirSync(join(folder, 'folder.scorecard'));
    const ira = computer('Ira Example');
    await share(ira, folder);
    expect(await rescan(ira)).toMatchObject({ received: 0, remarks: [] });
    writeFileSync(join(folder, 'n.scorecard'), text);
    expect(await rescan(ira)).toMatchObject({ received: 1, remarks: [] });
    expect(ira.errors).toEqual([]);
  });

  onLinux('has a pipe or a device where a file was chosen: nobody waits for it', async () => {
    const pipe = join(temporaryFolder(), 'pipe.scorecard');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero', temporaryFolder()]) {
      expect(await readScorecardFile(path)).toMatchObject({
        ok: false,
        error: { message: 'This is not a file that can be read. Choose a .scorecard file.' },
      });
    }
  });

  it('has file names that break the line or write backwards: what is said about them stays in order', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a\u202e\n“x”.scorecard'), '{}');
    const ira = computer('Ira Example');
    await share(ira, folder);
    expect((await rescan(ira)).remarks).toEqual([
      '“a “x”.scorecard”: This file does not have the expected content (it has no format and version).',
    ]);
  });

  it('has a file that grows while it is read: it is received once it is whole', async () => {
    const folder = temporaryFolder();
    const ira = computer('Ira Example');
    await share(ira, folder);
    const text = await interviewed(computer('Noor Example'));
    for (let start = 0; start < text.length; start += 2_000) {
      appendFileSync(join(folder, 'n.scorecard'), text.slice(start, start + 2_000));
      await ira.shared.rescan();
    }
    await vi.waitFor(async () => expect(await rescan(ira)).toMatchObject({ received: 1, remarks: [] }), patiently);
    expect(filesIn(ira.library.root, 'received')).toHaveLength(1);
    expect(ira.errors).toEqual([]);
  });

  it('has a file with which nobody reckoned: it is reported, and the others come in', async () => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.scorecard`), name);
    const reported: unknown[] = [];
    let path: string | null = null;
    const good = await interviewed(computer('Noor Example'));
    const { panels, trust } = computer('Ira Example');
    const { receiving, signedText } = panels;
    const { protection, ageIdentity } = trust;
    const folderSharing = createFolderSharing({
      store: {
        path: () => path,
        change(changed) {
          path = changed;
          return { ok: true, value: null };
        },
        protectedFor: () => [],
        protectFor: () => ({ ok: true, value: null }),
      },
      receiving: {
        ...receiving,
        async receiveFound({ name }) {
          if (name === 'a.scorecard') throw new RangeError('Nobody reckoned with this.');
          return receiving.receiveFound({ name, bytes: encode(good) });
        },
      },
      signedText,
      ownScorecards: async () => [],
      publicKey: async () => null,
      protection,
      ageIdentity,
      published: {
        all: () => [],
        of: () => undefined,
        put: () => undefined,
        drop: () => undefined,
        save: () => ({ ok: true, value: null }),
      },
      report: (_, error) => reported.push(error),
      onChange: () => undefined,
    });
    onTestFinished(() => folderSharing.stop());
    expect(unwrap(await folderSharing.choose(folder))).toMatchObject({
      received: 1,
      remarks: ['“a.scorecard” could not be read. The details are in the folder “logs” inside the data folder.'],
    });
    expect(reported).toEqual([new RangeError('Nobody reckoned with this.')]);
  });

  it('vanishes while it is looked at: what was received stays, and nothing is made in its place', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'shared');
    mkdirSync(folder);
    const ira = await busyComputer();
    await share(ira, folder);
    const text = await interviewed(computer('Noor Example'));
    for (let index = 0; index < 100; index += 1) writeFileSync(join(folder, `${index}.scorecard`), text);
    const scan = ira.shared.rescan();
    rmSync(folder, { recursive: true });
    await scan;
    expect(await rescan(ira)).toMatchObject({ path: folder, isReachable: false });
    expect(readdirSync(parent)).toEqual([]);
    expect(await ira.panels.library.list()).toHaveLength(1);
    expect(ira.errors).toEqual([]);
  });

  onLinux('cannot be written: it is said by name, and others’ scorecards still come', async () => {
    const ira = computer('Ira Example');
    await interviewed(ira);
    const before = contentOf(ira.library.root);
    // A folder in which not even root makes a file.
    await share(ira, '/proc/self/fdinfo');
    const { published, remarks } = await rescan(ira);
    expect(published).toBe(0);
    expect(remarks).toEqual([
      '“Ada Example – Back-end engineer – Ira Example – 2026-03-02.scorecard” could not be written there (ENOENT). Close it if another program has it open, or choose another folder.',
    ]);
    const after = contentOf(ira.library.root);
    after.delete('/sharing.json');
    expect(after).toEqual(before);
  });

  it('is open to others: so is what is published there', async () => {
    const ira = computer('Ira Example');
    await interviewed(ira);
    for (const [mode, expected] of [
      [0o700, 0o600],
      [0o755, 0o644],
    ] as const) {
      const folder = join(temporaryFolder(), 'shared');
      mkdirSync(folder, { mode });
      await share(ira, folder);
      const [name = ''] = readdirSync(folder);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(expected);
    }
  });
});

describe('a data folder that cannot be written', () => {
  it('takes no scorecard, says so, and takes it in once it can', async () => {
    const ira = await busyComputer();
    const { root } = ira.library;
    const folder = temporaryFolder();
    const text = await interviewed(computer('Noor Example'));
    renameSync(join(root, 'received'), join(root, 'received.away'));
    writeFileSync(join(root, 'received'), '');
    const before = contentOf(root);
    const said =
      'Noor Example’s scorecard about Ada Example could not be saved: the data folder cannot be written (ENOTDIR). Nothing was changed.';
    expect(await drop(ira, encode(text))).toMatchObject({ isRefused: true, text: expect.stringContaining(said) });
    expect(contentOf(root)).toEqual(before);
    writeFileSync(join(folder, 'n.scorecard'), text);
    await share(ira, folder);
    expect((await rescan(ira)).remarks).toEqual([expect.stringContaining(`“n.scorecard”: ${said}`)]);
    rmSync(join(root, 'received'));
    renameSync(join(root, 'received.away'), join(root, 'received'));
    await vi.waitFor(async () => expect(await rescan(ira)).toMatchObject({ received: 1, remarks: [] }), patiently);
    expect(filesIn(root, 'received')).toHaveLength(2);
  });
});
