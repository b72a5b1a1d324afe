import { Toolbar } from '@base-ui/react/toolbar';
import { Button } from '../../../components/Button.tsx';
import { ariaKeys } from '../../../components/hooks/keys.ts';
import { KeyCaps, Keys } from '../../../components/Keys.tsx';
import type { PreviewLines } from '../usePreviewLines.ts';
import styles from './RoleBar.module.css';
import { commandCaps, givenWords, othersWords, type RoleCommand, roleCommands } from './roleWords.ts';

const anchors = roleCommands.filter(({ shortcut }) => shortcut === 'asAnchor');
const withoutAnchors = roleCommands.filter(({ shortcut }) => shortcut !== 'asAnchor');

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
        {withoutAnchors.map((command) => (
          <RoleButton key={command.id} command={command} onGive={() => give(command)}>
            {command.label}
          </RoleButton>
        ))}
        <span className={styles.anchors}>
          <span aria-hidden>Anchor</span>
          {anchors.map((command) => (
            <RoleButton key={command.id} command={command} onGive={() => give(command)} />
          ))}
        </span>
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

interface RoleButtonProps {
  command: RoleCommand;
  onGive: () => void;
  /** Absent where the key says it. */
  children?: string;
}

function RoleButton({ command, onGive, children }: RoleButtonProps) {
  return (
    <Toolbar.Button
      className={styles.role}
      aria-keyshortcuts={ariaKeys(command.shortcut, command.figure)}
      {...(children === undefined ? { 'aria-label': command.label } : {})}
      onClick={onGive}
    >
      <KeyCaps caps={commandCaps(command)} /> {children}
    </Toolbar.Button>
  );
}
