import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { editionBy } from '../../shared/domain/edition.ts';
import { roundName } from '../../shared/domain/plan/planCoverage.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import { questionTitle } from '../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { setTitle } from '../../shared/domain/questions/setEditing.ts';
import { type LibraryEntry, statusNames } from '../../shared/domain/scorecard/libraryEntry.ts';
import type { BankEntry } from '../../shared/ipc/contract.ts';
import type { KitEntry } from '../../shared/ipc/kitContract.ts';
import type { PanelListEntry } from '../../shared/ipc/panelContract.ts';
import type { ShortcutId } from '../../shared/keys/shortcuts.ts';
import { formatDay, formatInstant } from '../components/format.ts';
import { printedChords } from '../components/hooks/keys.ts';
import { Palette, type PaletteItem } from '../components/Palette.tsx';
import type { PlanSubject } from '../features/planning/PlanInterviewDialog.tsx';
import { useReceivingController } from '../features/receiving/useReceiving.ts';
import { destinationOf } from '../features/start/destination.ts';
import { queries } from '../state/queries.ts';

interface EverythingPaletteProps {
  /** What the screen offered as the palette was opened over it. */
  ofRoom: readonly PaletteItem[];
  onClose: () => void;
  /** Asks with whom; with a set, the interview begins with that. */
  onStart: (set: QuestionSet | null) => void;
  /** Plans an interview, or changes what is planned. */
  onPlan: (subject: PlanSubject) => void;
  onHelp: () => void;
  onLock: () => void;
}

/** What was picked last comes first, for as long as the window is open: the ids of items. */
let recent: string[] = [];
const mostRecent = 20;

/** Everything there is to go to and to do, searched as one types. */
export function EverythingPalette({ ofRoom, onClose, onStart, onPlan, onHelp, onLock }: EverythingPaletteProps) {
  const commands = useCommands({ onStart, onHelp, onLock });
  const planning = { id: 'plan', label: 'Plan an interview…', run: () => onPlan({ kind: 'new' }) };
  const items = [...ofRoom, planning, ...commands, ...usePlannedItems(onPlan), ...useDocuments(onStart)];
  const remembered = items.map((item) => ({ ...item, run: () => run(item) }));
  return (
    <Palette
      isOpen
      onClose={onClose}
      label="Everything"
      placeholder="A candidate, a plan, a question, a set, a kit, or what you want to do…"
      emptyText="Nothing fits."
      items={lastFirst(remembered)}
    />
  );
}

function run(item: PaletteItem): void {
  recent = [item.id, ...recent.filter((id) => id !== item.id)].slice(0, mostRecent);
  item.run();
}

function lastFirst(items: readonly PaletteItem[]): PaletteItem[] {
  const placeOf = ({ id }: PaletteItem) => (recent.includes(id) ? recent.indexOf(id) : mostRecent);
  return items.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function keys(id: ShortcutId): Pick<PaletteItem, 'keys'> {
  return { keys: printedChords(id)[0] };
}

/** What can be done from anywhere, and the rooms. */
type Commands = Pick<EverythingPaletteProps, 'onStart' | 'onHelp' | 'onLock'>;

function useCommands({ onStart, onHelp, onLock }: Commands): PaletteItem[] {
  const navigate = useNavigate();
  const receiving = useReceivingController();
  const room = (
    to: '/' | '/bank' | '/sets' | '/candidates' | '/plans' | '/settings',
    label: string,
    more = {},
  ): PaletteItem => ({
    id: `room:${to}`,
    label: `Go to ${label}`,
    run: () => void navigate({ to }),
    ...more,
  });
  return [
    { id: 'start', label: 'New interview…', run: () => onStart(null), ...keys('newInterview') },
    { id: 'import', label: 'Import a guide…', run: () => void navigate({ to: '/import' }) },
    { id: 'add', label: 'Add scorecards, kits or plans…', run: () => void receiving.choose() },
    { id: 'paste', label: 'Paste a scorecard, a kit or a plan', run: () => void receiving.paste() },
    room('/', 'Interviews'),
    room('/candidates', 'Candidates'),
    room('/plans', 'Plans'),
    room('/bank', 'Question bank'),
    room('/sets', 'Question sets'),
    room('/settings', 'Settings', keys('settings')),
    { id: 'lock', label: 'Lock Scorecard', run: onLock, ...keys('lock') },
    { id: 'keys', label: 'Show all keys', run: onHelp, ...keys('help') },
  ];
}

/** What is planned and not yet begun. */
function usePlannedItems(onPlan: EverythingPaletteProps['onPlan']): PaletteItem[] {
  const { data: planned = [] } = useQuery(queries.planned);
  return planned
    .filter(({ interviewId }) => interviewId === null)
    .map((one) => ({
      id: `planned:${one.id}`,
      label: one.candidate.name,
      detail: ['Planned', one.candidate.role, one.round, formatInstant(one.startsAt)].filter(Boolean).join(' · '),
      run: () => onPlan({ kind: 'change', planned: one }),
    }));
}

/** Candidates, interviews, plans, sets, kits and questions, as far as they are known by now. */
function useDocuments(onStart: EverythingPaletteProps['onStart']): PaletteItem[] {
  const navigate = useNavigate();
  const { data: panels = [] } = useQuery(queries.panels);
  const { data: interviews = [] } = useQuery(queries.interviews);
  const { data: plans = [] } = useQuery(queries.plans);
  const { data: sets = [] } = useQuery(queries.sets);
  const { data: kits = [] } = useQuery(queries.kits);
  const { data: bank = [] } = useQuery(queries.bank);
  const panelItem = ({ id, candidate }: PanelListEntry): PaletteItem => ({
    id: `panel:${id}`,
    label: candidate.name,
    detail: ['Panel', candidate.role].filter(Boolean).join(' · '),
    run: () => void navigate({ to: '/candidates/$panelId', params: { panelId: id } }),
  });
  return [
    ...panels.map(panelItem),
    ...interviews.map((entry) => ({ ...interviewWords(entry), run: () => void navigate(destinationOf(entry)) })),
    ...plans.map((plan) => ({
      id: `plan:${plan.id}`,
      label: planTitle(plan),
      detail: ['Plan', ...plan.rounds.map(roundName)].join(' · '),
      run: () => void navigate({ to: '/plans/$planId', params: { planId: plan.id } }),
    })),
    ...sets.flatMap((set) =>
      setItems(set, kits, {
        open: () => void navigate({ to: '/sets/$setId', params: { setId: set.id } }),
        start: () => onStart(set),
      }),
    ),
    ...bank
      .filter(({ question }) => !question.retired)
      .map((entry) => ({
        ...questionWords(entry),
        run: () => void navigate({ to: '/bank', search: { question: entry.question.id } }),
      })),
  ];
}

function interviewWords({ id, candidate, role, round, date, status, sample }: LibraryEntry) {
  const detail = [sample ? 'Sample' : 'Interview', role, round, formatDay(date), statusNames[status]];
  return { id: `interview:${id}`, label: candidate, detail: detail.filter(Boolean).join(' · ') };
}

/** A set to be opened, and to begin with; a kit says from whom it is. */
function setItems(
  set: QuestionSet,
  kits: readonly KitEntry[],
  { open, start }: { open: () => void; start: () => void },
): PaletteItem[] {
  const kit = kits.find(({ id, madeFrom }) => id === set.id && madeFrom === null);
  const title = setTitle(set);
  const detail = kit === undefined ? ['Question set', set.role].filter(Boolean).join(' · ') : `Kit · ${editionBy(kit)}`;
  const opening = { id: `set:${set.id}`, label: `${kit === undefined ? 'Edit' : 'Read'}: ${title}`, detail, run: open };
  const isReady = kit === undefined || kit.obstacle === null;
  return isReady
    ? [opening, { id: `start:${set.id}`, label: `Start interview: ${title}`, detail, run: start }]
    : [opening];
}

function questionWords({ question }: BankEntry) {
  const detail = ['Question', question.competency].filter(Boolean).join(' · ');
  return { id: `question:${question.id}`, label: questionTitle(question), detail };
}
