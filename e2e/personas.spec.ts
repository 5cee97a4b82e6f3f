import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';
const personaPage = /\/personas\/[0-9a-f-]{36}$/;

const section = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const lines = (page: Page, title: string) =>
  page.getByRole('list', { name: title, exact: true }).locator('> li');
const texts = async (page: Page, title: string) =>
  (await lines(page, title).locator('button[aria-label^="Line: "]').allTextContents()).map((text) =>
    text.trim(),
  );
const saved = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();

async function create(page: Page, name: string, frame: string): Promise<void> {
  await page.goto(`${brand}/personas`);
  await page.getByRole('button', { name: 'New persona' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel(frame).check();
  await page.getByRole('button', { name: 'Create persona' }).click();
  await page.waitForURL(personaPage);
}

/** Writes lines into a section as people do: Enter after each. */
async function write(page: Page, title: string, rows: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: `Add to “${title}”` }).click();
  for (const row of rows) {
    await page.getByRole('textbox', { name: 'New line' }).fill(row);
    await page.keyboard.press('Enter');
    await expect(
      section(page, title).getByText(row.split(': ').at(-1) ?? row, { exact: true }),
    ).toBeVisible();
  }
  await page.keyboard.press('Escape');
}

test('channel fit says what is missing, what is bad and what is not known', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto('/o/northlight/bay-airport/personas');
  await page.getByRole('link', { name: 'Channel fit' }).click();
  await page.waitForURL(/\/personas\/channel-fit$/);
  await expect(page.getByText(/^Scores: Customer survey/)).toBeVisible();
  const row = page.getByRole('row', { name: /Elena Ortiz/ });
  await expect(row.getByText(/preferred channels? offered/).first()).toBeVisible();
  await row
    .getByRole('link', { name: /Preferred, missing/ })
    .first()
    .click();
  const missing = page.getByText('There is no touchpoint in this channel in this phase.').first();
  await expect(missing).toBeInViewport();
  await expect(page.getByRole('region', { name: 'The same level whatever the channel' })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test('a persona is made, written where it stands, arranged and taken back', async ({ browser }) => {
  test.setTimeout(150_000);
  const { page, context } = await enterAs(browser, demoOwner());

  await test.step('an empty gallery teaches', async () => {
    await page.goto(`${brand}/personas`);
    await expect(page.getByText('Make your customers a face')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('lines by Enter, by paste, and facts with their labels', async () => {
    await create(page, 'Hana Novakova', 'All usual sections');
    await write(page, 'Goals', ['Ride to work', 'Arrive dry']);
    await expect.poll(() => texts(page, 'Goals')).toEqual(['Ride to work', 'Arrive dry']);
    await page.getByRole('button', { name: 'Add to “Needs”' }).click();
    await page.getByRole('textbox', { name: 'New line' }).evaluate((editor) => {
      const data = new DataTransfer();
      data.setData('text/plain', '- A light lock\n- A mudguard\n3. A test ride');
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await expect.poll(() => texts(page, 'Needs')).toEqual(['A light lock', 'A mudguard', 'A test ride']);
    await write(page, 'Facts', ['Age: 34']);
    await expect(section(page, 'Facts').getByRole('button', { name: 'What about: Age' })).toBeVisible();
    await saved(page);
  });

  await test.step('by keys and by menu, with the focus going along', async () => {
    await page.getByRole('button', { name: 'Line: A test ride' }).focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(() => texts(page, 'Needs')).toEqual(['A light lock', 'A test ride', 'A mudguard']);
    await expect(page.getByRole('button', { name: 'Line: A test ride' })).toBeFocused();
    await page.getByRole('button', { name: 'More about the line “A mudguard”' }).click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    await expect.poll(() => texts(page, 'Needs')).toEqual(['A light lock', 'A mudguard', 'A test ride']);
    await page.getByRole('button', { name: 'More about the section “Goals”' }).click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    await expect
      .poll(() => page.locator('[data-section] h2').allTextContents())
      .toEqual(expect.arrayContaining(['Facts', 'Goals', 'Character']));
    expect((await page.locator('[data-section] h2').allTextContents()).slice(0, 3)).toEqual([
      'Facts',
      'Goals',
      'Character',
    ]);
  });

  await test.step('by drag, into another section', async () => {
    await lines(page, 'Needs').nth(0).getByTitle('Drag to another place').dragTo(lines(page, 'Goals').nth(0));
    await expect.poll(() => texts(page, 'Goals')).toEqual(['A light lock', 'Ride to work', 'Arrive dry']);
    await page.locator('main').press('Control+z');
    await expect.poll(() => texts(page, 'Goals')).toEqual(['Ride to work', 'Arrive dry']);
    await expect.poll(() => texts(page, 'Needs')).toEqual(['A light lock', 'A mudguard', 'A test ride']);
  });

  await test.step('how well it is known, and the share', async () => {
    await lines(page, 'Goals').nth(0).getByRole('button', { name: 'Evidence: Not tagged' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Researched', exact: true }).click();
    await expect(page.getByText('17% researched')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a section less, and back; an edit and its undoing', async () => {
    await page.getByRole('button', { name: 'More about the section “Needs”' }).click();
    await page.getByRole('menuitem', { name: 'Remove the section' }).click();
    await expect(section(page, 'Needs')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect.poll(() => texts(page, 'Needs')).toEqual(['A light lock', 'A mudguard', 'A test ride']);
    await page.getByRole('button', { name: 'Name: Hana Novakova' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Hana Novak');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Name: Hana Novak', exact: true })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Name: Hana Novakova' })).toBeVisible();
    await saved(page);
    await page.reload();
    await expect.poll(() => texts(page, 'Goals')).toEqual(['Ride to work', 'Arrive dry']);
    await expect(page.getByRole('button', { name: 'Name: Hana Novakova' })).toBeVisible();
  });

  await test.step('two people at once', async () => {
    const address = page.url();
    const other = await context.newPage();
    await other.goto(address);
    await other.getByRole('button', { name: 'Line: Arrive dry' }).click();
    await page.getByRole('button', { name: 'Line: Arrive dry' }).click();
    await page.getByRole('textbox', { name: 'Line' }).fill('Arrive dry and clean');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await saved(page);
    await other.getByRole('textbox', { name: 'Line' }).fill('Arrive dry, always');
    await other.keyboard.press('Enter');
    const dialog = other.getByRole('dialog', { name: 'Somebody else changed this text' });
    await expect(dialog.getByText('Arrive dry and clean')).toBeVisible();
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await expect(other.getByRole('button', { name: 'Line: Arrive dry, always' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Line: Arrive dry, always' })).toBeVisible();
    await other.close();
  });

  await test.step('a copy for another brand', async () => {
    await page.getByRole('button', { name: 'More about “Hana Novakova”' }).click();
    await page.getByRole('menuitem', { name: 'Copy to another brand…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Copy “Hana Novakova” to another brand' });
    await dialog.getByLabel('To which brand').selectOption({ label: 'Linden Home' });
    await expect(dialog.getByText(/^From Kestrel Bikes to Linden Home/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Copy to Linden Home' }).click();
    await expect(page.getByText('Copied to Linden Home: Hana Novakova', { exact: true })).toBeVisible();
  });

  await test.step('a copy, side by side, into the trash and back', async () => {
    await page.getByRole('button', { name: 'More about “Hana Novakova”' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(page.getByRole('button', { name: 'Name: Hana Novakova (copy)' })).toBeVisible();
    await page.goto(`${brand}/personas`);
    await expect(page.getByRole('article')).toHaveCount(2);
    for (const box of await page.getByRole('checkbox', { name: /^Choose for comparison/ }).all())
      await box.check();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Compare 2 personas' }).click();
    await page.waitForURL(/\/personas\/compare\?/);
    await expect(page.getByRole('row', { name: /^Age/ }).getByText('34')).toHaveCount(2);
    await expectAccessible(page);
    await page.goto(`${brand}/personas`);
    await page.getByRole('button', { name: 'More about “Hana Novakova (copy)”' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(page.getByRole('article')).toHaveCount(2);
  });

  await test.step('a reader reads', async () => {
    const reader = await enterAs(browser, await addMember('kestrel', 'Ola Reader', 'viewer'));
    await reader.page.goto(`${brand}/personas`);
    await expect(reader.page.getByRole('button', { name: 'New persona' })).toHaveCount(0);
    await reader.page.getByRole('link', { name: 'Hana Novakova', exact: true }).click();
    await reader.page.waitForURL(personaPage);
    await expect(reader.page.getByText('Ride to work')).toBeVisible();
    await expect(reader.page.getByRole('button', { name: /^Add to/ })).toHaveCount(0);
    await expectAccessible(reader.page);
    await reader.context.close();
  });
  await context.close();
});
