import { Printer } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/Button.tsx';

const PrintKitDialog = lazy(async () => ({ default: (await import('./PrintKitDialog.tsx')).PrintKitDialog }));

/** Prints a question set, to be asked and filled in without the app. */
export function PrintKit({ setId }: { setId: Id }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setIsOpen(true)}>
        <Printer size={15} aria-hidden />
        Print
      </Button>
      <Suspense>{isOpen && <PrintKitDialog setId={setId} onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
