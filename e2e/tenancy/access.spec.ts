import fs from 'node:fs';
import { expect, test, type APIResponse } from '@playwright/test';
import { actionAccess, pageAccess, routeAccess, type Access } from '../../lib/auth/access-registry';
import {
  organizationRolePermissions,
  workspaceRolePermissions,
  type OrganizationPermission,
  type WorkspacePermission,
} from '../../lib/auth/permissions';
import { assembleCast, type ActorName, type Cast } from '../support/cast';

// Every door of the product, tried by everybody. What must happen follows from the registry and the roles' table.

type Outcome = 'allowed' | 'forbidden' | 'absent' | 'sign-in';

const someId = '018f0000-0000-7000-8000-000000000000';

function workspaceOutcome(actor: ActorName, permission: WorkspacePermission): Outcome {
  if (actor === 'anonymous') return 'sign-in';
  if (actor === 'stranger' || actor === 'suspended' || actor === 'organizationMember') return 'absent';
  const role = actor === 'organizationAdmin' || actor === 'organizationOwner' ? 'manager' : actor;
  return workspaceRolePermissions[role].includes(permission) ? 'allowed' : 'forbidden';
}

function organizationOutcome(actor: ActorName, permission: OrganizationPermission): Outcome {
  if (actor === 'anonymous') return 'sign-in';
  const role = { organizationMember: 'member', organizationAdmin: 'admin', organizationOwner: 'owner' }[
    actor as string
  ];
  if (!role) return 'absent';
  const permissions = organizationRolePermissions[role as keyof typeof organizationRolePermissions];
  return permissions.includes(permission) ? 'allowed' : 'forbidden';
}

function expected(actor: ActorName, access: Access): Outcome {
  if (access === 'public') return 'allowed';
  if (access === 'signed-in') return actor === 'anonymous' ? 'sign-in' : 'allowed';
  const isOrganization = access.startsWith('organization:') || access === 'workspace:create';
  return isOrganization
    ? organizationOutcome(actor, access as OrganizationPermission)
    : workspaceOutcome(actor, access as WorkspacePermission);
}

const fill = (path: string, cast: Cast) =>
  path
    .replace('[organization]', cast.slugs.organization)
    .replace('[workspace]', cast.slugs.workspace)
    .replace(/\[(\.\.\.)?\w+\]/g, someId);

/** Where an object is named, 404 may be the answer to those who are let in: the test names nobody's, or none. */
const namesAnObject = (path: string) => /\[(?!organization|workspace)\w+\]|\/figures$/.test(path);

function pageOutcome(answer: APIResponse): Outcome {
  const location = answer.headers().location ?? '';
  if (answer.status() === 404) return 'absent';
  if (answer.status() === 403) return 'forbidden';
  return location.includes('/sign-in') ? 'sign-in' : 'allowed';
}

function routeOutcome(status: number): Outcome {
  return (
    ({ 401: 'sign-in', 403: 'forbidden', 404: 'absent' } as const)[status as 401 | 403 | 404] ?? 'allowed'
  );
}

let cast: Cast;
test.beforeAll(async () => {
  cast = await assembleCast();
});
test.afterAll(() => cast.end());

test('pages let in whom the table lets in, and show nothing of the tenant to the others', async () => {
  const wrong: string[] = [];
  for (const [path, access] of Object.entries(pageAccess).filter(([, rule]) => rule !== 'public')) {
    for (const [actor, context] of Object.entries(cast.actors) as [
      ActorName,
      (typeof cast.actors)[ActorName],
    ][]) {
      const answer = await context.get(fill(path, cast), { maxRedirects: 0 });
      const want = expected(actor, access);
      const got = pageOutcome(answer);
      const mayBeAbsent = want === 'allowed' && got === 'absent' && namesAnObject(path);
      if (got !== want && !mayBeAbsent) wrong.push(`${actor} ${path}: ${got}, not ${want}`);
      const body = await answer.text();
      if (want !== 'allowed' && want !== 'forbidden' && body.includes(cast.canary))
        wrong.push(`${actor} ${path}: saw the canary`);
    }
  }
  expect(wrong).toEqual([]);
});

test('route handlers let in whom the table lets in', async () => {
  test.setTimeout(180_000);
  const wrong: string[] = [];
  const doors = Object.entries(routeAccess).filter(
    ([door, access]) => access !== 'public' && !door.endsWith('/live'),
  );
  for (const [door, access] of doors) {
    const [method = '', path = ''] = door.split(' ');
    for (const [actor, context] of Object.entries(cast.actors) as [
      ActorName,
      (typeof cast.actors)[ActorName],
    ][]) {
      const origin = process.env.BASE_URL ?? '';
      const answer = await context.fetch(fill(path, cast), {
        method,
        headers: { origin, 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { data: '{}' }),
      });
      const want = expected(actor, access);
      const got = routeOutcome(answer.status());
      if (answer.status() >= 500) wrong.push(`${actor} ${door}: ${answer.status()}`);
      const mayBeAbsent = want === 'allowed' && got === 'absent' && namesAnObject(path);
      if (got !== want && !mayBeAbsent) wrong.push(`${actor} ${door}: ${answer.status()}, not ${want}`);
      if (want === 'absent' && (await answer.text()).includes(cast.canary))
        wrong.push(`${actor} ${door}: saw the canary`);
    }
  }
  expect(wrong).toEqual([]);
});

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
}

/** The build's own list of server actions: what can be called is what stands here. */
function builtActions(): { id: string; file: string; name: string; page: string }[] {
  const manifest = JSON.parse(
    fs.readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
  ) as Manifest;
  return Object.entries(manifest.node)
    .map(([id, { filename, exportedName, workers }]) => ({
      id,
      file: filename,
      name: exportedName,
      // A page that carries the action; sent elsewhere it would be passed on without its headers.
      page: `/${(Object.keys(workers)[0] ?? '')
        .split('/')
        .slice(1, -1)
        .filter((part) => !part.startsWith('('))
        .join('/')}`,
    }))
    .filter(({ file }) => file.startsWith('lib/'));
}

test('every server action of the build is registered, and refuses those whom the table refuses', async () => {
  test.setTimeout(240_000);
  const wrong: string[] = [];
  for (const { id, file, name, page } of builtActions()) {
    const access = actionAccess[file]?.[name];
    if (!access) {
      wrong.push(`${file} ${name} is not registered`);
      continue;
    }
    if (access === 'public' || access === 'signed-in') continue;
    for (const [actor, context] of Object.entries(cast.actors) as [
      ActorName,
      (typeof cast.actors)[ActorName],
    ][]) {
      const want = expected(actor, access);
      if (want === 'allowed') continue;
      const answer = await context.post(fill(page, cast), {
        headers: {
          origin: process.env.BASE_URL ?? '',
          'next-action': id,
          'content-type': 'text/plain;charset=UTF-8',
          accept: 'text/x-component',
        },
        data: JSON.stringify([cast.slugs, {}]),
        maxRedirects: 0,
      });
      const body = await answer.text();
      const code = { forbidden: 'FORBIDDEN', absent: 'NOT_FOUND', 'sign-in': 'UNAUTHENTICATED' }[want];
      if (!body.includes(`"code":"${code}"`))
        wrong.push(`${actor} ${name}: not ${code}: ${answer.status()} ${body.slice(-160)}`);
      if (body.includes(cast.canary)) wrong.push(`${actor} ${name}: saw the canary`);
    }
  }
  expect(wrong).toEqual([]);
});

test('absent and foreign look the same', async () => {
  const paths = ['', '/members', '/settings', '/touchpoints'];
  // A slug of the same shape, so that only what the server knows could make a difference.
  const nobody = 'o-00000000-0000';
  // The stream of a page is cut where the network was ready and says what time it is; neither tells of tenants.
  const masked = (text: string) =>
    text
      .replace(/[0-9a-f]{32}|[0-9a-f-]{36}|o-[0-9a-f-]{13}/g, '·')
      .replace(/\$D[\d\-T:.]+Z/g, 'now')
      .replaceAll('"])</script><script nonce="·">self.__next_f.push([1,"', '')
      .split('\\n')
      .sort()
      .join('\n');
  for (const path of paths) {
    const foreign = await cast.actors.stranger.get(`/o/${cast.slugs.organization}/brand${path}`);
    const absent = await cast.actors.stranger.get(`/o/${nobody}/brand${path}`);
    expect(foreign.status()).toBe(404);
    expect(absent.status()).toBe(404);
    const same = masked(await foreign.text()) === masked(await absent.text());
    expect(same, `the body of ${path || '/'}`).toBe(true);
  }
});

test('a write that comes from another site is refused', async () => {
  const door = `/api/o/${cast.slugs.organization}/brand/inventory`;
  const origins = ['https://evil.example', 'null', undefined];
  for (const origin of origins) {
    const answer = await cast.actors.manager.fetch(door, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', ...(origin ? { origin } : {}) },
      data: '{}',
    });
    expect([403, 405]).toContain(answer.status());
  }
});
