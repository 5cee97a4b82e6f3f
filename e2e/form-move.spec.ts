import { randomUUID } from 'node:crypto';
import { devices, expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { stageAudit, type AuditStage } from './support/audit-visit';
import { fillVisits } from './support/fill-visit';
import { enterAs, signIn } from './support/people';

let audit: AuditStage;
test.beforeEach(async () => {
  audit = await stageAudit();
});
test.afterEach(() => audit.sql.end());

const rewritten = 'Can the customer pay in the way they want to?';
const kept = 'Is the price what the menu said?';
const added = 'Is a receipt offered?';

/** Publishes a second version of the stage's form: one question stays, one gets another anchor, one is new. */
async function publishNext({ sql, workspaceId, cycleId }: AuditStage): Promise<void> {
  const here = { workspace_id: workspaceId };
  const [form] = await sql<{ id: string; version: string }[]>`
    select v.form_id as id, v.id as version from audit_cycles c
    join audit_form_versions v on v.workspace_id = c.workspace_id and v.id = c.form_version_id
    where c.workspace_id = ${workspaceId} and c.id = ${cycleId}`;
  const id = randomUUID();
  await sql`insert into audit_form_versions ${sql([
    { ...here, id, form_id: form?.id ?? '', number: 2, published_at: new Date(), evidence_rule: 'low' },
  ])}`;
  await sql`
    insert into audit_criteria (workspace_id, id, version_id, position, kind, question, critical, anchor_low,
      anchor_middle, anchor_high)
    select workspace_id, gen_random_uuid(), ${id}, position, kind, question, critical, anchor_low, anchor_middle,
      case when anchor_high = '' then '' else 'Every usual way works, contactless too' end
    from audit_criteria where workspace_id = ${workspaceId} and version_id = ${form?.version ?? ''}`;
  await sql`insert into audit_criteria ${sql([
    { ...here, id: randomUUID(), version_id: id, position: 'a2', kind: 'payment', question: added },
  ])}`;
}

test('an open cycle is moved to a newer form: what stays, what comes back, a phone that was away', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  await fillVisits(audit, [7, 6, 8], [audit.visitId]);
  const base = `/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits`;

  const phone = await browser.newContext({ ...devices['Pixel 7'], reducedMotion: 'reduce' });
  const away = await phone.newPage();
  await test.step('a phone answers by the former version, without a network', async () => {
    await signIn(away, audit.auditor);
    await away.goto('/phone');
    await expect(away.getByText('Ready without a network').first()).toBeVisible();
    await away.getByRole('link', { name: /Old Market 4/ }).tap();
    await expect(away.getByRole('heading', { level: 1 })).toHaveText('Facade and entrance');
    await phone.setOffline(true);
    for (let at = 0; at < 6; at += 1) await away.getByRole('button', { name: 'Next' }).tap();
    await expect(away.getByRole('heading', { level: 1 })).toHaveText('Payment');
    for (const question of [rewritten, kept])
      await away
        .getByRole('radiogroup', { name: question })
        .getByRole('radio', { name: '9 of 10', exact: true })
        .tap();
    await expect(away.locator('[data-sync]').first()).toContainText('Waiting for a network: 2');
  });

  const manager = await enterAs(browser, audit.manager);
  await test.step('the manager reads what it would change, and moves the cycle', async () => {
    const { page } = manager;
    await page.goto(`${base}/cycles/${audit.cycleId}`);
    await publishNext(audit);
    await page.reload();
    await expect(page.getByText('Version 2 of the form “Shop visit” is published')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Move to version 2' }).click();
    const asking = page.getByRole('alertdialog', { name: 'Move this cycle from version 1 to version 2?' });
    await expect(asking).toContainText('2 questions are new or asked again in 1 visit. 8 answers stay.');
    await expect(asking).toContainText('1 visit that was sent in comes back to its auditor');
    await expect(asking.getByRole('listitem')).toHaveText([
      added,
      `${rewritten} (other words for 0, 5 or 10)`,
    ]);
    await expectAccessible(page);
    await asking.getByRole('button', { name: 'Move the cycle' }).click();
    await expect(asking).toHaveCount(0);
    await expect(page.getByText(/Form changed: version 1 → 2 /)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the phone comes back: the same question took its answer, the other is aside and asked again', async () => {
    await phone.setOffline(false);
    await expect(away.locator('[data-sync]').first()).toContainText('Sent');
    await expect(away.getByText('this was asked differently before')).toBeVisible();
    const chosen = (question: string) =>
      away.getByRole('radiogroup', { name: question }).getByRole('radio', { checked: true });
    await expect(chosen(kept)).toHaveAccessibleName('9 of 10');
    await expect(chosen(rewritten)).toHaveCount(0);
    await expect(away.getByRole('radiogroup', { name: added })).toBeVisible();
    await expectAccessible(away);
    const outcomes = await audit.sql<{ outcome: string; reason: string | null }[]>`
      select outcome, reason from audit_operations where workspace_id = ${audit.workspaceId} order by sequence`;
    expect([...outcomes]).toEqual([
      { outcome: 'aside', reason: 'formMoved' },
      { outcome: 'applied', reason: null },
    ]);
  });

  await test.step('the visit that was sent in asks what is open, and is sent in again', async () => {
    const { page } = await enterAs(browser, audit.auditor);
    await page.goto(`${base}/visits`);
    await page.getByRole('link', { name: /Central Station/ }).click();
    await expect(page.getByText('The form has changed: 2 questions are new or asked again')).toBeVisible();
    await expect(page.getByText('New or asked again: the form has changed')).toHaveCount(1);
    await expectAccessible(page);
    for (const question of [rewritten, added])
      await page
        .getByRole('radiogroup', { name: new RegExp(question.replace('?', '\\?')) })
        .getByRole('radio', { name: '8 of 10', exact: true })
        .click();
    await expect(page.getByText('The form has changed')).toHaveCount(0);
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    await page.getByRole('button', { name: 'Send the visit in' }).click();
    await expect(page.getByText('This visit was sent in').first()).toBeVisible();
  });
});
