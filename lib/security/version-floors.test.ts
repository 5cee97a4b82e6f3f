import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// The lowest versions without a known hole, reviewed on the day below. Sources: advisories of the libraries.
const reviewed = '2026-11-23';
const floors: Record<string, string> = {
  next: '16.4.5',
  'next-auth': '5.0.0-beta.32',
  '@auth/core': '0.41.3',
  'drizzle-orm': '0.45.2',
  nodemailer: '10.6.0',
  postcss: '8.5.12',
  postgres: '3.4.9',
  sharp: '0.35.5',
  zod: '4.6.7',
};
const banned = ['xlsx', 'exceljs'];

interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}

const lock = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as Lock;
const nameOf = (location: string) =>
  location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Numbers of a version in order; a pre-release counts by its last number. */
const numbers = (version: string) =>
  version.split(/[.-]/).map((part) => Number.parseInt(part.replace(/\D/g, '') || '0', 10));

function isBelow(version: string, floor: string): boolean {
  const [have, want] = [numbers(version), numbers(floor)];
  for (let index = 0; index < want.length; index += 1) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

describe('the lockfile', () => {
  const installed = Object.entries(lock.packages).map(([location, { version }]) => ({
    name: nameOf(location),
    version,
  }));

  it.each(Object.entries(floors))('has no %s below %s', (name, floor) => {
    const versions = installed.filter((entry) => entry.name === name).map(({ version }) => version ?? '0');
    expect(versions.length, `${name} is in the lockfile`).toBeGreaterThan(0);
    expect(versions.filter((version) => isBelow(version, floor))).toEqual([]);
  });

  it('holds none of the libraries that have holes without a fix', () => {
    expect(installed.filter(({ name }) => banned.includes(name))).toEqual([]);
  });

  it('lists every optional part of every library, so that it installs on each platform', () => {
    const names = new Set(installed.map(({ name }) => name));
    const missing = Object.values(lock.packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  it('was reviewed on a day that is written down', () => {
    expect(Number.isNaN(Date.parse(reviewed))).toBe(false);
  });
});
