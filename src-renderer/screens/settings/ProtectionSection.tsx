import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Recipient } from '../../../shared/domain/contact.ts';
import type { OwnAddress } from '../../../shared/ipc/sharingContract.ts';
import { Button } from '../../components/Button.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastError } from '../../state/toasts.ts';
import styles from './ProtectionSection.module.css';
import { SettingsSection } from './SettingsSection.tsx';

/** One's own address for protected scorecards, and those of others that are known here. */
export function ProtectionSection() {
  const { data: own } = useQuery(queries.ownAddress);
  const { data: people = [] } = useQuery(queries.people);
  return (
    <SettingsSection
      title="Protected scorecards"
      about="Give your address to the others of your panel. What they protect for it opens here by itself, and nowhere else."
    >
      {own !== undefined && <Address own={own} />}
      {people.length > 0 && <People people={people} />}
    </SettingsSection>
  );
}

function Address({ own }: { own: OwnAddress }) {
  if (own.state === 'unusable') return <p className="danger">{own.problem}</p>;
  return (
    <div>
      <h3 className="small strong">Your address for protected scorecards</h3>
      <p className={styles.line}>
        <span className={styles.address}>{own.address}</span>
        <CopyButton text={own.address} label="Copy address" />
      </p>
      <p className={styles.note}>
        {own.keptBy === 'system'
          ? 'The key to it is kept by your system’s store of passwords. On another computer you have another address.'
          : 'This system offers no store of passwords: the key to it lies in the data folder, and whoever can read that folder can use it. On another computer you have another address.'}
      </p>
    </div>
  );
}

function People({ people }: { people: readonly Recipient[] }) {
  const client = useQueryClient();
  const forget = async (address: string) => {
    try {
      client.setQueryData(queries.people.queryKey, await request('protection:forgetPerson', { address }));
    } catch (error) {
      toastError('The address could not be forgotten', error);
    }
  };
  return (
    <div>
      <h3 className="small strong">Addresses of others</h3>
      <ul className={styles.people}>
        {people.map(({ name, address }) => (
          <li key={address} className={styles.person}>
            <div className={styles.words}>
              {name !== '' && <bdi className={styles.name}>{name}</bdi>}
              <span className={styles.address}>{address}</span>
            </div>
            <Button
              look="quiet"
              aria-label={`Forget ${name === '' ? address : name}`}
              onClick={() => void forget(address)}
            >
              Forget
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
