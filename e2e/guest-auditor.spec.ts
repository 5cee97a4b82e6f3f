import { devices, expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './support/axe';
import { stageAudit, type AuditStage } from './support/audit-visit';
import { enterAs } from './support/people';

let audit: AuditStage;
test.beforeEach(async () => {
  audit = await stageAudit();
});
test.afterEach(() => audit.sql.end());

const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  userAgent: devices['Pixel 7'].userAgent,
  reducedMotion: 'reduce' as const,
  locale: 'en-GB',
};

/** Makes a guest's link on the page of the cycle and gives its address. */
async function invite(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Add guest' }).click();
  const asking = page.getByRole('dialog', { name: 'Add a guest auditor' });
  await asking.getByLabel('Name of the guest').fill(name);
  await expectAccessible(page);
  await asking.getByRole('button', { name: 'Make link' }).click();
  const told = page.getByRole('dialog', { name: `Link for ${name}` });
  await expect(told.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await expectAccessible(page);
  const link = (await told.getByText(/\/guest\//).textContent()) ?? '';
  await told.getByRole('button', { name: 'Close' }).last().click();
  await expect(told).toHaveCount(0);
  return new URL(link).pathname;
}

test('a guest without an account scores one visit and sends it in', async ({ browser }) => {
  test.setTimeout(180_000);
  const manager = await enterAs(browser, audit.manager);
  const brand = `/o/${audit.slugs.organization}/${audit.slugs.workspace}`;
  await manager.page.goto(`${brand}/audits/cycles/${audit.cycleId}`);
  const path = await invite(manager.page, 'Olga Guest');
  await expect(manager.page.getByText('Olga Guest', { exact: true })).toBeVisible();
  await expectAccessible(manager.page);
  expect(await manager.page.content()).not.toContain(path);

  const guest = await browser.newContext(phone);
  const page = await guest.newPage();
  const answer = await page.goto(path);
  const headers = answer?.headers() ?? {};
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-robots-tag']).toBe('noindex');
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['content-security-policy']).toContain(`'strict-dynamic'`);
  await expect(page.getByText('You score as Olga Guest')).toBeVisible();
  await expectAccessible(page);

  await test.step('scores, with a photo', async () => {
    const direct = ['Facade and entrance', 'Parking', 'Greeting', 'Counter and menu', 'Waiting in line'];
    for (const name of [...direct, 'Barista', 'Receipt and farewell']) {
      await page.getByRole('radiogroup', { name }).getByRole('radio', { name: '8 of 10' }).tap();
    }
    for (const name of [
      'Can the customer pay in the way they want to?',
      'Is the price what the menu said?',
    ]) {
      await page.getByRole('radiogroup', { name }).getByRole('radio', { name: '9 of 10' }).tap();
    }
    const colour = { create: { width: 600, height: 400, channels: 3 as const, background: '#88b0d0' } };
    const buffer = await sharp(colour).jpeg().toBuffer();
    const file = { name: 'shop.jpg', mimeType: 'image/jpeg', buffer };
    await page.getByLabel('Add photos: Parking').setInputFiles([file]);
    const photos = page.getByRole('list', { name: 'Photos: Parking' });
    await expect(photos.getByRole('button', { name: 'Remove' })).toHaveCount(1);
    const src = (await photos.locator('img').getAttribute('src')) ?? '';
    expect((await page.request.get(src)).status()).toBe(200);
    expect(
      (await manager.page.request.get(src.replace(path.split('/').at(-1) ?? '', 'x'.repeat(43)))).status(),
    ).toBe(404);
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    await page.reload();
    await expect(page.getByText('8 of 8 scored').first()).toBeVisible();
  });

  await test.step('sees nothing else of the brand', async () => {
    for (const other of [brand, `${brand}/audits`, `${brand}/audits/visits/${audit.visitId}`]) {
      await page.goto(other);
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    }
    const token = path.split('/').at(-1) ?? '';
    const foreign = await page.request.patch(`/api/guest/${token}/visits/${audit.visitId}/ratings`, {
      data: { ratings: [{ touchpointId: audit.visitId, score: 1 }] },
      headers: { origin: process.env.BASE_URL ?? '' },
    });
    expect(foreign.status()).toBe(404);
  });

  await test.step('sends in, and the link says so', async () => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Send the visit in' }).tap();
    await expect(page.getByRole('heading', { name: 'The visit was sent in' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'The visit was sent in' })).toBeVisible();
    expect(await page.content()).not.toContain('Linden Coffee');
    await expectAccessible(page);
  });

  await manager.page.reload();
  await expect(manager.page.getByText('Visits sent in: 1 of 3').first()).toBeVisible();
  await guest.close();
  await manager.context.close();
});

test('a link that was replaced or taken back opens nothing, and says so', async ({ browser }) => {
  const { context, page } = await enterAs(browser, audit.manager);
  await page.goto(`/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits/cycles/${audit.cycleId}`);
  const first = await invite(page, 'Jan Guest');
  const guest = await browser.newContext(phone);
  const visit = await guest.newPage();
  await visit.goto(first);
  await expect(visit.getByText('You score as Jan Guest')).toBeVisible();

  await page.getByRole('button', { name: 'New link: Jan Guest' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make link' }).click();
  const told = page.getByRole('dialog', { name: 'Link for Jan Guest' });
  const second = new URL((await told.getByText(/\/guest\//).textContent()) ?? '').pathname;
  await told.getByRole('button', { name: 'Close' }).last().click();
  expect((await visit.goto(first))?.status()).toBe(404);
  await visit.goto(second);
  await expect(visit.getByText('You score as Jan Guest')).toBeVisible();

  await page.getByRole('button', { name: 'Take the link back: Jan Guest' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('Link taken back')).toBeVisible();
  await visit.getByRole('radiogroup', { name: 'Parking' }).getByRole('radio', { name: '8 of 10' }).tap();
  await expect(visit.getByText('Not saved: Parking', { exact: true })).toBeVisible();
  await visit.reload();
  await expect(visit.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await expectAccessible(visit);
  await guest.close();
  await context.close();
});

test('a guest’s name is erased by whoever runs the cycle', async ({ browser }) => {
  const { context, page } = await enterAs(browser, audit.manager);
  const { organization, workspace } = audit.slugs;
  await page.goto(`/o/${organization}/${workspace}/audits/cycles/${audit.cycleId}`);
  await invite(page, 'Olga Guest');
  await page.getByRole('button', { name: 'Erase the name: Olga Guest' }).click();
  const asked = page.getByRole('alertdialog', { name: 'Erase the name of Olga Guest?' });
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Erase name' }).click();
  await expect(page.getByText('former auditor')).toBeVisible();
  await expect(page.getByText('Olga Guest')).toHaveCount(0);
  await page.goto(`/o/${organization}/${workspace}/activity`);
  await expect(page.getByText('Name of a guest auditor erased')).toBeVisible();
  await expect(page.getByText('Olga')).toHaveCount(0);
  await context.close();
});
