import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { editionBy } from '../../../shared/domain/questions/kit.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { setTitle } from '../../../shared/domain/questions/setEditing.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { useShortcut } from '../../components/hooks/keys.ts';
import { Palette, type PaletteItem } from '../../components/Palette.tsx';
import { useReceivingController } from '../../features/receiving/useReceiving.ts';
import { subscribe } from '../../state/api.ts';

interface SetsPaletteProps {
  sets: readonly QuestionSet[];
  kits: readonly KitEntry[];
  onCreate: () => void;
  onStart: (set: QuestionSet) => void;
}

/** Every set and kit of the room, from whom a kit is, and what can be done here. */
export function SetsPalette({ sets, kits, onCreate, onStart }: SetsPaletteProps) {
  const [isOpen, setOpen] = useState(false);
  useShortcut('setCommands', () => setOpen(true));
  useEffect(() => subscribe('app:command', ({ command }) => command === 'commandPalette' && setOpen(true)), []);
  const controller = useReceivingController();
  const navigate = useNavigate();
  const kitOf = ({ id }: QuestionSet) => kits.find((kit) => kit.id === id && kit.madeFrom === null);
  const itemsOf = (set: QuestionSet): PaletteItem[] => {
    const kit = kitOf(set);
    const title = setTitle(set);
    const detail = kit === undefined ? set.role : `Kit · ${editionBy(kit)}`;
    const open = () => void navigate({ to: '/sets/$setId', params: { setId: set.id } });
    const isReady = kit === undefined || kit.obstacle === null;
    return [
      { id: `open:${set.id}`, label: `${kit === undefined ? 'Edit' : 'Read'}: ${title}`, detail, run: open },
      ...(isReady
        ? [{ id: `start:${set.id}`, label: `Start interview: ${title}`, detail, run: () => onStart(set) }]
        : []),
    ];
  };
  return (
    <Palette
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      label="Sets, kits and commands"
      placeholder="A set, a kit, its author, or what you want to do…"
      emptyText="No set, kit or command fits."
      items={[
        { id: 'new', label: 'New set', run: onCreate },
        { id: 'paste', label: 'Paste a kit', run: () => void controller.paste() },
        { id: 'add', label: 'Add kits…', run: () => void controller.choose() },
        ...sets.flatMap(itemsOf),
      ]}
    />
  );
}
