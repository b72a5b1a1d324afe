import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { diskError, diskFailure, errorCodeOf, exportFailure } from '../../../../src-main/storage/disk.ts';

const failureOf = (code: string) =>
  diskFailure(diskError(code, 'write', 'secret path'), 'The settings', 'Nothing was changed.');

describe('diskFailure', () => {
  it.each([
    ['ENOSPC', 'the disk is full. Nothing was changed. Free some space on the disk that holds the data folder.'],
    [
      'EDQUOT',
      'your share of this disk is used up. Nothing was changed. Delete something of yours on the disk that holds the data folder, or ask whoever looks after it for more.',
    ],
    [
      'EFBIG',
      'its file would be larger than a file may be here. Nothing was changed. Ask whoever looks after this computer whether there is a limit for the size of files.',
    ],
  ])('says that there is no room left (%s)', (code, sentence) => {
    expect(failureOf(code)).toEqual({ code: 'diskFull', message: `The settings could not be saved: ${sentence}` });
  });

  it('says that the data folder has gone away', () => {
    expect(failureOf('ENOENT')).toEqual({
      code: 'notWritable',
      message:
        'The settings could not be saved: the data folder is not there any more. Nothing was changed. Bring it back, or connect the disk or the network drive that it is on; Settings shows where it is.',
    });
  });

  it.each(['EACCES', 'EROFS', 'ENOTDIR', 'EIO'])(
    'says that the folder cannot be written (%s), without its path',
    (code) => {
      const failure = failureOf(code);
      expect(failure.code).toBe('notWritable');
      expect(failure.message).toBe(
        `The settings could not be saved: the data folder cannot be written (${code}). Nothing was changed. Check that the folder exists and that you may write to it; Settings shows where it is.`,
      );
    },
  );

  it('passes on what is not the file system’s', () => {
    const bug = new TypeError('x is not a function');
    expect(() => diskFailure(bug, 'The settings', '')).toThrow(bug);
    expect(() => diskFailure(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }), '', '')).toThrow('x');
    expect(() => diskFailure('text', '', '')).toThrow('text');
  });
});

describe('exportFailure', () => {
  it.each([
    ['ENOSPC', 'the disk is full. Free some space, or choose another disk.'],
    ['EDQUOT', 'your share of that disk is used up. Delete something of yours there, or choose another disk.'],
    ['EFBIG', 'it would be larger than a file may be there. Choose another disk.'],
  ])('says why there is no room, and where there may be (%s)', (code, sentence) => {
    expect(exportFailure(diskError(code, 'write', ''), '/a/Ada.pdf')).toEqual({
      code: 'diskFull',
      message: `“Ada.pdf” could not be written: ${sentence}`,
    });
  });

  it('says that it could not be written there, and is silent about what is not the file system’s', () => {
    expect(exportFailure(diskError('EACCES', 'open', ''), '/a/Ada.pdf')).toEqual({
      code: 'notWritable',
      message:
        '“Ada.pdf” could not be written there (EACCES). Close it if another program has it open, or choose another folder.',
    });
    expect(exportFailure(new TypeError('x'), '/a/Ada.pdf')).toBeNull();
  });
});

describe('errorCodeOf', () => {
  it('knows the errors of the file system by their call', () => {
    expect(errorCodeOf(diskError('ENOENT', 'open', 'gone'))).toBe('ENOENT');
    expect(errorCodeOf(new Error('gone'))).toBeNull();
    expect(errorCodeOf(null)).toBeNull();
  });

  it('knows a used-up quota by its number, for which Node has no name', () => {
    const error = diskError('Unknown system error -122', 'write', 'Unknown system error -122');
    expect(errorCodeOf(Object.assign(error, { errno: -constants.errno.EDQUOT }))).toBe('EDQUOT');
  });
});
