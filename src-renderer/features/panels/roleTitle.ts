import { toSingleLine } from '../../../shared/domain/plainText.ts';

/** What a role is called in headings and links, which cannot stay empty. */
export function roleTitle(role: string): string {
  return toSingleLine(role) || 'Role not given';
}
