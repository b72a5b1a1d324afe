import { Fragment } from 'react';
import { type ShortcutId, shortcutGroups, shortcuts } from '../../../shared/keys/shortcuts.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { printedChords } from '../../components/hooks/keys.ts';
import { KeyCaps } from '../../components/Keys.tsx';
import styles from './KeyReference.module.css';

/** Every key of the app, in groups by where it works. */
export function KeyReference() {
  return (
    <div className={styles.groups}>
      {shortcutGroups.map((group) => (
        <section key={group} className={styles.group}>
          <h3 className={styles.title}>{group}</h3>
          <dl>
            {shortcutsOf(group).map((id) => (
              <Row key={id} id={id} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function shortcutsOf(group: string): ShortcutId[] {
  return Object.entries(shortcuts).flatMap(([id, shortcut]) => (shortcut.group === group ? [id as ShortcutId] : []));
}

function Row({ id }: { id: ShortcutId }) {
  return (
    <div className={`${styles.row} stack-2`}>
      <dt className={styles.keys}>
        {printedChords(id).map((caps, index) => (
          <Fragment key={caps.join('+')}>
            {index > 0 && <span className="muted">or</span>}
            <span className={styles.chord}>
              <KeyCaps caps={caps} />
            </span>
          </Fragment>
        ))}
      </dt>
      <dd>{shortcuts[id].does}</dd>
    </div>
  );
}

/** The keys of the app, wherever one is. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title="Keys" width="wide">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a control in it, what scrolls has to take the focus itself */}
      <section tabIndex={0} aria-label="Keys">
        <KeyReference />
      </section>
    </Dialog>
  );
}
