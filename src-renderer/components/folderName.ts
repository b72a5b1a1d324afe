/** The last part of a folder's path on any system, or all of it where there is none: '/srv/panel/' → 'panel'. */
export function folderName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
