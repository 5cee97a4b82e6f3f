import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './support/axe';
import { stageAudit, type AuditStage } from './support/audit-visit';
import { signIn } from './support/people';
import { phone } from './support/phone';

let audit: AuditStage;
test.beforeEach(async () => {
  audit = await stageAudit();
});
test.afterEach(() => audit.sql.end());

/** A phone of the auditor's, signed in, with the visits on it and the page kept. */
async function openPhone(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await signIn(page, audit.auditor);
  await page.goto('/phone');
  await expect(page.getByText('Ready without a network').first()).toBeVisible();
  return { context, page };
}

const toVisit = (page: Page) => page.getByRole('link', { name: /Old Market 4/ }).tap();
const score = (page: Page, value: string) => page.getByRole('radio', { name: `${value} of 10`, exact: true });
const next = (page: Page) => page.getByRole('button', { name: 'Next' }).tap();
const touchpoint = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
const status = (page: Page) => page.locator('[data-sync]').first();

const scores = async () => {
  const rows = await audit.sql<{ name: string; score: number | null; note: string }[]>`
    select t.name, r.score::float8 as score, r.note from audit_ratings r
    join touchpoints t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
    where r.workspace_id = ${audit.workspaceId} and r.visit_id = ${audit.visitId} order by t.position`;
  return rows.map(({ name, score: given, note }) => [name, given, note].filter((part) => part !== ''));
};

/** What the browser keeps of the phone screen. */
const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    pages: (
      await Promise.all(
        (await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => url),
        ),
      )
    ).flat(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));

test('a visit is scored with the network cut in the middle, survives being closed, and arrives whole', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser);
  await toVisit(page);
  await touchpoint(page, 'Facade and entrance');
  await score(page, '8').tap();
  await expect(score(page, '8')).toBeChecked();
  await expect(status(page)).toContainText('Sent');
  expect(await scores()).toEqual([['Facade and entrance', 8]]);

  await context.setOffline(true);
  await next(page);
  await touchpoint(page, 'Parking');
  await score(page, '2').tap();
  await expect(page.getByText('The form asks for a note or a photo at this score')).toBeVisible();
  await page.getByRole('textbox', { name: 'Note' }).fill('Puddles by the door.');
  await next(page);
  await score(page, '9').tap();
  await score(page, '7').tap();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(score(page, '9')).toBeChecked();
  await expect(status(page)).toContainText('Waiting for a network: 5');
  expect(await scores()).toHaveLength(1);

  // Closed in the middle and opened again, still without a network.
  await page.close();
  const again = await context.newPage();
  await again.goto(`/phone#/visit/${audit.visitId}`);
  await touchpoint(again, 'Greeting');
  await expect(score(again, '9')).toBeChecked();
  await expect(status(again)).toContainText('Waiting for a network: 5');
  await again.reload();
  await expect(score(again, '9')).toBeChecked();

  await context.setOffline(false);
  await expect(status(again)).toContainText('Sent');
  expect(await scores()).toEqual([
    ['Facade and entrance', 8],
    ['Parking', 2, 'Puddles by the door.'],
    ['Greeting', 9],
  ]);
  const operations =
    await audit.sql`select id from audit_operations where workspace_id = ${audit.workspaceId}`;
  expect(operations).toHaveLength(6);

  // The rest, criteria and "not applicable" included, then the sending in without a network.
  await next(again);
  for (const name of ['Counter and menu', 'Waiting in line', 'Barista']) {
    await touchpoint(again, name);
    await again.getByRole('radio', { name: 'Not applicable' }).tap();
    await next(again);
  }
  await touchpoint(again, 'Payment');
  await context.setOffline(true);
  for (const question of ['Can the customer pay', 'Is the price']) {
    await again.getByRole('radiogroup', { name: question }).getByRole('radio', { name: '6 of 10' }).tap();
  }
  await expect(again.getByText('Score 6.0')).toBeVisible();
  await next(again);
  await again.getByRole('link', { name: 'Finish' }).tap();
  await expect(again.getByText('1 thing is missing')).toBeVisible();
  await expect(again.getByRole('button', { name: 'Send the visit in' })).toBeDisabled();
  await again.getByRole('link', { name: /Receipt and farewell/ }).tap();
  await score(again, '10').tap();
  await again.getByRole('link', { name: 'Finish' }).tap();
  await again.getByRole('button', { name: 'Send the visit in' }).tap();
  await expect(again.getByText('The visit is on its way')).toBeVisible();
  await context.setOffline(false);
  await expect(again.getByRole('heading', { name: 'The visit was sent in' })).toBeVisible();
  const [visit] = await audit.sql`select state from audit_visits where id = ${audit.visitId}`;
  expect(visit?.state).toBe('submitted');
  expect(await scores()).toHaveLength(8);
  await context.close();
});

test('two phones on one visit: the later answer stands, and the other phone is told', async ({ browser }) => {
  const one = await openPhone(browser);
  const two = await openPhone(browser);
  await toVisit(one.page);
  await toVisit(two.page);
  await one.context.setOffline(true);
  await score(one.page, '3').tap();
  await next(one.page);
  await score(one.page, '6').tap();
  await expect(status(one.page)).toContainText('Waiting for a network: 2');
  await score(two.page, '8').tap();
  await expect(status(two.page)).toContainText('Sent');
  await one.context.setOffline(false);
  await expect(status(one.page)).toContainText('Sent');
  expect(await scores()).toEqual([
    ['Facade and entrance', 8],
    ['Parking', 6],
  ]);
  await one.page.getByRole('button', { name: 'Previous touchpoint' }).tap();
  await expect(score(one.page, '8')).toBeChecked();
  await expect(one.page.getByText('It was answered later on another device')).toBeVisible();
  await one.page.getByRole('button', { name: 'Understood' }).tap();
  await expect(one.page.getByText('It was answered later on another device')).toBeHidden();
  await one.context.close();
  await two.context.close();
});

/** A picture as a camera gives it: large and full of detail. */
const shot = async (name: string) => {
  const create = { width: 2_600, height: 1_950, channels: 3 as const, background: '#808080' };
  const noise = { ...create, noise: { type: 'gaussian' as const, mean: 128, sigma: 60 } };
  return { name, mimeType: 'image/jpeg', buffer: await sharp({ create: noise }).jpeg().toBuffer() };
};
const photoRows = () =>
  audit.sql<{ id: string; size: number; arrived: boolean }[]>`
    select id, size, file_id is not null as arrived from audit_evidence
    where workspace_id = ${audit.workspaceId} and removed_at is null order by created_at`;

test('a photo is taken without a network, outlives the page, and arrives once', async ({ browser }) => {
  const { context, page } = await openPhone(browser);
  await toVisit(page);
  await context.setOffline(true);
  await score(page, '2').tap();
  const asksForMore = page.getByText('The form asks for a note or a photo at this score');
  await expect(asksForMore).toBeVisible();
  const taken = await shot('door.jpg');
  await page.getByLabel('Take a photo: Facade and entrance').setInputFiles(taken);
  const photos = page.getByRole('region', { name: 'Photos: Facade and entrance' });
  await expect(photos.getByText('On this phone', { exact: true })).toBeVisible();
  await expect(asksForMore).toBeHidden();
  const picture = photos.getByRole('img', { name: 'Facade and entrance, photo 1' });
  const width = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
  // Kept as it is at first, then reduced.
  await expect.poll(width).toBe(2_048);
  await page
    .getByLabel('Choose photos: Facade and entrance')
    .setInputFiles([
      await shot('a.jpg'),
      { name: 'b.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') },
    ]);
  await expect(photos.getByRole('listitem')).toHaveCount(3);
  await photos.getByRole('button', { name: 'Remove: Facade and entrance, photo 2' }).tap();
  await photos.getByRole('button', { name: 'Remove it' }).tap();
  await expect(photos.getByRole('listitem')).toHaveCount(2);
  await expect(status(page)).toContainText('Waiting for a network: 1, photos: 2');
  await expectAccessible(page);
  await page.close();

  const again = await context.newPage();
  await again.goto(`/phone#/visit/${audit.visitId}`);
  await again.reload();
  await expect(again.getByText('On this phone', { exact: true })).toHaveCount(2);
  await context.setOffline(false);
  await expect(status(again)).toContainText('1 photo could not be sent');
  await expect(again.getByText('This is not a picture that can be read')).toBeVisible();
  await expectAccessible(again);
  await again.getByRole('button', { name: /Remove: .* photo 2/ }).tap();
  await again.getByRole('button', { name: 'Remove it' }).tap();
  await expect(status(again)).toContainText('Sent');
  const there = again.getByRole('img', { name: 'Facade and entrance, photo 1' });
  await expect
    .poll(() => there.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
  const rows = await photoRows();
  expect(rows.map(({ arrived }) => arrived)).toEqual([true]);
  expect(rows[0]?.size).toBeLessThan(taken.buffer.length);

  // Without a network its name stands there; taken away without one, it goes when there is one.
  await context.setOffline(true);
  await again.reload();
  await expect(again.getByRole('region', { name: /Photos/ }).getByRole('img')).toHaveCount(0);
  await expect(again.getByText('Facade and entrance, photo 1')).toBeVisible();
  await context.setOffline(false);
  await expect(status(again)).toContainText(/Sent|Nothing to send/);
  const address = `/api/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits/evidence/${rows[0]?.id}`;
  const driver = await browser.newPage();
  await signIn(driver, audit.manager);
  expect((await driver.request.get(address)).status()).toBe(404);
  await audit.sql`update audit_visits set state = 'submitted' where id = ${audit.visitId}`;
  await audit.sql`update audit_cycles set state = 'closed', closed_at = now() where id = ${audit.cycleId}`;
  expect((await driver.request.get(address)).status()).toBe(200);
  await driver.close();
  await context.close();
});

test('the worker sends answers and photos after the page was closed, and the page sends nothing twice', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser);
  await toVisit(page);
  await context.setOffline(true);
  await score(page, '7').tap();
  await page.getByLabel('Take a photo: Facade and entrance').setInputFiles(await shot('door.jpg'));
  await expect(page.getByText('On this phone', { exact: true })).toBeVisible();
  await expect(status(page)).toContainText('Waiting for a network: 1, photos: 1');
  await page.goto('about:blank');
  await context.setOffline(false);
  // Outside of what the worker looks after; from here the browser is told that the network is back.
  const other = await context.newPage();
  await other.goto('/healthz');
  const browserSide = await context.newCDPSession(other);
  const known: string[] = [];
  browserSide.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) =>
    known.push(...registrations.map(({ registrationId }) => registrationId)),
  );
  await browserSide.send('ServiceWorker.enable');
  await expect.poll(() => known.length).toBeGreaterThan(0);
  await browserSide.send('ServiceWorker.dispatchSyncEvent', {
    origin: new URL(other.url()).origin,
    registrationId: known[0] ?? '',
    tag: 'send',
    lastChance: false,
  });
  await expect.poll(async () => (await photoRows()).map(({ arrived }) => arrived)).toEqual([true]);
  expect(await scores()).toEqual([['Facade and entrance', 7]]);
  await page.goto(`/phone#/visit/${audit.visitId}`);
  await expect(status(page)).toContainText('Sent');
  await expect(page.getByText('Sent', { exact: true }).last()).toBeVisible();
  expect(await photoRows()).toHaveLength(1);
  await context.close();
});

test('a photo that comes too late stays on the phone with the reason until it is removed', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser);
  await toVisit(page);
  await context.setOffline(true);
  await page.getByLabel('Take a photo: Facade and entrance').setInputFiles(await shot('late.jpg'));
  await expect(status(page)).toContainText('Waiting for a network, photos: 1');
  await audit.sql`update audit_visits set state = 'aside' where workspace_id = ${audit.workspaceId}`;
  await audit.sql`update audit_cycles set state = 'closed', closed_at = now() where id = ${audit.cycleId}`;
  await context.setOffline(false);
  await expect(
    page.getByRole('heading', { name: 'Photos left over: Linden Coffee · Old Market 4' }),
  ).toBeVisible();
  await expect(page.getByText('The scoring of this cycle has ended.')).toBeVisible();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /Save a copy/ }).tap();
  expect((await saving).suggestedFilename()).toBe('Facade-and-entrance-photo-1.jpeg');
  await page.goto('/phone#/sign-out');
  await expect(page.getByText('Answers: 0, photos: 1')).toBeVisible();
  await page.goto('/phone#');
  await page.getByRole('button', { name: /Remove: / }).tap();
  await page.getByRole('button', { name: 'Remove it' }).tap();
  await expect(page.getByText('Photos left over')).toBeHidden();
  expect(await photoRows()).toEqual([]);
  await context.close();
});

test('a phone with the store of an earlier version keeps what waits in it', async ({ browser }) => {
  const { context, page } = await openPhone(browser);
  await toVisit(page);
  await context.setOffline(true);
  await score(page, '4').tap();
  await expect(status(page)).toContainText('Waiting for a network: 1');
  await page.evaluate(async () => {
    const asked = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const name = 'touchstone-phone';
    const now = await asked(indexedDB.open(name));
    const of = (store: string) => now.transaction(store).objectStore(store);
    const facts = await asked<unknown>(of('facts').get('phone'));
    const visits = await asked<{ assignment: { photos?: unknown } | null }[]>(of('visits').getAll());
    const waiting = await asked<unknown[]>(of('waiting').getAll());
    now.close();
    await asked(indexedDB.deleteDatabase(name));
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      result.createObjectStore('facts').put(facts, 'phone');
      const kept = result.createObjectStore('visits', { keyPath: 'id' });
      for (const visit of visits) {
        if (visit.assignment) delete visit.assignment.photos;
        kept.put(visit);
      }
      const queue = result.createObjectStore('waiting', { keyPath: 'sequence', autoIncrement: true });
      for (const one of waiting) queue.put(one);
    };
    (await asked(opening)).close();
  });
  await page.reload();
  await expect(score(page, '4')).toBeChecked();
  await expect(status(page)).toContainText('Waiting for a network: 1');
  await page.getByLabel('Take a photo: Facade and entrance').setInputFiles(await shot('old.jpg'));
  await expect(page.getByText('On this phone', { exact: true })).toBeVisible();
  await context.setOffline(false);
  await expect(status(page)).toContainText('Sent');
  expect(await scores()).toEqual([['Facade and entrance', 4]]);
  expect((await photoRows()).map(({ arrived }) => arrived)).toEqual([true]);
  await context.close();
});

test('a phone that comes back after the cycle was closed: kept aside, shown to the driver', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser);
  await toVisit(page);
  await context.setOffline(true);
  await score(page, '4').tap();
  await expect(status(page)).toContainText('Waiting for a network: 1');
  await audit.sql`update audit_visits set state = 'aside' where workspace_id = ${audit.workspaceId}`;
  await audit.sql`update audit_cycles set state = 'closed', closed_at = now() where id = ${audit.cycleId}`;
  await context.setOffline(false);
  await expect(page.getByText('No visits for you')).toBeVisible();
  expect(await scores()).toEqual([]);

  const driver = await browser.newPage();
  await signIn(driver, audit.manager);
  await driver.goto(`/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits/cycles/${audit.cycleId}`);
  await expect(driver.getByRole('heading', { name: 'Kept aside' })).toBeVisible();
  await driver.getByText('Show the answers').click();
  await expect(driver.getByText('Facade and entrance')).toBeVisible();
  await driver.close();
  await context.close();
});

test('a phone that was signed out sends what it has and forgets everything', async ({ browser }) => {
  const { context, page } = await openPhone(browser);
  await toVisit(page);
  await context.setOffline(true);
  await score(page, '5').tap();
  await expect(status(page)).toContainText('Waiting for a network: 1');
  const driver = await browser.newPage();
  await signIn(driver, audit.manager);
  await driver.goto(`/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits/visits`);
  await expect(driver.getByText('Chrome, Android')).toBeVisible();
  await driver.getByRole('button', { name: 'Sign out', exact: true }).click();
  await driver.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(driver.getByText('Signed out, waits for its next contact')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('This phone was signed out of: Linden Coffee')).toBeVisible();
  expect(await scores()).toEqual([['Facade and entrance', 5]]);
  await driver.reload();
  await expect(driver.getByText('Signed out and emptied')).toBeVisible();
  await driver.close();
  await context.close();
});

test('the browser keeps one page with nothing of anybody in it, and nothing after signing out', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser);
  const { pages, databases } = await keptBy(page);
  expect(databases).toEqual(['touchstone-phone']);
  const paths = pages.map((url) => new URL(url).pathname);
  expect(paths.filter((path) => !path.startsWith('/_next/static/'))).toEqual(['/phone']);
  const shell = await page.evaluate(async () => (await caches.match('/phone'))?.text() ?? '');
  for (const word of ['Linden', 'Anna', audit.slugs.organization, audit.visitId, audit.auditor.email]) {
    expect(shell).not.toContain(word);
  }
  // Another page of the product is not opened from what is kept.
  await context.setOffline(true);
  const other = await context.newPage();
  await expect(other.goto('/profile')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await other.close();
  await page.reload();
  await toVisit(page);
  await score(page, '5').tap();
  await expect(status(page)).toContainText('Waiting for a network: 1');
  await page.goto('/phone#/sign-out');
  await expect(page.getByText('1 answer was not sent yet')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Everything of your visits is removed')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).tap();
  await page.waitForURL(/\/sign-in/);
  expect(await keptBy(page)).toEqual({ pages: [], databases: [] });
  expect(await scores()).toEqual([['Facade and entrance', 5]]);
  await context.close();
});

test('signing out at a desk asks first about what waits on the same device', async ({ browser }) => {
  const { context, page } = await openPhone(browser);
  await toVisit(page);
  await context.setOffline(true);
  await score(page, '5').tap();
  await expect(status(page)).toContainText('Waiting for a network: 1');
  await page.goto('about:blank');
  await context.setOffline(false);
  await page.goto(`/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits/visits`);
  const leave = async () => {
    const account = page.getByRole('banner');
    await account.getByRole('button', { name: /Anna/ }).tap();
    await account.getByRole('button', { name: 'Sign out' }).tap();
  };
  await leave();
  await expect(page.getByRole('heading', { name: 'Sign out on this phone' })).toBeVisible();
  await expect(page.getByText('Everything of your visits is removed')).toBeVisible();
  expect(await scores()).toEqual([['Facade and entrance', 5]]);
  await page.goto(`/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits/visits`);
  await leave();
  await page.waitForURL(/\/sign-in/);
  expect(await keptBy(page)).toEqual({ pages: [], databases: [] });
  await context.close();
});

test('every screen of the phone can be used by everybody, in the dark and discreetly too', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser);
  await expectAccessible(page);
  await toVisit(page);
  await touchpoint(page, 'Facade and entrance');
  await score(page, '1').tap();
  await page.getByText('More about this touchpoint').tap();
  await expectAccessible(page);
  // By keys, as any group of radios.
  await score(page, '1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(score(page, '2')).toBeChecked();
  await expect(score(page, '2')).toBeFocused();
  const pad = await score(page, '2').boundingBox();
  expect(pad?.height).toBeGreaterThanOrEqual(56);
  await page.getByRole('button', { name: 'All touchpoints' }).tap();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Payment/ }).tap();
  await touchpoint(page, 'Payment');
  await expectAccessible(page);
  await page.goto(`/phone#/visit/${audit.visitId}/finish`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Menu' }).tap();
  await expectAccessible(page);
  await page.getByRole('switch', { name: /discreet/ }).tap();
  await page.goto(`/phone#/visit/${audit.visitId}`);
  await expectAccessible(page);
  await expect(page.getByText('Old Market 4')).toBeHidden();
  await page.goto('/phone#');
  await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible();
  await expect(page.getByText('Old Market 4')).toBeHidden();
  await expectAccessible(page);
  await context.close();
});
