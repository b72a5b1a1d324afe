import type { FileSetAside } from '../../../shared/ipc/recoveryContract.ts';
import { Button } from '../../components/Button.tsx';
import { formatDay, formatInstant } from '../../components/format.ts';
import { request } from '../../state/api.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import styles from './RecoverySection.module.css';

interface SetAsideProps {
  files: readonly FileSetAside[];
  /** @param name what comes back, as it is said */
  onBringBack: (name: string, restore: () => Promise<null>) => void;
}

/** Files that could not be read: why, and what of them can be had. */
export function SetAside({ files, onBringBack }: SetAsideProps) {
  return (
    <section aria-labelledby="set-aside" className={`${styles.setAside} stack-2`}>
      <h3 id="set-aside" className="small strong">
        Files that could not be read
      </h3>
      <p className="muted">
        They are unchanged in the folder “quarantine” inside the data folder. What is saved for support has neither
        words nor figures of yours in it.
      </p>
      <ul className="stack-3" aria-labelledby="set-aside">
        {files.map((file) => (
          <FileItem key={file.file} file={file} onBringBack={onBringBack} />
        ))}
      </ul>
    </section>
  );
}

function FileItem({ file: set, onBringBack }: { file: FileSetAside } & Pick<SetAsideProps, 'onBringBack'>) {
  const { file, name, reason, ref, copy, isInPlace, hasValidPart, hasText } = set;
  const shown = name ?? file;
  const save = async (channel: 'recovery:saveText' | 'recovery:saveMasked') => {
    try {
      const saved = await request(channel, { file });
      if (saved !== null) toastDone(`${saved.fileName} was written`);
    } catch (error) {
      toastError('The file could not be written', error);
    }
  };
  return (
    <li className="stack-2">
      <span className={styles.words}>
        {name !== null && <bdi className={styles.name}>{name}</bdi>}
        <span className="muted">{reason === '' ? file : reason}</span>
        {isInPlace && <span>It is in its place again.</span>}
        {ref !== null && !isInPlace && copy === null && !hasValidPart && <span>There is no copy of it.</span>}
      </span>
      <span className="row-2">
        {copy !== null && ref !== null && (
          <Button
            aria-label={`Restore ${shown} ${asOf(copy)}`}
            onClick={() => onBringBack(shown, () => request('recovery:restoreCopy', ref))}
          >
            Restore {asOf(copy)}
          </Button>
        )}
        {hasValidPart && (
          <Button
            aria-label={`Restore the valid part of ${shown}`}
            onClick={() => onBringBack(shown, () => request('recovery:restorePart', { file }))}
          >
            Restore its valid part
          </Button>
        )}
        {hasText && (
          <Button look="quiet" aria-label={`Save the text of ${shown}`} onClick={() => void save('recovery:saveText')}>
            Save its text…
          </Button>
        )}
        <Button look="quiet" aria-label={`Save ${shown} for support`} onClick={() => void save('recovery:saveMasked')}>
          Save for support…
        </Button>
      </span>
    </li>
  );
}

function asOf(copy: NonNullable<FileSetAside['copy']>): string {
  return 'day' in copy ? `as it was before ${formatDay(copy.day)}` : `as of ${formatInstant(copy.savedAt)}`;
}
