import { modifierName } from '../hooks/keyboard.ts';
import styles from './KeyReference.module.css';
import { type KeyGroup, keyGroups, printedKeys } from './keyReference.ts';

/** Every key of the app, in groups by where it works. */
export function KeyReference() {
  return (
    <div className={styles.groups}>
      {keyGroups.map((group) => (
        <Keys key={group.title} group={group} />
      ))}
    </div>
  );
}

function Keys({ group: { title, rows } }: { group: KeyGroup }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {rows.map(({ chord, does }) => (
          <div key={chord} className={styles.row}>
            <dt className={styles.keys}>
              {printedKeys(chord, modifierName).map((key, index) =>
                key === '…' ? (
                  <span key={key}>…</span>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the keys of a chord never change, and one can occur twice
                  <kbd key={index}>{key}</kbd>
                ),
              )}
            </dt>
            <dd>{does.replaceAll('Mod', modifierName)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
