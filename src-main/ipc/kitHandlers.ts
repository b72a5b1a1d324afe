import type { Id } from '../../shared/domain/ids.ts';
import { kitTitle } from '../../shared/domain/questions/kit.ts';
import { latestRevision } from '../../shared/domain/scorecard/scorecard.ts';
import { err, ok } from '../../shared/ipc/result.ts';
import type { Kits } from '../kits/kits.ts';
import type { PanelLibrary } from '../panels/panelLibrary.ts';
import type { FolderSharing } from '../sharing/folderSharing.ts';
import type { Area } from './answer.ts';

export interface KitHandlersOptions {
  kits: Kits;
  panels: Pick<PanelLibrary, 'open'>;
  sharing: Pick<FolderSharing, 'publishEdition'>;
}

export function createKitHandlers({ kits, panels, sharing }: KitHandlersOptions): Area<'kits'> {
  /** What is sealed is not there: nothing of it is told. */
  async function planIn(panelId: Id, scorecardId: Id) {
    const panel = await panels.open(panelId);
    if (!panel.ok) return panel;
    const one = panel.value.scorecards.find(({ scorecard }) => scorecard.id === scorecardId);
    if (one === undefined) return err('notFound', 'This scorecard is not in the panel any more.');
    return ok(latestRevision(one.scorecard).interview.plan);
  }

  return {
    'kits:list': () => ok(kits.list()),
    'kits:make': async ({ setId }) => {
      const made = await kits.handOn(setId);
      if (!made.ok) return made;
      const { id, edition, hash, title, author } = made.value.content;
      return ok({ id, edition, hash, title, author: author.name });
    },
    'kits:takeNewer': ({ id }) => kits.takeNewer(id),
    'kits:acceptKey': ({ id }) => kits.acceptKey(id),
    'kits:duplicate': ({ id }) => kits.duplicate(id),
    'kits:ofScorecard': async ({ panelId, scorecardId }) => {
      const plan = await planIn(panelId, scorecardId);
      return plan.ok ? kits.setOfPlan(plan.value) : plan;
    },
    'kits:publish': async ({ setId }) => {
      const kit = await kits.handOn(setId);
      if (!kit.ok) return kit;
      const { content, text } = kit.value;
      return sharing.publishEdition({ noun: 'kit', id: content.id, title: kitTitle(content), text });
    },
  };
}
