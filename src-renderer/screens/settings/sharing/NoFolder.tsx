import { Button } from '../../../components/Button.tsx';
import styles from './NoFolder.module.css';
import { useSharing } from './useSharing.ts';

/** Says what a shared folder is for, and asks for one. */
export function NoFolder() {
  const { isBusy, choose } = useSharing();
  return (
    <div className="stack-3">
      <p>
        Choose a folder on a network share, or one that Syncthing, OneDrive or Dropbox keeps alike on your computers.
      </p>
      <ul className={`${styles.points} stack-1`}>
        <li>Your submitted scorecards are put there, each as one signed file.</li>
        <li>Question sets go there when you publish them as a kit, and only then.</li>
        <li>The scorecards that others put there are added to your panels, their kits to your question sets.</li>
        <li>Interviews that are not submitted, samples and the question bank never go there.</li>
      </ul>
      <div>
        <Button disabled={isBusy} onClick={() => void choose()}>
          Choose folder…
        </Button>
      </div>
    </div>
  );
}
