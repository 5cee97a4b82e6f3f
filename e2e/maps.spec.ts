import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { addBrand } from './support/brand';
import { addMember } from './support/member';
import { signUp } from './support/newcomer';
import { demoOwner, enterAs } from './support/people';

const mapPage = /\/maps\/[0-9a-f-]{36}$/;

const rows = (page: Page) => page.locator('[data-map-link]');
const titles = async (page: Page) => rows(page).allTextContents();
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).last().click();

async function choose(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `More about “${title}”` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Opens the making of a map and sees its template. */
async function openTemplates(page: Page, brand: string): Promise<void> {
  await page.goto(`${brand}/maps/new`);
  await expect(page.getByRole('region', { name: 'Preview of the map' })).toBeVisible();
}

test('maps are made, found, put in order, taken away and brought back', async ({ browser, page }) => {
  test.setTimeout(180_000);
  const brand = await signUp(page, 'Mapper', 'Bells');
  const organization = brand.split('/')[2] ?? '';
  const sister = await addBrand(organization, 'Horns');

  await test.step('an empty portfolio teaches, and a sample goes with one press', async () => {
    await page.goto(`${brand}/maps`);
    await expect(page.getByText('See it the way your customers do')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add the sample map' }).click();
    await page.waitForURL(mapPage);
    await page.goto(`${brand}/maps`);
    await expect(rows(page)).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove the sample' }).click();
    await expect(page.getByText('See it the way your customers do')).toBeVisible();
    await undo(page);
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Remove the sample' }).click();
    await expect(page.getByText('See it the way your customers do')).toBeVisible();
  });

  await test.step('from a template, with its texts before it is made', async () => {
    await page.getByRole('link', { name: 'Choose a template' }).click();
    await page.waitForURL(/\/maps\/new$/);
    await page.getByRole('searchbox', { name: 'Search templates' }).fill('public');
    await page.getByRole('radio', { name: 'Public service' }).check();
    const preview = page.getByRole('region', { name: 'Preview of the map' });
    await expect(preview.getByText('Types at night on the phone, stops, begins anew')).toBeVisible();
    await page.getByText('Structure only').click();
    await expect(preview.getByText('Types at night on the phone, stops, begins anew')).toHaveCount(0);
    await page.getByText('With sample texts').click();
    await expect(page.getByLabel('Title of the map')).toHaveValue('I apply for a parental allowance');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create map' }).click();
    await page.waitForURL(mapPage);
  });

  await test.step('blank, and with another type', async () => {
    await openTemplates(page, brand);
    await page.getByText('Blank', { exact: true }).click();
    await page.getByRole('radio', { name: 'Service blueprint' }).check();
    await page.getByLabel('Title of the map').fill('How a bicycle is repaired');
    await page.getByRole('button', { name: 'Create map' }).click();
    await page.waitForURL(mapPage);
  });

  await test.step('from a table that is pasted', async () => {
    await page.goto(`${brand}/maps/new?start=file`);
    const look = page.getByRole('button', { name: 'Look at it' });
    const table = 'I buy a bell\tLook\tPay\nCustomer actions\tCompares bells\tPays in cash';
    // The page hears what is typed once its code is there.
    await expect(async () => {
      await page.getByLabel('Or paste a table').fill('');
      await page.getByLabel('Or paste a table').fill(table);
      await expect(look).toBeEnabled({ timeout: 1_000 });
    }).toPass();
    await look.click();
    await expect(page.getByText('1 stage, 2 steps, 1 lane, 2 filled cells')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create the map' }).click();
    await page.waitForURL(mapPage);
  });

  await test.step('out as JSON and in again; a wrong file says where', async () => {
    await page.goto(`${brand}/maps`);
    await expect(rows(page)).toHaveCount(3);
    const download = page.waitForEvent('download');
    await choose(page, 'I buy a bell', 'Download as JSON');
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('Compares bells');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    await page.goto(`${brand}/maps/new?start=file`);
    const send = (content: string) =>
      page
        .getByLabel('Choose a JSON file or drop it here')
        .setInputFiles({ name: 'map.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await send(text.replace('"actions"', '"wishes"'));
    await expect(page.getByText(/^At lanes\[0\]\.kind: one of these is expected/)).toBeVisible();
    await send(text.replace('I buy a bell', 'I buy a second bell'));
    await page.getByRole('button', { name: 'Create the map' }).click();
    await page.waitForURL(mapPage);
  });

  await test.step('search, sort, filter and arrows', async () => {
    await page.goto(`${brand}/maps`);
    await expect
      .poll(() => titles(page))
      .toEqual([
        'How a bicycle is repaired',
        'I apply for a parental allowance',
        'I buy a bell',
        'I buy a second bell',
      ]);
    await page.getByRole('searchbox', { name: 'Search maps' }).fill('bell');
    await expect.poll(() => titles(page)).toEqual(['I buy a bell', 'I buy a second bell']);
    await page.getByRole('searchbox', { name: 'Search maps' }).fill('');
    await page.getByRole('button', { name: 'Stages × steps' }).click();
    await expect.poll(async () => (await titles(page))[0]).toBe('I apply for a parental allowance');
    await expect(page.getByRole('columnheader', { name: 'Stages × steps' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Service blueprint' });
    await expect.poll(() => titles(page)).toEqual(['How a bicycle is repaired']);
    await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'All types' });
    await expect(rows(page)).toHaveCount(4);
    await rows(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(rows(page).nth(3)).toBeFocused();
  });

  await test.step('rename, duplicate, make a future state', async () => {
    await choose(page, 'I buy a second bell', 'Rename');
    await page.getByLabel('Title of the map').fill('I buy a horn');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect.poll(() => titles(page)).toContain('I buy a horn');
    await choose(page, 'I buy a horn', 'Duplicate');
    await expect.poll(() => titles(page)).toContain('I buy a horn (copy)');
    await choose(page, 'I buy a horn', 'Make a future state from this');
    await page.waitForURL(mapPage);
    await page.goto(`${brand}/maps`);
    await expect.poll(() => titles(page)).toContain('I buy a horn: Future state');
  });

  await test.step('archive and delete, each with a way back', async () => {
    await choose(page, 'I buy a bell', 'Archive');
    await expect.poll(() => titles(page)).not.toContain('I buy a bell');
    await undo(page);
    await expect.poll(() => titles(page)).toContain('I buy a bell');
    await choose(page, 'I buy a bell', 'Delete');
    await expect.poll(() => titles(page)).not.toContain('I buy a bell');
    await undo(page);
    await expect.poll(() => titles(page)).toContain('I buy a bell');
  });

  await test.step('a copy for another brand names both', async () => {
    await choose(page, 'I buy a bell', 'Copy to another brand…');
    const dialog = page.getByRole('dialog', { name: 'Copy “I buy a bell” to another brand' });
    await dialog.getByLabel('To which brand').selectOption({ label: 'Horns' });
    await expect(dialog.getByText(/^From Bells to Horns/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Copy to Horns' }).click();
    await expect(page.getByText('Copied to Horns: I buy a bell', { exact: true })).toBeVisible();
  });

  await test.step('a template of the organization serves another brand', async () => {
    await choose(page, 'I buy a bell', 'Save as template…');
    await page.getByLabel('Name of the template').fill('Small purchases');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save template' }).click();
    await expect(page.getByText('Template saved', { exact: true })).toBeVisible();
    await page.goto(`${sister}/maps/new`);
    await expect(page.getByRole('radio', { name: 'Small purchases' })).toBeChecked();
    await expect(page.getByText('Compares bells')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Delete the template “Small purchases”' })).toHaveCount(0);
    await page.goto(`${brand}/maps/new`);
    await page.getByRole('button', { name: 'Delete the template “Small purchases”' }).click();
    await expect(page.getByRole('radio', { name: 'Small purchases' })).toHaveCount(0);
  });

  await test.step('the palette finds a map by its title', async () => {
    await page.goto(brand);
    const search = page.getByRole('combobox', { name: 'Search and commands' });
    // The page hears the keys once its code is there.
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(search).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await search.fill('horn');
    await expect(page.getByRole('option', { name: 'I buy a horn', exact: true })).toBeVisible();
  });

  await test.step('a reader reads', async () => {
    const reader = await enterAs(browser, await addMember('bells', 'Ola Mapreader', 'viewer', organization));
    await reader.page.goto(`${brand}/maps`);
    await expect(rows(reader.page).first()).toBeVisible();
    await expect(reader.page.getByRole('link', { name: 'New map' })).toHaveCount(0);
    await expect(reader.page.getByRole('button', { name: /^More about/ })).toHaveCount(0);
    await expectAccessible(reader.page);
    await reader.context.close();
  });
});

test('the portfolio names what is missing and leads to its making', async ({ browser }) => {
  test.setTimeout(90_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto('/o/northlight/bay-airport/maps');
  await expect(page.getByText('Stale: review was due 4 Nov 2026')).toBeVisible();
  const portfolio = page.getByRole('region', { name: 'Portfolio' });
  await expect(portfolio.getByText(/ of 5$/).first()).toBeVisible();
  await expect(portfolio.getByText('Make one for Elena Ortiz')).toHaveCount(0);
  await portfolio.getByRole('link', { name: 'Make one for Marco Bellini' }).click();
  await page.waitForURL(/\/maps\/new\?type=current-state&persona=/);
  await expect(page.getByRole('checkbox', { name: 'Marco Bellini' })).toBeChecked();
  await expectAccessible(page);
  await page.goto('/o/northlight/bay-airport/personas');
  await page.getByRole('link', { name: 'Elena Ortiz', exact: true }).click();
  await expect(page.getByText('On 2 maps')).toBeVisible();
  await expect(page.getByRole('link', { name: 'We fly to the grandparents', exact: true })).toBeVisible();
  await context.close();
});
