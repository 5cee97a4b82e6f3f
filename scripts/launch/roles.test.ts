import { expect, it } from 'vitest';
import { ownersOnly, ownerVariables, roleAddresses } from './roles.mjs';

const owner = 'postgres://owner:its%20password@db.example:6432/product?sslmode=require';
const passwords = { appPassword: 'a/b@c:d', gatePassword: 'gate' };

it('gives the roles their own names and passwords, and keeps everything else of the address', () => {
  const { TOUCHSTONE_APP_URL: app, TOUCHSTONE_GATE_URL: gate } = roleAddresses(owner, passwords);
  const url = new URL(app);
  expect(url.username).toBe('touchstone_app');
  expect(decodeURIComponent(url.password)).toBe('a/b@c:d');
  expect(`${url.host}${url.pathname}${url.search}`).toBe('db.example:6432/product?sslmode=require');
  expect(gate).toBe('postgres://touchstone_gate:gate@db.example:6432/product?sslmode=require');
});

it('tells the web server nothing that belongs to the owner', () => {
  expect(JSON.stringify(roleAddresses(owner, passwords))).not.toContain('its%20password');
  const forOwner = Object.keys(ownerVariables(owner, passwords));
  const forServer = Object.keys(roleAddresses(owner, passwords));
  expect(forOwner.filter((name) => !forServer.includes(name)).sort()).toEqual(
    ownersOnly.filter((name) => name !== 'DATABASE_URL').sort(),
  );
});
