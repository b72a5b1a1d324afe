import { Toolbar } from '@base-ui/react/toolbar';
import { Button } from '../../../components/Button.tsx';
import { KeyCaps, Keys } from '../../../components/Keys.tsx';
import { ariaKeys } from '../../../components/keys.ts';
import type { PreviewLines } from '../usePreviewLines.ts';
import styles from './RoleBar.module.css';
import { commandCaps, givenWords, othersWords, type RoleCommand, roleCommands } from './roleWords.ts';

interface RoleBarProps {
  /** What the list of lines is described by. */
  id: string;
  model: PreviewLines;
}

/** The roles that can be given to the chosen lines, each with its key. */
export function RoleBar({ id, model }: RoleBarProps) {
  const { chosen, sameForOthers, active } = model;
  const others = sameForOthers?.lines.length ?? 0;
  const title = chosen.length === 1 ? 'This line is' : `These ${chosen.length} lines are`;
  const give = (command: RoleCommand) => {
    model.giveRole(command.role, (count, like) => givenWords(count, command, like));
    model.listRef.current?.focus(active);
  };
  return (
    <div className={styles.bar}>
      <Toolbar.Root className={styles.roles} aria-label={title}>
        <span id={id} className={styles.title}>
          {title}
          <span className="visually-hidden"> what a key says</span>:
        </span>
        {roleCommands.map((command) => (
          <RoleButton key={command.id} command={command} onGive={() => give(command)} />
        ))}
      </Toolbar.Root>
      {others > 0 && (
        <Button
          className={styles.others}
          aria-keyshortcuts={ariaKeys('sameForOthers')}
          onClick={() => {
            model.giveRoleToOthers();
            model.listRef.current?.focus(active);
          }}
        >
          {othersWords(others)} <Keys of="sameForOthers" />
        </Button>
      )}
    </div>
  );
}

/** A role with its key. Of the anchors each has its figure, and the first their name. */
function RoleButton({ command, onGive }: { command: RoleCommand; onGive: () => void }) {
  const isAnchor = command.shortcut === 'asAnchor';
  return (
    <>
      {isAnchor && command.figure === 1 && (
        <span aria-hidden className={styles.group}>
          Anchor
        </span>
      )}
      <Toolbar.Button
        className={styles.role}
        aria-keyshortcuts={ariaKeys(command.shortcut, command.figure)}
        {...(isAnchor ? { 'aria-label': command.label } : {})}
        onClick={onGive}
      >
        <KeyCaps caps={commandCaps(command)} /> {!isAnchor && command.label}
      </Toolbar.Button>
    </>
  );
}
