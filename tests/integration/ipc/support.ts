import { join } from 'node:path';
import type { RequestChannel } from '../../../shared/ipc/channels.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { FailureError, ok } from '../../../shared/ipc/result.ts';
import { createCalendarReader } from '../../../src-main/calendar/calendarReader.ts';
import type { Area, KeptHandlers } from '../../../src-main/ipc/answer.ts';
import { createAnswer } from '../../../src-main/ipc/answer.ts';
import { createAppHandlers } from '../../../src-main/ipc/appHandlers.ts';
import { createGuideHandlers } from '../../../src-main/ipc/guideHandlers.ts';
import { createKitHandlers } from '../../../src-main/ipc/kitHandlers.ts';
import { createLibraryHandlers } from '../../../src-main/ipc/libraryHandlers.ts';
import { createPanelHandlers } from '../../../src-main/ipc/panelHandlers.ts';
import { createPlanHandlers } from '../../../src-main/ipc/planHandlers.ts';
import { createPlannedHandlers } from '../../../src-main/ipc/plannedHandlers.ts';
import { createFolderHandlers, createProtectionHandlers } from '../../../src-main/ipc/sharingHandlers.ts';
import { createJobs } from '../../../src-main/work/jobs.ts';
import { backupHandlersOf } from '../backup/support.ts';
import { open, temporaryFolder } from '../library/support.ts';
import { panelsOf } from '../panels/support.ts';

const calendarThread = join(import.meta.dirname, '../../../src-main/calendar/calendarThread.ts');

/** An id that nothing has. */
export const token = '00000000-0000-4000-8000-000000000001';

/** Exports need dialogs and have tests of their own; two of these show what the boundary does with bad handlers. */
const exports: Area<'export'> = {
  'export:pdf': () => {
    throw new FailureError({ code: 'notAllowed', message: 'Submit it first.' });
  },
  'export:pdfs': () => ok(null),
  'export:scorecard': () => ok({ token, fileName: 'x', path: '/home/ira' } as { token: string; fileName: string }),
  'export:panelPdf': () => ok(null),
  'export:comparisonPdf': () => ok(null),
  'export:scorecardReading': () => ok({ text: '', html: '' }),
  'export:panelReading': () => ok({ text: '', html: '' }),
  'export:scorecardText': () => ok({ text: '{}' }),
  'export:dragScorecard': () => ok(null),
  'export:panelData': () => ok(null),
  'export:kit': () => ok(null),
  'export:kitPdf': () => ok(null),
  'export:kitDocument': () => ok(null),
  'export:kitText': () => ok({ text: '{}' }),
  'export:dragKit': () => ok(null),
  'export:plan': () => ok(null),
  'export:planText': () => ok({ text: '{}' }),
  'export:dragPlan': () => ok(null),
  'export:bank': () => {
    throw new Error('ENOENT: no such file, open /home/ira/secret');
  },
  'export:openFile': () => ok(null),
  'export:showFile': () => ok(null),
};

/** Every handler on a library that is open, behind the boundary. */
export function startBoundary() {
  const library = open(temporaryFolder());
  const shown: string[] = [];
  const reported: [string, unknown][] = [];
  const { panels, trust, kits, plans, shared: sharing, jobs } = panelsOf(library);
  const handlers: KeptHandlers = {
    ...createAppHandlers({
      version: '1.2.3',
      dataFolder: library.root,
      notices: library.notices,
      openFolder: async () => 'no file manager',
      setLayout: (layout) => shown.push(layout) > 0,
      rememberPlace: (place) => shown.push(place),
      jobs: { cancel: () => undefined },
    }),
    ...backupHandlersOf(library, jobs, null),
    ...createPlannedHandlers(library, {
      obstacleTo: kits.obstacleTo,
      readCalendar: createCalendarReader({ entry: calendarThread, now: Date.now }),
    }),
    ...createKitHandlers({ kits, panels: panels.library, sharing }),
    ...createPlanHandlers({
      plans: library.plans,
      editions: plans,
      sharing,
      reader: { read: async () => null },
      chooseFile: async () => ok(null),
    }),
    ...createLibraryHandlers(library, {
      showScheme: (scheme) => shown.push(scheme),
      obstacleTo: kits.obstacleTo,
      saveFile: async () => null,
      onReturn: () => undefined,
      onRoles: () => undefined,
    }),
    ...createGuideHandlers({
      guides: library.guides,
      reader: { read: async () => null, cancel: () => undefined },
      chooseFile: async () => ok(null),
      jobs: createJobs(() => undefined),
    }),
    ...createPanelHandlers({
      ...panels,
      trust,
      dialogs: { askForScorecards: async () => [] },
      readClipboard: async () => '',
      opened: { take: () => [] },
    }),
    ...createFolderHandlers({
      sharing,
      recipients: trust.recipients,
      dialogs: { askForSharedFolder: async () => null },
    }),
    ...createProtectionHandlers(trust),
    ...exports,
  };
  const answer = createAnswer(handlers, (channel, error) => reported.push([channel, error]));
  /** The value of an answer, parsed as the window parses it. */
  async function ask<Channel extends RequestChannel>(channel: Channel, input: unknown) {
    const envelope = await answer(channel, input);
    if (!envelope.ok) throw new Error(`${channel}: ${envelope.error.message}`);
    return contract[channel].output.parse(envelope.value);
  }
  return { library, shown, reported, answer, ask };
}
