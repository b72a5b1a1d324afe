import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { describe, expect, it, onTestFinished } from 'vitest';
import { wantedFuses, wrongFuses } from '../../../.tools/package/fuses.mjs';

/** Before the fuses in every executable of Electron: its own mark, their version, and how many there are. */
const head = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 8])]);

/** A file with the fuses of an executable in it, all on. The runtime's own has 180 MB around them. */
function executable(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-fuses-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'scorecard');
  writeFileSync(file, Buffer.concat([Buffer.alloc(500, 'x'), head, Buffer.alloc(8, '1'), Buffer.alloc(500, 'x')]));
  return file;
}

describe('the fuses of the package', () => {
  it('let nobody run other code in it, attach to it, or give it files’ rights', () => {
    expect(Object.fromEntries(wantedFuses())).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('are read back from the executable, each that is wrong by its name', async () => {
    const copy = executable();
    await flipFuses(copy, {
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    });
    expect(await wrongFuses(copy)).toEqual([]);
    await flipFuses(copy, {
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: false,
    });
    expect(await wrongFuses(copy)).toEqual(['runAsNode is on', 'onlyLoadAppFromAsar is off']);
  });
});
