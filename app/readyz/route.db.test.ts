import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginDrain } from '@/lib/live/readiness';
import { GET } from './route';

describe('readiness', () => {
  let owner: postgres.Sql;

  beforeEach(() => {
    owner = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1 });
  });
  afterEach(() => owner.end());

  it('is given where the database answers and has every migration', async () => {
    const response = await GET();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is not given while a migration is missing', async () => {
    const [newest] = await owner`
      delete from drizzle.__drizzle_migrations
      where created_at = (select max(created_at) from drizzle.__drizzle_migrations) returning hash, created_at`;
    expect((await GET()).status).toBe(503);
    await owner`insert into drizzle.__drizzle_migrations ${owner(newest ?? {}, 'hash', 'created_at')}`;
    expect((await GET()).status).toBe(200);
  });

  it('is not given while the database does not answer in time', async () => {
    await owner.begin(async (tx) => {
      await tx`lock table drizzle.__drizzle_migrations in access exclusive mode`;
      expect((await GET()).status).toBe(503);
    });
    expect((await GET()).status).toBe(200);
  });

  it('is not given from the beginning of a shutdown on', async () => {
    beginDrain();
    expect((await GET()).status).toBe(503);
  });
});
