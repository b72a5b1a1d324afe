import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { IconButton } from '../../components/Button.tsx';
import { TextField } from '../../components/fields/Field.tsx';

/** A passphrase: hidden until it is to be seen, and known to no dictionary and no memory of the browser. */
export function PassphraseField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'end'>) {
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      autoComplete="off"
      spellCheck={false}
      maxLength={1_000}
      {...props}
      type={isShown ? 'text' : 'password'}
      end={
        <IconButton label={isShown ? 'Hide passphrase' : 'Show passphrase'} onClick={() => setIsShown(!isShown)}>
          {isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
        </IconButton>
      }
    />
  );
}
