import type { Id } from '../../shared/domain/ids.ts';
import type { Panel } from '../../shared/domain/panel/debrief.ts';
import { type Agreed, agreeOn, type PlanState, planOf } from '../../shared/domain/plan/agreed.ts';
import { latestRevision } from '../../shared/domain/scorecard/scorecard.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import type { PanelGroup } from './panelGroups.ts';
import type { PanelStore } from './panelStore.ts';
import type { CatalogEntry } from './scorecardCatalog.ts';

/** Writes into panels what was agreed in the plan of the role before their scorecards came in. */
export interface AgreedRules {
  /** Looks at the plan of a panel; gives the panel as it is then. A decision that was taken stands on what was agreed by then. */
  agree(group: PanelGroup): Promise<Panel>;
  /** The same for the panels that have got their first scorecard since the app was started: the rule must not wait to be looked at. */
  agreeOnArrivals(groups: readonly PanelGroup[]): Promise<void>;
}

export interface AgreedRulesOptions {
  plans: { states(): PlanState[] };
  store: PanelStore;
  /** Panels as the window has them: its edits are meant for these. */
  opened: Map<Id, Panel>;
  now(): number;
}

export function createAgreedRules({ plans, store, opened, now }: AgreedRulesOptions): AgreedRules {
  const startedAt = now();

  async function agree(group: PanelGroup): Promise<Panel> {
    const { panel } = group;
    const agreed = agreedNow(group);
    if (agreed === panel.agreed || agreed === null) return panel;
    // The write may wait for the disk; what is not written yet is kept and tried again.
    void store.agree(opened.get(panel.id) ?? panel, agreed);
    const stored = store.find(panel.id)?.panel;
    // What stands in a file that could be read only now was not overwritten.
    if (stored === undefined || stored.agreed !== agreed) return panel;
    if (opened.has(panel.id)) opened.set(panel.id, stored);
    return { ...panel, agreed };
  }

  function agreedNow({ panel, visible, sealed }: PanelGroup): Agreed | null {
    const states = plans.states();
    if (states.length === 0 || panel.decision.outcome !== null) return panel.agreed;
    // Of a sealed scorecard only its role, round and kit are looked at, and nothing of them is told.
    const entries = panel.agreed === null ? [...visible, ...sealed] : [];
    const interviews = entries.flatMap((one) => {
      const loaded = one.load();
      return loaded === null ? [] : [latestRevision(loaded.scorecard).interview];
    });
    const state = planOf(states, panel.agreed, interviews);
    return state === null ? panel.agreed : agreeOn(panel.agreed, state, now());
  }

  const isRecent = ({ received, submittedAt }: CatalogEntry) => (received?.receivedAt ?? submittedAt) >= startedAt;

  return {
    agree,
    async agreeOnArrivals(groups) {
      const yieldIfLong = createYielding();
      for (const group of groups) {
        if (group.panel.agreed === null && [...group.visible, ...group.sealed].some(isRecent)) await agree(group);
        await yieldIfLong();
      }
    },
  };
}
