import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { addMember } from './support/member';
import { enterAs } from './support/people';

test('a private calendar is made, read without a session, and revoked; reminders are switched off', async ({
  browser,
  playwright,
}) => {
  const { page, context } = await enterAs(browser, await addMember('kestrel', 'Ola Nowak', 'auditor'));
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Create address' }).click();
  const address = await page.getByLabel('Calendar address').inputValue();
  await expectAccessible(page);

  // A calendar program: no cookies, no origin.
  const program = await playwright.request.newContext();
  const read = await program.get(address);
  expect(read.status()).toBe(200);
  expect(read.headers()).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
  });
  expect(read.headers()['set-cookie']).toBeUndefined();
  expect(await read.text()).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);

  // The address is shown once.
  await page.reload();
  await expect(page.getByLabel('Calendar address')).toHaveCount(0);
  await expect(page.getByText('Last read')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('button', { name: 'Create address' })).toBeVisible();
  const revoked = await program.get(address);
  const never = await program.get(address.replace(/.{8}\.ics$/, 'aaaaaaaa.ics'));
  expect([revoked.status(), never.status()]).toEqual([404, 404]);
  expect(await revoked.text()).toBe(await never.text());

  const reminders = page.getByRole('switch', { name: 'Remind me by e-mail' });
  await expect(reminders).toBeChecked();
  await reminders.click();
  await expect(page.getByText('Saved').first()).toBeVisible();
  await page.reload();
  await expect(reminders).not.toBeChecked();

  await page.goto('/reminders?stop=never');
  await expect(page.getByText('This link does not work any more.')).toBeVisible();
  await expectAccessible(page);
  await Promise.all([context.close(), program.dispose()]);
});

test('a schedule is set, paused and refused where it makes no sense', async ({ browser }) => {
  const { page, context } = await enterAs(browser, await addMember('kestrel', 'Ewa Lis', 'manager'));
  await page.goto('/o/northlight/kestrel/audits');
  await page.getByRole('button', { name: 'Set a schedule' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('First quarter')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Planned: days').fill('5');
  await dialog.getByRole('button', { name: 'Save schedule' }).click();
  await expect(dialog.getByText('A cycle must be planned before it is due')).toBeVisible();
  await dialog.getByLabel('Planned: days').fill('60');
  await dialog.getByRole('button', { name: 'Save schedule' }).click();
  await expect(page.getByText('It begins once a cycle is closed')).toBeVisible();
  await page.getByRole('button', { name: 'Change schedule' }).click();
  await dialog.getByRole('switch').click();
  await dialog.getByRole('button', { name: 'Save schedule' }).click();
  await expect(page.getByText('The schedule is paused.')).toBeVisible();
  await context.close();
});
