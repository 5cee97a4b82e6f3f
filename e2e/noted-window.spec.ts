import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import postgres from 'postgres';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/linden';

test('the window of a touchpoint shows every remark and photo, part by part', async ({ browser }) => {
  const sql = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const [cycle] = await sql`
    select c.workspace_id, c.id, v.id as visit_id, t.id as touchpoint_id, t.name from audit_cycles c
    join workspaces w on w.id = c.workspace_id and w.slug = 'linden'
    join audit_visits v on v.workspace_id = w.id and v.cycle_id = c.id and v.state = 'submitted'
    join audit_ratings r on r.workspace_id = w.id and r.visit_id = v.id
    join touchpoints t on t.workspace_id = w.id and t.id = r.touchpoint_id
    where c.name = 'Shops, third quarter' and c.state = 'closed' order by t.name, v.id limit 1`;
  const here = { workspace_id: cycle?.workspace_id as string };
  const at = {
    ...here,
    visit_id: cycle?.visit_id as string,
    touchpoint_id: cycle?.touchpoint_id as string,
  };
  // A rating for each of fifty segments that nobody sees otherwise, and a photo each of a file that is not there.
  const segments = Array.from({ length: 50 }, (_, number) => ({ id: randomUUID(), name: `Part ${number}` }));
  const fileId = randomUUID();
  await sql`insert into segments ${sql(segments.map((one) => ({ ...here, ...one, deleted_at: new Date() })))}`;
  await sql`insert into audit_ratings ${sql(
    segments.map(({ id, name }) => ({ ...at, id, segment_id: id, score: 5, note: `Seen: ${name}.` })),
  )}`;
  await sql`insert into files ${sql([
    { ...here, id: fileId, sha256: fileId, content_type: 'image/webp', size: 1, width: 4, height: 3 },
  ])}`;
  await sql`insert into audit_evidence ${sql(
    segments.map(({ id }) => ({ ...at, id, file_id: fileId, size: 1, received: 1 })),
  )}`;
  const { context, page } = await enterAs(browser, demoOwner());
  try {
    await page.goto(`${brand}/audits/cycles/${cycle?.id}`);
    await page.getByRole('button', { name: `What was noted: ${cycle?.name}` }).click();
    const shown = page.getByRole('dialog');
    const notes = shown.getByRole('listitem').filter({ hasText: 'Seen: Part' });
    const more = shown.getByRole('button', { name: /^Show more/ });
    await expect(more).toHaveCount(2);
    await expect(shown.getByRole('button', { name: /^Enlarge/ })).toHaveCount(24);
    await expect(more.last()).toHaveText('Show more (26 left)');
    const before = await notes.count();
    expect(before).toBeLessThanOrEqual(20);
    await more.first().focus();
    await page.keyboard.press('Enter');
    // The focus is on the first one that came, and stays in the window when nothing is left to show.
    await expect(shown.getByRole('list').first().locator('> li').nth(20)).toBeFocused();
    await more.first().focus();
    await page.keyboard.press('Enter');
    await expect(notes).toHaveCount(50);
    await expect(shown.getByRole('list').first().locator('> li').nth(40)).toBeFocused();
    await more.first().click();
    await more.first().click();
    await expect(shown.getByRole('button', { name: /^Enlarge/ })).toHaveCount(50);
    await expect(more).toHaveCount(0);
  } finally {
    const ids = segments.map(({ id }) => id);
    await sql`delete from audit_evidence where id in ${sql(ids)}`;
    await sql`delete from files where id = ${fileId}`;
    await sql`delete from audit_ratings where id in ${sql(ids)}`;
    await sql`delete from segments where id in ${sql(ids)}`;
    await sql.end();
    await context.close();
  }
});
