import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { stageAudit, type AuditStage } from './support/audit-visit';
import { fillVisits } from './support/fill-visit';
import { enterAs } from './support/people';

let audit: AuditStage;
test.beforeEach(async () => {
  audit = await stageAudit();
});
test.afterEach(() => audit.sql.end());

test('impact is judged in the passport and weighs the overall score of a cycle', async ({ browser }) => {
  test.setTimeout(180_000);
  const { sql, workspaceId, cycleId } = audit;
  await fillVisits(audit, [4, 8]);
  await sql`update audit_cycles set weights = 'impact' where workspace_id = ${workspaceId} and id = ${cycleId}`;
  const [facade, parking] = await sql<{ id: string }[]>`
    select id from touchpoints where workspace_id = ${workspaceId} order by position limit 2`;
  await sql`insert into touchpoint_judgements ${sql([
    {
      ...{ workspace_id: workspaceId, id: crypto.randomUUID(), touchpoint_id: parking?.id ?? '' },
      ...{ part: 'impact', value: 3, judged_on: '2026-09-01' },
    },
  ])}`;
  const brand = `/o/${audit.slugs.organization}/${audit.slugs.workspace}`;
  const { page } = await enterAs(browser, audit.manager);

  await test.step('a manager judges it, dated and by name', async () => {
    await page.goto(`${brand}/touchpoints/${facade?.id}`);
    await page.getByRole('button', { name: 'Impact: not set. Edit' }).click();
    await expect(page.getByRole('textbox', { name: 'Impact' })).toBeFocused();
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Impact: 9. Edit' })).toBeVisible();
    await expect(page.getByText(/^Judged on .*: Marek$/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a new cycle says who would stay out of a weighted score', async () => {
    await page.goto(`${brand}/audits/cycles/new`);
    await page.getByLabel('Overall score').click();
    await page.getByRole('option', { name: 'Weighted by impact' }).click();
    await expect(page.getByText('Impact is judged for 2 of 8 touchpoints.')).toBeVisible();
    await expect(
      page.getByText(/Left out of the overall score until they are judged: .* and 1 more\./),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the closed cycle tells the weighted figure with the other one beside', async () => {
    await page.goto(`${brand}/audits/cycles/${cycleId}`);
    for (const name of ['Start review', 'Close cycle']) {
      await page.getByRole('button', { name, exact: true }).filter({ visible: true }).click();
      await page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('alertdialog')).toHaveCount(0);
    }
    // (9·4 + 3·8)/12 = 5.0; every touchpoint the same: (4 + 8)/2 = 6.0.
    const told = page.getByText('Overall score, weighted by impact').first();
    await expect(told).toBeVisible();
    await expect(page.getByText('With every touchpoint counting the same: 6.0, n 2.')).toBeVisible();
    await expect(page.getByText(/6 touchpoints without an impact are left out/)).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${brand}/audits/cycles/${cycleId}/report`);
    await expect(page.getByText('Overall score, weighted by impact')).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${brand}?source=auditors`);
    await expect(page.getByText('Overall score, weighted by impact')).toBeVisible();
    await expect(page.getByText('every touchpoint the same 6.00')).toBeVisible();
    await expectAccessible(page);
  });
});
