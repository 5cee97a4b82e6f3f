import { describe, expect, it } from 'vitest';
import { actionAccess, pageAccess, routeAccess } from '@/lib/auth/access-registry';
import { accountWrites } from './account-writes';
import { auditSyncWrites } from './audit-sync-writes';
import { auditWrites } from './audit-writes';
import { calibrationWrites } from './calibration-writes';
import { chainWrites } from './chain-writes';
import { collectionWrites } from './collection-writes';
import { commentWrites } from './comment-writes';
import { guestWrites } from './guest-writes';
import { journeyWrites } from './journey-writes';
import { listWrites } from './list-writes';
import { namesNothing } from './names-nothing';
import { passportAndTableWrites } from './passport-and-table-writes';
import { personaWrites } from './persona-writes';
import { priorityWrites } from './priority-writes';
import { ratingWrites } from './rating-writes';
import { reads } from './reads';
import { sharedFormWrites } from './shared-form-writes';
import { segmentWrites } from './segment-writes';
import { touchpointWrites } from './touchpoint-writes';

const writes = [
  ...touchpointWrites,
  ...passportAndTableWrites,
  ...listWrites,
  ...collectionWrites,
  ...ratingWrites,
  ...accountWrites,
  ...auditWrites,
  ...auditSyncWrites,
  ...guestWrites,
  ...calibrationWrites,
  ...chainWrites,
  ...sharedFormWrites,
  ...segmentWrites,
  ...personaWrites,
  ...journeyWrites,
  ...commentWrites,
  ...priorityWrites,
];
const doorsOf = (entries: readonly { doors: readonly string[] }[]) => [
  ...new Set(entries.flatMap(({ doors }) => doors)),
];

const actions = Object.entries(actionAccess).flatMap(([file, names]) =>
  Object.keys(names).map((name) => `${file} ${name}`),
);
const routes = Object.keys(routeAccess);
const pages = Object.keys(pageAccess);
/** Doors that may change something. */
const changing = [...actions, ...routes.filter((door) => !door.startsWith('GET '))].sort();
/** Doors whose address names an object. */
const naming = [...routes.filter((door) => door.startsWith('GET ')), ...pages].filter((door) =>
  /\[(?!organization\]|workspace\]|\.\.\.)/.test(door),
);

describe('the catalogue of attacks', () => {
  it('has every action and every handler that may change something, or says why not', () => {
    const posted = doorsOf(reads).filter((door) => changing.includes(door));
    const known = [...doorsOf(writes), ...posted, ...Object.keys(namesNothing)];
    expect(known.sort()).toEqual(changing);
  });

  it('has every page and every handler whose address names an object', () => {
    const known = doorsOf(reads);
    expect(naming.filter((door) => !known.includes(door))).toEqual([]);
    expect(known.filter((door) => ![...actions, ...routes, ...pages].includes(door))).toEqual([]);
  });

  it('calls every entry by another name', () => {
    const names = [...writes, ...reads].map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
