import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Id } from '../../shared/domain/identity.ts';
import { FailureError } from '../outcome.ts';
import { exists } from '../pdf/exportFile.ts';

/** Paths that the user chose in this session, by tokens: the window never names a path. */
export interface FileTokens {
  tokenOf(path: string): Id;
  /** @throws FailureError when the token is not of this session, or nothing is there any more. */
  pathOf(token: Id): Promise<string>;
}

export function createFileTokens(): FileTokens {
  const paths = new Map<Id, string>();
  return {
    tokenOf(path) {
      const token = randomUUID();
      paths.set(token, path);
      return token;
    },
    async pathOf(token) {
      const path = paths.get(token);
      if (path !== undefined && (await exists(path))) return path;
      const name = path === undefined ? 'That file' : `“${basename(path)}”`;
      throw new FailureError({
        code: 'notFound',
        message: `${name} is no longer where it was saved. Export it again to get a new one.`,
      });
    },
  };
}
