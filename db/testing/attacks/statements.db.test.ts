import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeReads } from './attack-reads';
import { openOwner } from './open-owner';
import { reads } from './reads';
import { outcomeOf, setStage, type Stage } from './stage';
import { wholeReads } from './whole-reads';

// Each lock has to hold alone: with the lock of the rows open, what the statements themselves name is all that is left.

ownDataFolder();

let owner: Sql;
let stage: Stage;
beforeAll(async () => {
  owner = openOwner();
  const tables = await owner<{ name: string }[]>`
    select format('%I', relname) as name from pg_class
    where relnamespace = 'public'::regnamespace and relrowsecurity`;
  for (const { name } of tables) await owner.unsafe(`alter table ${name} disable row level security`);
  stage = await setStage(owner);
});
afterAll(() => owner.end());

describeReads(reads);

it.each(wholeReads)('$name: tells of the own tenant alone', async ({ run }) => {
  const { actor, own, foreign } = stage;
  const outcome = await outcomeOf(() => run(actor.tenant, own.tag));
  expect(outcome.error).toBeUndefined();
  expect(outcome.said).toContain(own.tag);
  expect(outcome.said).not.toContain(foreign.tag);
});
