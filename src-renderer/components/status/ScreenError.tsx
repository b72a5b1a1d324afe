import { useRouter } from '@tanstack/react-router';
import { messageOf } from '../../state/api.ts';
import { Button } from '../Button.tsx';
import { EmptyState } from './EmptyState.tsx';

/** What stands where a screen could not be shown. */
export function ScreenError({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <EmptyState
      title="This screen could not be shown"
      actions={
        <>
          <Button onClick={() => void router.navigate({ to: '/' })}>Go to the interviews</Button>
          <Button look="primary" onClick={() => void router.invalidate()}>
            Try again
          </Button>
        </>
      }
    >
      {messageOf(error)}
    </EmptyState>
  );
}
