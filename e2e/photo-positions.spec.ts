import { devices, expect, test, type Browser, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './support/axe';
import { stageAudit, type AuditStage } from './support/audit-visit';
import { signIn } from './support/people';

let audit: AuditStage;
test.beforeEach(async () => {
  audit = await stageAudit();
});
test.afterEach(() => audit.sql.end());

const geolocation = { latitude: 50.061_947, longitude: 19.936_856, accuracy: 12 };
const near = 'Taken near 50.062, 19.937';
const handset = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  userAgent: devices['Pixel 7'].userAgent,
  reducedMotion: 'reduce' as const,
};

async function openPhone(browser: Browser, permissions: string[]) {
  const context = await browser.newContext({ ...handset, geolocation, permissions });
  const page = await context.newPage();
  await signIn(page, audit.auditor);
  // How often the device is asked where it is, whatever it answers.
  await page.addInitScript(() => {
    const { geolocation: device } = navigator;
    const ask = device.getCurrentPosition.bind(device);
    device.getCurrentPosition = (...args) => {
      sessionStorage.setItem('asked', `${Number(sessionStorage.getItem('asked')) + 1}`);
      ask(...args);
    };
  });
  await page.goto('/phone');
  await expect(page.getByText('Ready without a network').first()).toBeVisible();
  await page.getByRole('link', { name: /Old Market 4/ }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Facade and entrance');
  return { context, page };
}

/** Presses the button of a camera, as a finger does, and has it give a picture of now. */
async function shoot(page: Page, button: string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .locator('label')
      .filter({ has: page.getByLabel(button) })
      .click(),
  ]);
  const picture = { create: { width: 64, height: 48, channels: 3 as const, background: 'teal' } };
  const buffer = await sharp(picture).jpeg().toBuffer();
  await chooser.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
}

const camera = 'Take a photo: Facade and entrance';
const asked = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('asked')));
const keep = (page: Page) => page.getByRole('switch', { name: 'Keep where photos are taken' });
const photos = () => audit.sql<{ latitude: number | null; consent: boolean }[]>`
  select latitude, position_consent as consent from audit_evidence
  where workspace_id = ${audit.workspaceId} and file_id is not null order by created_at`;

test('a phone keeps where a photo was taken after a choice alone, offline too, and forgets it again', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser, ['geolocation']);
  await expect(keep(page)).not.toBeChecked();
  await expect(page.getByText('to about 100 m')).toBeVisible();
  await shoot(page, camera);
  await expect.poll(photos).toEqual([{ latitude: null, consent: false }]);
  expect(await asked(page)).toBe(0);

  await keep(page).tap();
  await expect(keep(page)).toBeChecked();
  expect(await asked(page)).toBe(0);
  await context.setOffline(true);
  await shoot(page, camera);
  await expect(page.getByText(near)).toBeVisible();
  expect(await asked(page)).toBe(1);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(near)).toBeVisible();
  await expect(keep(page)).toBeChecked();
  await context.setOffline(false);
  await expect.poll(photos).toEqual([
    { latitude: null, consent: false },
    { latitude: 50.062, consent: true },
  ]);
  await expect(page.getByRole('link', { name: /^Map of the place/ })).toHaveAttribute(
    'href',
    /openstreetmap\.org\/\?mlat=50\.062&mlon=19\.937/,
  );
  await page.getByRole('button', { name: /^Remove the place/ }).tap();
  await expect(page.getByText(near)).toHaveCount(0);
  await expect.poll(photos).toEqual([
    { latitude: null, consent: false },
    { latitude: null, consent: false },
  ]);
  await context.close();
});

test('a photo goes on without a place where the device refuses, and the phone says so', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser, []);
  await keep(page).tap();
  await shoot(page, camera);
  await expect(page.getByText('This device does not tell where it is.')).toBeVisible();
  await expect.poll(photos).toEqual([{ latitude: null, consent: false }]);
  await context.close();
});

test('the desk keeps and forgets it as well, for one visit in one tab', async ({ browser }) => {
  const context = await browser.newContext({ geolocation, permissions: ['geolocation'] });
  const page = await context.newPage();
  await signIn(page, audit.auditor);
  const { organization, workspace } = audit.slugs;
  await page.goto(`/o/${organization}/${workspace}/audits/visits/${audit.visitId}`);
  await expect(keep(page)).not.toBeChecked();
  await keep(page).click();
  await expectAccessible(page);
  await shoot(page, 'Add photos: Facade and entrance');
  await expect(page.getByText(near)).toBeVisible();
  await expect.poll(photos).toEqual([{ latitude: 50.062, consent: true }]);
  await page.reload();
  await expect(keep(page)).toBeChecked();
  await page.getByRole('button', { name: /^Remove the place/ }).click();
  await expect(page.getByText(near)).toHaveCount(0);
  await expect.poll(photos).toEqual([{ latitude: null, consent: false }]);
  await keep(page).click();
  await page.reload();
  await expect(keep(page)).not.toBeChecked();
  await context.close();
});
