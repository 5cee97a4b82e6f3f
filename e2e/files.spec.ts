import { expect, test, type Browser, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './support/axe';
import { openRound } from './support/open-round';

const password = 'river lantern sturdy 41';

/** Somebody new with an empty brand, as their browser stands after signing up. */
async function openBrand(browser: Browser): Promise<{ page: Page; base: string; organization: string }> {
  const id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'locale', value: 'en', url: process.env.BASE_URL ?? '' }]);
  const page = await context.newPage();
  await page.goto('/sign-up');
  for (const [name, value] of [
    ['name', 'Iga'],
    ['email', `iga.${id}@example.test`],
    ['password', password],
    ['organizationName', `Iga ${id}`],
    ['brandName', 'Kiosk'],
  ] as const) {
    await page.locator(`input[name=${name}]`).fill(value);
  }
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/kiosk$/);
  const base = new URL(page.url()).pathname;
  return { page, base, organization: base.split('/').slice(0, 3).join('/') };
}

async function picture(colour: string, width = 900, height = 600) {
  const image = sharp({ create: { width, height, channels: 3, background: colour } });
  return { name: 'picture.jpg', mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() };
}
const noPicture = { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from('GIF89a, it says') };
const chosen = (page: Page) => page.locator('input[type=file]:not([capture])').last();
/** The picture is there and can be drawn. */
const drawn = async (page: Page, selector: string) => {
  const image = page.locator(selector).first();
  await expect(image).toBeVisible();
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
    .toBeGreaterThan(0);
};

test('a logo is uploaded, shown, refused where it is none, removed and brought back', async ({ browser }) => {
  const { page, base, organization } = await openBrand(browser);
  await page.goto(`${base}/settings`);
  await expect(page.locator('aside img')).toHaveCount(0);
  await chosen(page).setInputFiles(await picture('#0b6577', 300, 300));
  await drawn(page, '#logo img');
  // The frame around every page has it at once.
  await drawn(page, 'aside img');
  await expectAccessible(page);

  await chosen(page).setInputFiles(noPicture);
  await expect(page.locator('#logo').getByRole('alert')).toHaveText(
    'This is a GIF file. Save it as JPEG, PNG or WebP and choose it again.',
  );
  await drawn(page, '#logo img');

  await page.locator('#logo').getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('aside img')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await drawn(page, 'aside img');

  await page.goto(`${organization}/-/settings`);
  await chosen(page).setInputFiles(await picture('#5b4b9a', 300, 300));
  await drawn(page, '#logo img');
  await expectAccessible(page);
  await page.goto(organization);
  await drawn(page, 'main h1 img');
  await drawn(page, 'main table img');
  await page.context().close();
});

test('the gallery is filled, filtered, changed and emptied, and shows on the passport', async ({
  browser,
}) => {
  const { page, base } = await openBrand(browser);
  await page.goto(`${base}/touchpoints`);
  await page
    .getByRole('button', { name: /^Paste a list/ })
    .first()
    .click();
  await page.getByLabel('Names, one a line').fill('Check-in\nParcel');
  await page.getByRole('button', { name: /^Add \d+ touchpoints?$/ }).click();
  await expect(page.getByRole('grid', { name: 'Touchpoints' })).toBeVisible();

  await page.goto(`${base}/gallery`);
  await expectAccessible(page);
  const add = page.getByRole('button', { name: 'Add to the gallery' });
  const dialog = page.getByRole('dialog');
  await add.click();
  await dialog.getByRole('link').click();
  await page.waitForURL(/\/brands$/);
  for (const [name, kind] of [
    ['Changi', 'Leader'],
    ['Ozon', 'other field'],
  ]) {
    await page
      .getByRole('button', { name: /brand$/i })
      .first()
      .click();
    await dialog.locator('input[name=name]').fill(name ?? '');
    await dialog.getByRole('combobox').first().click();
    await page.getByRole('option', { name: new RegExp(kind ?? '', 'i') }).click();
    await dialog.locator('button[type=submit]').click();
    await expect(dialog).toBeHidden();
  }

  await page.goto(`${base}/gallery`);
  await add.click();
  await expectAccessible(page);
  // Nothing is sent before it is whole; what was chosen stays.
  await chosen(page).setInputFiles(await picture('#3f6b3a', 2600, 1700));
  await expect(dialog.getByRole('img', { name: 'Preview of the picture' })).toBeVisible();
  await dialog.locator('button[type=submit]').click();
  await expect(dialog.locator('input[name=title][aria-invalid=true]')).toBeVisible();
  await dialog.locator('input[name=title]').fill('A host at the door');
  await dialog.locator('textarea[name=feature]').fill('Meets everybody within ten seconds');
  await dialog.getByRole('combobox').first().click();
  await page.getByRole('option', { name: /Changi/ }).click();
  await dialog.getByRole('combobox').last().click();
  await page.getByRole('option', { name: 'Check-in' }).click();
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toBeHidden();
  const card = page.getByRole('article', { name: 'A host at the door' });
  await drawn(page, 'article img');

  await add.click();
  await dialog.getByRole('combobox').first().click();
  await page.getByRole('option', { name: /Ozon/ }).click();
  await dialog.locator('input[name=title]').fill('Opens without a knife');
  await chosen(page).setInputFiles(noPicture);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog.getByText('This is a GIF file.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expectAccessible(page);

  await page.getByRole('searchbox').fill('ten seconds');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('combobox', { name: 'Brand' }).click();
  await page.getByRole('option', { name: /Ozon/ }).click();
  await expect(card).toBeHidden();
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.goto(`${base}/gallery`);

  await card.getByRole('button', { name: /Enlarge/ }).click();
  await drawn(page, '[role=dialog] img');
  await page.keyboard.press('Escape');
  await card.getByRole('link', { name: 'Check-in' }).click();
  await expect(page.getByRole('heading', { name: 'What others do' })).toBeVisible();
  await expect(page.getByText('Meets everybody within ten seconds')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${base}/gallery`);
  await card.getByRole('button', { name: /More about/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(card).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toBeVisible();
  await page.context().close();
});

test('staff suggest with a photo from a phone; editors see it, and the touchpoint gets it', async ({
  browser,
}) => {
  const { page, base } = await openBrand(browser);
  const link = await openRound(page, base, 'Branch staff');

  const phone = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const guest = await phone.newPage();
  await guest.goto(new URL(link).pathname);
  await expect(guest.locator('input[type=file][capture=environment]')).toBeAttached();
  await expectAccessible(guest);
  await guest.locator('input[name=name]').fill('Water fountain');
  await chosen(guest).setInputFiles(noPicture);
  await guest.getByRole('button', { name: 'Suggest', exact: true }).click();
  await expect(guest.getByText('This is a GIF file.')).toBeVisible();
  await expect(guest.locator('input[name=name]')).toHaveValue('Water fountain');
  await guest.getByRole('button', { name: 'Remove' }).click();
  // Larger than is kept: the phone makes it smaller before it is sent.
  const sent = guest.waitForRequest((request) => request.method() === 'POST');
  await chosen(guest).setInputFiles(await noise(3600, 2400));
  await expect(guest.locator('form img')).toBeVisible();
  await guest.getByRole('button', { name: 'Suggest', exact: true }).click();
  const size = Number((await (await sent).allHeaders())['content-length']);
  expect(size).toBeLessThan((await noise(3600, 2400)).buffer.length / 2);
  await expect(guest.getByText('It is on the list')).toBeVisible();
  await expect(guest.locator('main img')).toHaveCount(0);

  // The round's page follows live, and fits a phone.
  await drawn(page, 'main li img');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Accept as existing' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('radio', { name: /^Accepted/ }).click();
  await page.getByRole('link', { name: 'Show touchpoint' }).click();
  await expect(page.getByRole('heading', { name: 'Photos' })).toBeVisible();
  await drawn(page, 'main li img');
  await phone.close();
  await page.context().close();
});

test('a file is its brand’s: absent for others, asked for each time, and nothing but a picture', async ({
  browser,
}) => {
  const { page, base } = await openBrand(browser);
  const api = `/api${base}`;
  const origin = process.env.BASE_URL ?? '';
  const put = await page.request.put(`${api}/logo`, {
    headers: { origin, 'content-type': 'image/jpeg' },
    data: (await picture('#b4690e')).buffer,
  });
  const { fileId } = (await put.json()) as { fileId: string };
  const own = await page.request.get(`${api}/files/${fileId}`);
  expect(own.status()).toBe(200);
  expect(own.headers()).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': expect.stringMatching(/default-src 'none'.*; sandbox$/),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'content-disposition': `inline; filename="${fileId}.png"`,
  });
  const tag = { 'if-none-match': own.headers().etag ?? '' };
  expect((await page.request.get(`${api}/files/${fileId}`, { headers: tag })).status()).toBe(304);

  const other = await openBrand(browser);
  const masked = async (path: string, headers = {}) => {
    const answer = await other.page.request.get(path, { headers });
    const text = (await answer.text()).replace(/[0-9a-f-]{36}/g, '·');
    const { date: _date, ...rest } = answer.headers();
    return { status: answer.status(), text, rest };
  };
  const absentId = '018f0000-0000-7000-8000-000000000000';
  const absent = await masked(`/api${other.base}/files/${absentId}`);
  expect(absent.status).toBe(404);
  // Through one's own brand, through the other's, and with the tag of a copy that one should not have.
  expect(await masked(`/api${other.base}/files/${fileId}`)).toEqual(absent);
  expect(await masked(`${api}/files/${fileId}`)).toEqual(absent);
  expect(await masked(`${api}/files/${fileId}`, tag)).toEqual(absent);
  const nobody = await browser.newContext();
  expect((await nobody.request.get(`${api}/files/${fileId}`, { headers: tag })).status()).toBe(401);
  await nobody.close();
  await other.page.context().close();

  const foreignSite = await page.request.put(`${api}/logo`, {
    headers: { origin: 'https://elsewhere.example', 'content-type': 'image/jpeg' },
    data: (await picture('#000000')).buffer,
  });
  expect(foreignSite.status()).toBe(403);
  const tooLarge = await page.request.post(`${api}/files`, {
    headers: { origin, 'content-type': 'image/jpeg' },
    data: Buffer.alloc(15_000_001, 0xff),
  });
  expect(tooLarge.status()).toBe(413);
  await page.context().close();
});

test('limits of seats and storage are shown, set and kept to', async ({ browser }) => {
  const { page, base } = await openBrand(browser);
  await page.goto(`${base}/settings`);
  const use = page.locator('#usage');
  await expect(use).toContainText('0 seats, unlimited');
  await use.locator('input[name=seats]').fill('1');
  await use.locator('input[name=megabytes]').fill('1');
  await use.getByRole('button', { name: 'Save limits' }).click();
  await expect(use).toContainText('0 of 1 seat');
  await expect(use).toContainText('of 1 MB');
  await expectAccessible(page);

  await page.goto(`${base}/members`);
  const invite = async (name: string) => {
    await page.locator('input[name=email]').fill(`${name}.${Date.now()}@example.test`);
    await page.getByRole('combobox').first().click();
    await page.getByRole('option', { name: /Editor/ }).click();
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
  };
  await invite('first');
  await expect(page.getByText(/^first\./).first()).toBeVisible();
  await invite('second');
  await expect(page.getByText('The only seat of this brand is taken.')).toBeVisible();

  await page.goto(`${base}/settings`);
  await expect(use).toContainText('1 more is kept for an open invitation.');
  await page.context().close();
});

/** A photo that does not compress well, as those of phones do not. */
async function noise(width: number, height: number) {
  const image = sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await image.jpeg({ quality: 92 }).toBuffer() };
}
