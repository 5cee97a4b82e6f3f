import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reservedSlugs } from '@/lib/accounts/reserved-slugs';
import { actionAccess, pageAccess, routeAccess } from './access-registry';
import { organizationPermissions, workspacePermissions } from './permissions';

const root = path.resolve(import.meta.dirname, '../..');

function filesUnder(folder: string, wanted: (name: string) => boolean): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => wanted(path.basename(name)));
}

const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

/** `app/(account)/sign-in/page.tsx` is served at `/sign-in`: groups in parentheses leave no trace. */
function urlOf(file: string): string {
  const parts = path
    .dirname(file)
    .split(path.sep)
    .slice(1)
    .filter((part) => !part.startsWith('('));
  return `/${parts.join('/')}`;
}

const actionFiles = ['lib', 'app', 'components']
  .flatMap((folder) => filesUnder(folder, (name) => /\.tsx?$/.test(name) && !name.includes('.test.')))
  .filter((file) => /^'use server';/m.test(read(file)));

/** Exported actions of a file, each with the permission that its own text demands. */
function actionsIn(file: string): [string, string][] {
  const text = read(file);
  const exported = [...text.matchAll(/^export (?:const|async function) (\w+)/gm)].map(
    (match) => match[1] ?? '',
  );
  return exported.map((name) => {
    const start = text.indexOf(`export const ${name}`);
    const [, client = '', permission = ''] = /=\s*(\w+)\((?:'([^']+)')?\)/.exec(text.slice(start)) ?? [];
    const access = permission || { publicAction: 'public', userAction: 'signed-in' }[client] || 'unknown';
    return [name, access];
  });
}

describe('the access registry', () => {
  it('lists every server action with the permission that it demands', () => {
    const found = Object.fromEntries(actionFiles.map((file) => [file, Object.fromEntries(actionsIn(file))]));
    expect(found).toEqual(actionAccess);
  });

  it('lists every page, and each asks for what the registry says', () => {
    const files = filesUnder('app', (name) => name === 'page.tsx');
    expect(files.map(urlOf).sort()).toEqual(Object.keys(pageAccess).sort());
    for (const file of files) {
      const access = pageAccess[urlOf(file)] ?? '';
      if (access === 'public') continue;
      const demand = access === 'signed-in' ? 'requireUser()' : `'${access}')`;
      expect(read(file), `${file} asks for ${access}`).toContain(demand);
    }
  });

  it('lists every route handler, and each asks for what the registry says', () => {
    const files = filesUnder('app', (name) => name === 'route.ts');
    const doors = files.flatMap((file) => {
      const text = read(file);
      const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
        new RegExp(`export (?:const|async function|function) (?:${method}\\b|\\{[^}]*\\b${method}\\b)`).test(
          text,
        ),
      );
      return methods.map((method) => ({ door: `${method} ${urlOf(file)}`, file, method }));
    });
    expect(doors.map(({ door }) => door).sort()).toEqual(Object.keys(routeAccess).sort());
    for (const { door, file, method } of doors) {
      const access = routeAccess[door] ?? '';
      if (access === 'public') continue;
      const start = read(file).indexOf(`export const ${method} = `);
      const demand = /(?:workspace|organization)Route(?:<[^(]*>)?\(\s*'([^']+)'/.exec(
        read(file).slice(start),
      )?.[1];
      const isUserRoute = read(file).slice(start).startsWith(`export const ${method} = userRoute(`);
      expect(isUserRoute ? 'signed-in' : demand, `${door} in ${file}`).toBe(access);
    }
  });

  it('names only permissions that exist', () => {
    const known = new Set<string>([
      'public',
      'signed-in',
      ...workspacePermissions,
      ...organizationPermissions,
    ]);
    const used = [
      ...Object.values(actionAccess).flatMap((actions) => Object.values(actions)),
      ...Object.values(pageAccess),
      ...Object.values(routeAccess),
    ];
    expect(used.filter((access) => !known.has(access))).toEqual([]);
  });
});

describe('reserved slugs', () => {
  it('cover the first part of every address of the product', () => {
    const files = filesUnder('app', (name) => name === 'page.tsx' || name === 'route.ts');
    const firstParts = new Set(
      files.map((file) => urlOf(file).split('/')[1] ?? '').filter((part) => /^[a-z]/.test(part)),
    );
    expect([...firstParts].filter((part) => !reservedSlugs.includes(part))).toEqual([]);
  });
});
