import { describe, expect, it } from 'vitest';
import { isCommonPassword } from '@/lib/accounts/common-passwords';
import { hashPassword, verifyPassword } from './passwords';

describe('password hashes', () => {
  it('fit their password only, to the last character, and differ each time', async () => {
    const password = `${'long '.repeat(25)}end`;
    const [first, second] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(first).not.toBe(second);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(first, password)).toBe(true);
    expect(await verifyPassword(first, password.slice(0, -1))).toBe(false);
  });

  it('are made one after the other when many come at once', async () => {
    const hashes = await Promise.all(
      Array.from({ length: 12 }, (_, index) => hashPassword(`password ${index}`)),
    );
    expect(new Set(hashes).size).toBe(12);
  });
});

describe('common passwords', () => {
  it.each([
    'password123',
    'P4ssword2026!',
    'qwertyuiop',
    '1234567890',
    'aaaaaaaaaaaa',
    'abcdefghij',
    'Touchstone1',
    'letmein2024',
  ])('refuses %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each(['river lantern sturdy', 'k8#Vq2-maple-oar', 'моя длинная фраза', 'correct horse battery'])(
    'takes %s',
    (password) => {
      expect(isCommonPassword(password)).toBe(false);
    },
  );
});
