import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeysOfInputMethods } from '../components/hooks/keys.ts';
import { Announcer } from '../components/status/Announcer.tsx';
import { ToastRegion } from '../components/status/ToastRegion.tsx';
import { createQueryClient } from '../state/queries.ts';
import { FileDrop } from './FileDrop.tsx';
import { LockCommand } from './LockCommand.tsx';
import { createAppRouter } from './routes.tsx';
import { ScorecardReceiver } from './ScorecardReceiver.tsx';

/** The whole window. */
export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(() => createAppRouter(client));
  useKeysOfInputMethods();
  return (
    // Base UI's own <style> elements would be refused by the content security policy.
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={client}>
        <ToastRegion>
          <RouterProvider router={router} />
          <FileDrop router={router} />
          <ScorecardReceiver router={router} />
          <LockCommand />
          <Announcer />
        </ToastRegion>
      </QueryClientProvider>
    </CSPProvider>
  );
}
