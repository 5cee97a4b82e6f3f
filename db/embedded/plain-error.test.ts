import { describe, expect, it } from 'vitest';
import { describeFileError } from './plain-error.mjs';

describe('a failure of the file system', () => {
  it.each([
    ['ENOSPC', /disk is full.*\/data\/pg.*Free some space/],
    ['EDQUOT', /quota is used up/],
    ['EACCES', /\/data\/pg cannot be written.*who owns it/],
    ['EROFS', /read-only disk.*TOUCHSTONE_DATA_DIR/],
    ['ENOTDIR', /part of the path is a file/],
  ])('%s is one plain sentence', (code, sentence) => {
    const described = describeFileError(Object.assign(new Error('stack'), { code }), '/data/pg');
    expect(described).toMatchObject({ plain: true, message: expect.stringMatching(sentence) });
  });

  it('stays itself where there are no words for it', () => {
    const error = new Error('something else');
    expect(describeFileError(error, '/data/pg')).toBe(error);
  });
});
