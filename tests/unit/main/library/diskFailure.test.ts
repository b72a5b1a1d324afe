import { describe, expect, it } from 'vitest';
import { diskError, diskFailure, errorCodeOf } from '../../../../src-main/library/diskFailure.ts';

const failureOf = (code: string) =>
  diskFailure(diskError(code, 'write', 'secret path'), 'The settings', 'Nothing was changed.');

describe('diskFailure', () => {
  it.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('says that there is no room left (%s)', (code) => {
    expect(failureOf(code)).toEqual({
      code: 'diskFull',
      message:
        'The settings could not be saved: the disk is full. Nothing was changed. Free some space on the disk that holds the data folder.',
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

describe('errorCodeOf', () => {
  it('knows the errors of the file system by their call', () => {
    expect(errorCodeOf(diskError('ENOENT', 'open', 'gone'))).toBe('ENOENT');
    expect(errorCodeOf(new Error('gone'))).toBeNull();
    expect(errorCodeOf(null)).toBeNull();
  });
});
