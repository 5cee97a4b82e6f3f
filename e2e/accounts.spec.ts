import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { enterAs, linkFromOutbox, signIn } from './support/people';
import { wordsOf } from './support/words';

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
const password = 'river lantern sturdy 41';

/** Brings in six answers about two touchpoints: 4 of 1–5 on the whole for the website, 4.67 for the staff. */
async function bringInRatings(page: Page, brand: string, locale: string): Promise<void> {
  const t = wordsOf(locale, 'ratings');
  const lines = ['4,5', '5,5', '3,4', '4,5', '5,5', '3,4'].map((scores, at) => `r${at + 1},${scores}`);
  await page.goto(`${brand}/imports/new`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'spring 2026.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Respondent,Website,Staff', ...lines].join('\n')),
  });
  await expectAccessible(page);
  await page.getByRole('button', { name: t('wizard.toColumns') }).click();
  for (const column of ['Website', 'Staff']) {
    await page.getByRole('combobox', { name: t('wizard.roleOf', { column }) }).click();
    await page.getByRole('option', { name: t('role.touchpoint'), exact: true }).click();
    await page.getByRole('button', { name: t('wizard.rulesOf', { column }) }).click();
    await page.getByRole('button', { name: '1–5', exact: true }).click();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: t('wizard.toPreview') }).click();
  await expect(page.getByRole('region', { name: t('figures.title') })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: t('preview.commit'), exact: true }).click();
  await page.getByRole('link', { name: t('record.toDashboard') }).click();
  await expect(page.getByRole('grid')).toBeVisible();
}

for (const [locale, words] of [
  ['en', { create: 'Create account', invite: 'Invite', accept: 'Create account and accept' }],
  ['pl', { create: 'Utwórz konto', invite: 'Zaproś', accept: 'Utwórz konto i przyjmij' }],
] as const) {
  test(`sign up, invite, accept in a second browser, import, read the dashboard (${locale})`, async ({
    browser,
  }) => {
    const id = unique();
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addCookies([{ name: 'locale', value: locale, url: process.env.BASE_URL ?? '' }]);
    const page = await context.newPage();
    const ada = { email: `ada.${id}@example.test`, password };

    await page.goto('/sign-up');
    await expectAccessible(page);
    await page.getByRole('button', { name: words.create }).click();
    await expect(page.locator('input[name=name][aria-invalid=true]')).toBeVisible();
    await page.locator('input[name=name]').fill('Ada Nowak');
    await page.locator('input[name=email]').fill(ada.email);
    await page.locator('input[name=password]').fill('password123');
    await page.locator('input[name=organizationName]').fill(`Agency ${id}`);
    await page.locator('input[name=brandName]').fill('Żółw & Co');
    await page.getByRole('button', { name: words.create }).click();
    // The message stands at the field, and what was typed is still there.
    await expect(page.locator('input[name=password][aria-invalid=true]')).toBeVisible();
    await expect(page.locator('input[name=organizationName]')).toHaveValue(`Agency ${id}`);
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: words.create }).click();
    await page.waitForURL(/\/o\/agency-[^/]+\/zolw-co$/);

    const confirm = await linkFromOutbox(page, ada.email, '/confirm-email');
    await page.goto(confirm);
    await page.locator('main button').click();
    await expect(page.getByRole('status')).toBeVisible();

    await page.goto('/');
    const brand = new URL(page.url()).pathname;
    await page.goto(`${brand}/members`);
    await expectAccessible(page);
    const guest = `ben.${id}@example.test`;
    await page.locator('input[name=email]').fill(guest);
    await page.getByRole('button', { name: words.invite, exact: true }).click();
    await expect(page.getByText(guest).first()).toBeVisible();

    const invitation = await linkFromOutbox(page, guest, '/invitation');
    const other = await browser.newContext({ reducedMotion: 'reduce' });
    await other.addCookies([{ name: 'locale', value: locale, url: process.env.BASE_URL ?? '' }]);
    const second = await other.newPage();
    await second.goto(invitation);
    await expectAccessible(second);
    await second.locator('input[name=name]').fill('Ben');
    await second.locator('input[name=password]').fill(password);
    await second.getByRole('button', { name: words.accept }).click();
    await second.waitForURL(new RegExp(`${brand}$`));
    // A viewer reads; settings are not theirs, and the organization does not exist for them.
    expect((await second.goto(`${brand}/settings`))?.status()).toBe(403);
    expect((await second.goto(brand.split('/').slice(0, 3).join('/')))?.status()).toBe(404);
    // A used invitation is dead.
    await second.goto(invitation);
    await expect(second.locator('input[name=name]')).toHaveCount(0);

    await bringInRatings(page, brand, locale);
    await second.goto(brand);
    const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(7.5);
    await expect(
      second.getByRole('grid').getByRole('link', { name: new RegExp(`^Website.*${score}.*n 6`) }),
    ).toBeVisible();
    await expectAccessible(second);
    await context.close();
    await other.close();
  });
}

test('a forgotten password is set anew, once, and ends every session', async ({ browser }) => {
  const id = unique();
  const person = { email: `cleo.${id}@example.test`, password };
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/sign-up');
  for (const [name, value] of [
    ['name', 'Cleo'],
    ['email', person.email],
    ['password', password],
    ['organizationName', `Cleo ${id}`],
    ['brandName', 'Kiosk'],
  ]) {
    await page.locator(`input[name=${name}]`).fill(value ?? '');
  }
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/o\//);

  const other = await browser.newContext({ reducedMotion: 'reduce' });
  const second = await other.newPage();
  await second.goto('/forgot-password');
  await second.locator('input[name=email]').fill(person.email);
  await second.locator('form button[type=submit]').click();
  await expect(second.getByRole('status')).toBeVisible();
  const link = await linkFromOutbox(second, person.email, '/reset-password');
  await second.goto(link);
  await second.locator('input[name=password]').fill('another lantern 77 river');
  await second.locator('form button[type=submit]').click();
  await second.waitForURL(/\/sign-in/);

  await page.goto('/profile');
  await expect(page).toHaveURL(/\/sign-in/);
  await second.goto(link);
  await expect(second.locator('input[name=password]')).toHaveCount(0);

  await page.locator('input[name=email]').fill(person.email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]').click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await signIn(page, { email: person.email, password: 'another lantern 77 river' });
  await context.close();
  await other.close();
});

test('a session that is ended in the list is out at its next click', async ({ browser }) => {
  const id = unique();
  const person = { email: `dora.${id}@example.test`, password };
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/sign-up');
  for (const [name, value] of [
    ['name', 'Dora'],
    ['email', person.email],
    ['password', password],
    ['organizationName', `Dora ${id}`],
    ['brandName', 'Depot'],
  ]) {
    await page.locator(`input[name=${name}]`).fill(value ?? '');
  }
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/o\//);
  const { context: otherContext, page: other } = await enterAs(browser, person);
  await page.goto('/profile');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
  await expect(page.getByText('Signed out there', { exact: true })).toBeVisible();
  await other.goto('/profile');
  await expect(other).toHaveURL(/\/sign-in/);
  await test.step('signing in again leads back to where the person was', async () => {
    await other.locator('input[name=email]').fill(person.email);
    await other.locator('input[name=password]').fill(person.password);
    await other.locator('form button[type=submit]').click();
    await other.waitForURL(/\/profile$/);
  });
  await context.close();
  await otherContext.close();
});
