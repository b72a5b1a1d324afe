import { clip } from '../../../shared/domain/plainText.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { setTitle } from '../../../shared/domain/questions/setEditing.ts';
import { request } from '../../state/api.ts';
import { HandOnPopover } from './HandOnPopover.tsx';
import { PublishEdition } from './PublishEdition.tsx';
import { useKitFile } from './useSignedFile.ts';

/** The ways in which a question set leaves this computer: as a kit, which everybody asks. */
export function SendKit({ set, isReceived }: { set: QuestionSet; isReceived: boolean }) {
  return (
    <HandOnPopover
      label="Send as kit"
      noun="kit"
      about={
        isReceived
          ? 'The signed file as its author made it. Whoever receives it sees who that is.'
          : 'One signed file with the questions as they are now, so that everybody asks the same. Once the set changes, the next edition is sent.'
      }
      fileName={`${clip(setTitle(set), 60)}.kit`}
      ways={useKitFile(set.id)}
    >
      <PublishEdition noun="kit" publish={() => request('kits:publish', { setId: set.id })} />
    </HandOnPopover>
  );
}
