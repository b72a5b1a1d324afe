import { DropTarget } from '../../components/DropTarget.tsx';
import { toastError } from '../../components/ToastRegion.tsx';
import type { createAppRouter } from '../../routes.tsx';
import { refusalOf } from './droppedFiles.ts';
import { useImportDesk } from './useImportDesk.ts';

/** Reads a guide that is dropped on any screen, and shows what was found. */
export function GuideDrop({ router }: { router: ReturnType<typeof createAppRouter> }) {
  const desk = useImportDesk();
  const take = (files: readonly { file: File; isFolder: boolean }[]) => {
    const refusal = refusalOf(files.map(({ file: { name }, isFolder }) => ({ name, isFolder })));
    if (refusal !== null) return toastError(refusal.title, refusal.error);
    for (const { file } of files) void desk.readFile(file);
    void router.navigate({ to: '/import' });
  };
  return (
    <DropTarget
      title="Import this guide"
      hint="You see its questions first. Nothing enters the bank before you add it."
      refusal={() =>
        isInInterview(router) ? 'Not during an interview. Leave it first: what you wrote is saved.' : null
      }
      onDrop={take}
    />
  );
}

/** Nothing takes an interviewer away from a live interview by a slip of the mouse. */
function isInInterview(router: ReturnType<typeof createAppRouter>): boolean {
  return router.state.location.pathname.startsWith('/interviews/');
}
