import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/domain/ids.ts';
import { emptySet } from '../../../shared/domain/questions/setEditing.ts';
import type { GuideRecord } from '../../../shared/files/formats/guide.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import {
  filesIn,
  onDisk,
  open,
  pathOf,
  place,
  startInterview,
  summarize,
  summaryOf,
  temporaryFolder,
} from './support.ts';

const monday = new Date(2026, 2, 2, 12).getTime();
const day = 24 * 3_600_000;

function guideOf(name: string): GuideRecord {
  return { id: newId(), name, importedAt: monday, hash: 'a'.repeat(64), questions: 0 };
}

describe('what was deleted', () => {
  it('under a clock that was a year behind has its thirty days all the same', async () => {
    let now = monday;
    const root = temporaryFolder();
    const library = open(root, () => now);
    const id = startInterview(library);
    now = monday - 366 * day;
    unwrap(await library.interviews.remove([id]));
    const startAt = async (at: number) => {
      now = at;
      const started = open(root, () => now);
      await started.tidy();
      started.folders.deletion.settle();
      return (await started.recovery.deleted()).map(({ deletedAt }) => deletedAt);
    };
    for (const days of [1, 2, 3, 30]) expect(await startAt(monday + days * day)).toEqual([monday + day]);
    expect(await startAt(monday + 32 * day)).toEqual([monday + day]);
    expect(await startAt(monday + 33 * day)).toEqual([]);
  });

  it('is listed by name, kind and time, the latest first, and comes back one by one, after a restart too', async () => {
    let now = monday;
    const root = temporaryFolder();
    const before = open(root, () => now);
    const id = startInterview(before);
    const set = { ...emptySet(newId(), 45, now), title: 'My set', role: 'Nurse' };
    unwrap(before.sets.save(set));
    const [shipped] = before.bank.questions();
    if (shipped === undefined) throw new Error('It ships with the app.');
    const [own, first, second] = ['Own', 'Of the guide', 'Also of the guide'].map((title) => ({
      ...shipped,
      id: newId(),
      title,
      competency: 'Care',
    }));
    if (own === undefined || first === undefined || second === undefined) throw new Error('There are three.');
    unwrap(await before.bank.save([own]));
    const guide = guideOf('nurses.md');
    unwrap(await before.guides.add(guide, [first, second]));

    now += 1_000;
    unwrap(await before.interviews.remove([id]));
    now += 1_000;
    unwrap(before.sets.remove(set.id));
    now += 1_000;
    unwrap(await before.bank.remove([own.id]));
    now += 1_000;
    unwrap(await before.guides.remove(guide.id));

    const library = open(root, () => now);
    expect(await library.recovery.deleted()).toEqual([
      { kind: 'guide', id: guide.id, name: 'nurses.md', detail: '2 questions', deletedAt: monday + 4_000 },
      { kind: 'question', id: own.id, name: 'Own', detail: 'Care', deletedAt: monday + 3_000 },
      { kind: 'set', id: set.id, name: 'My set', detail: 'Nurse', deletedAt: monday + 2_000 },
      { kind: 'interview', id, name: 'Ada Example', detail: 'Back-end engineer', deletedAt: monday + 1_000 },
    ]);

    unwrap(await library.recovery.restore({ kind: 'interview', id }));
    expect((await library.interviews.list()).map((entry) => entry.candidate)).toEqual(['Ada Example']);
    unwrap(await library.recovery.restore({ kind: 'set', id: set.id }));
    expect(library.sets.find(set.id)?.title).toBe('My set');
    unwrap(await library.recovery.restore({ kind: 'question', id: own.id }));
    unwrap(await library.recovery.restore({ kind: 'guide', id: guide.id }));
    expect(library.guides.list().map(({ name }) => name)).toEqual(['nurses.md']);
    const titles = library.bank.list().flatMap(({ question, builtIn }) => (builtIn === null ? [question.title] : []));
    expect(titles.sort()).toEqual(['Also of the guide', 'Of the guide', 'Own']);
    expect(await library.recovery.deleted()).toEqual([]);
    expect(await library.recovery.restore({ kind: 'interview', id: newId() })).toEqual({
      ok: false,
      error: { code: 'notFound', message: 'The interview is not in the trash any more.' },
    });
  });

  it('goes for good with what came with it, and nothing else does', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const id = startInterview(library);
    const other = startInterview(library);
    unwrap(await library.interviews.remove([id, other]));
    unwrap(library.recovery.destroy({ kind: 'interview', id }));
    expect(filesIn(root, 'trash/interviews')).toEqual([`${other}.json`]);
    expect(await library.recovery.restore({ kind: 'interview', id })).toMatchObject({ ok: false });
    unwrap(await library.recovery.restore({ kind: 'interview', id: other }));
    // What is in its place again is not what was deleted.
    unwrap(library.recovery.destroy({ kind: 'interview', id: other }));
    expect(onDisk(root, other).id).toBe(other);
  });

  it('is not listed where it cannot be read', async () => {
    const root = temporaryFolder();
    place(root, `trash/interviews/${newId()}.json`, '{');
    expect(await open(root).recovery.deleted()).toEqual([]);
  });
});

describe('a file that was set aside', () => {
  it('is named, and gives way to the newest earlier state that can be read', async () => {
    let now = monday;
    const root = temporaryFolder();
    const before = open(root, () => now);
    const id = startInterview(before);
    unwrap(await before.interviews.edit(id, [summarize('Monday')]));
    now += day;
    unwrap(await before.interviews.edit(id, [summarize('Tuesday')]));
    now += day;
    unwrap(await before.interviews.edit(id, [summarize('Wednesday')]));
    await before.interviews.list();
    await before.flush();
    writeFileSync(pathOf(root, id, 'backup/2026-03-04/interviews'), 'a copy that is damaged as well');
    writeFileSync(pathOf(root, id), '{');

    const library = open(root, () => now);
    expect(await library.interviews.list()).toEqual([]);
    expect(await library.recovery.setAside()).toEqual([
      {
        file: `interviews-${id}.json`,
        reason: `interviews/${id}.json is not valid JSON; it may have been cut off while it was written.`,
        name: 'Ada Example',
        ref: { kind: 'interview', id },
        isInPlace: false,
        copy: { day: '2026-03-03' },
        hasValidPart: false,
        hasText: false,
      },
    ]);
    unwrap(await library.recovery.restoreCopy({ kind: 'interview', id }));
    expect((await library.interviews.list()).map((entry) => entry.id)).toEqual([id]);
    expect(summaryOf(onDisk(root, id))).toBe('Monday');
    expect(summaryOf(unwrap(library.interviews.open(id)))).toBe('Monday');

    // What is in its place again is never replaced.
    expect((await library.recovery.setAside()).map(({ copy }) => copy)).toEqual([null]);
    expect(await library.recovery.restoreCopy({ kind: 'interview', id })).toEqual({
      ok: false,
      error: { code: 'notAllowed', message: 'There is something in its place again, which would be lost.' },
    });
    expect(filesIn(root, 'quarantine')).toContain(`interviews-${id}.json`);
  });

  it('gives way to a backup copy where that is newer than the states of the last days', async () => {
    const root = temporaryFolder();
    const before = open(root, () => monday);
    const id = startInterview(before);
    unwrap(await before.interviews.edit(id, [summarize('Copied')]));
    const text = readFileSync(pathOf(root, id), 'utf8');
    unwrap(await open(root, () => monday + day).interviews.edit(id, [summarize('Later')]));
    writeFileSync(pathOf(root, id), '{');
    const library = open(root, () => monday + day);
    library.recovery.knowCopies(async () => ({ savedAt: monday + day, text }));
    await library.interviews.list();
    expect((await library.recovery.setAside()).map(({ copy }) => copy)).toEqual([{ savedAt: monday + day }]);
    unwrap(await library.recovery.restoreCopy({ kind: 'interview', id }));
    expect(summaryOf(onDisk(root, id))).toBe('Copied');
  });

  it('gives no earlier state of what was deleted, which would hide it', async () => {
    const root = temporaryFolder();
    const before = open(root, () => monday);
    const id = startInterview(before);
    await before.flush();
    const library = open(root, () => monday + day);
    unwrap(await library.interviews.edit(id, [summarize('Later')]));
    unwrap(await library.interviews.remove([id]));
    expect(await library.recovery.restoreCopy({ kind: 'interview', id })).toMatchObject({ ok: false });
    unwrap(await library.recovery.restore({ kind: 'interview', id }));
    expect(summaryOf(onDisk(root, id))).toBe('Later');
  });

  it('whose end is missing, or that has what nobody knows, gives its valid part', async () => {
    const root = temporaryFolder();
    const before = open(root);
    const [cutOff, foreign] = [startInterview(before), startInterview(before)];
    for (const id of [cutOff, foreign]) unwrap(await before.interviews.edit(id, [summarize('The notes that matter')]));
    await before.flush();
    const text = (id: string) => readFileSync(pathOf(root, id), 'utf8');
    writeFileSync(pathOf(root, cutOff), text(cutOff).trimEnd().slice(0, -1));
    writeFileSync(pathOf(root, foreign), text(foreign).replace('"working": {', '"working": {"foreign": true,'));
    const library = open(root);
    await library.interviews.list();
    const files = await library.recovery.setAside();
    expect(files.map(({ hasValidPart, hasText }) => [hasValidPart, hasText])).toEqual([
      [true, true],
      [true, true],
    ]);
    for (const { file } of files) unwrap(library.recovery.restorePart(file));
    for (const id of [cutOff, foreign]) expect(summaryOf(onDisk(root, id))).toBe('The notes that matter');
    expect((await library.interviews.list()).length).toBe(2);
    expect((await library.recovery.setAside()).map(({ isInPlace }) => isInPlace)).toEqual([true, true]);
  });

  it('gives the texts that can be read in it, and for support its structure without any of them', async () => {
    const root = temporaryFolder();
    const before = open(root);
    const id = startInterview(before, {
      candidate: { name: 'Ada Łukasz 李', role: '', email: 'ada@example.org', link: '' },
    });
    unwrap(await before.interviews.edit(id, [summarize('She knew 3 of 4 ways, and “why”.')]));
    const text = readFileSync(pathOf(root, id), 'utf8');
    writeFileSync(pathOf(root, id), text.slice(0, text.indexOf('“why”') + 5));
    const library = open(root);
    await library.interviews.list();
    const [file] = await library.recovery.setAside();
    expect(file).toMatchObject({ hasValidPart: false, hasText: true });
    const readable = library.recovery.readableText(file?.file ?? '') ?? '';
    expect(readable).toContain('Ada Łukasz 李\n');
    expect(readable).toContain('She knew 3 of 4 ways, and “why”\n');
    const masked = library.recovery.maskedText(file?.file ?? '') ?? '';
    expect(masked).toContain('"format": "scorecard-interview"');
    expect(masked).toContain('"summary": "xxx xxxx 0 xx 0 xxxx, xxx xxxxx');
    for (const word of ['Ada', 'ukasz', '李', 'example.org', 'knew', id]) expect(masked).not.toContain(word);
    const others = ['../settings.json', '..', 'a\0.json', `${file?.file}.reason.txt`];
    expect(others.map(library.recovery.maskedText)).toEqual([null, null, null, null]);
  });

  it('names the candidate in its notice, as the list last knew it', async () => {
    const root = temporaryFolder();
    const before = open(root);
    const id = startInterview(before);
    await before.interviews.list();
    await before.flush();
    writeFileSync(pathOf(root, id), '');
    const library = open(root);
    await library.interviews.list();
    await expect
      .poll(() => library.noticesTold.map(({ text }) => text.split('. ')[0]))
      .toEqual([`The interview with Ada Example (interviews/${id}.json) is empty`]);
  });
});
