import { expect, test, type APIResponse, type Page } from '@playwright/test';
import { assembleCast, type Cast } from './support/cast';
import { demoBrand, findScreens } from './support/screens';
import { demoOwner, enterAs } from './support/people';

let cast: Cast;
test.beforeAll(async () => {
  cast = await assembleCast();
});
test.afterAll(() => cast.end());

const brandOf = ({ slugs }: Cast) => `/o/${slugs.organization}/${slugs.workspace}`;

function expectCommonHeaders(response: APIResponse) {
  const headers = response.headers();
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8,}; includeSubDomains/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toContain('geolocation=(self)');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['server']).toBeUndefined();
}

const policyOf = (response: APIResponse) =>
  new Map(
    (response.headers()['content-security-policy'] ?? '').split('; ').map((directive): [string, string[]] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );

/** The nonce of the policy, after the policy has been looked at. */
function expectStrictPolicy(response: APIResponse): string {
  const policy = policyOf(response);
  expect(policy.get('default-src')).toEqual([`'self'`]);
  const scripts = policy.get('script-src') ?? [];
  expect(scripts).toHaveLength(2);
  expect(scripts).toContain(`'strict-dynamic'`);
  expect(policy.get('style-src')?.join(' ')).not.toContain('unsafe');
  expect(policy.get('object-src')).toEqual([`'none'`]);
  expect(policy.get('worker-src')).toEqual([`'self'`]);
  expect(policy.get('base-uri')).toEqual([`'none'`]);
  expect(policy.get('frame-ancestors')).toEqual([`'none'`]);
  expect(policy.get('form-action')).toEqual([`'self'`]);
  const nonce = /^'nonce-([\w+/=-]{22,})'$/.exec(
    scripts.find((value) => value.startsWith(`'nonce-`)) ?? '',
  )?.[1];
  expect(nonce).toBeDefined();
  return nonce ?? '';
}

test('every kind of answer carries the headers of the product', async ({ request }) => {
  const brand = brandOf(cast);
  const { anonymous, manager, viewer } = cast.actors;
  const plain = { maxRedirects: 0 };
  const answers: [string, number, Promise<APIResponse>][] = [
    ['a public page', 200, anonymous.get('/sign-in')],
    ['a page of a brand', 200, manager.get(brand)],
    ['a redirect to the sign-in page', 307, anonymous.get(brand, plain)],
    ['a page that a role may not open', 403, viewer.get(`${brand}/settings`)],
    ['a page that is not there', 404, anonymous.get('/no/such/page')],
    ['a brand that is not yours', 404, manager.get('/o/nobody/nothing')],
    ['an API without a session', 401, anonymous.get(`/api/o/${brand.slice(3)}/inventory`)],
    ['an API', 200, manager.get(`/api/o/${brand.slice(3)}/inventory`)],
    ['an API that is not there', 404, manager.get('/api/none')],
    ['the health of the process', 200, request.get('/healthz')],
    ['the health of the database', 200, request.get('/readyz')],
  ];
  for (const [what, status, answer] of answers) {
    await test.step(what, async () => {
      const response = await answer;
      expect(response.status()).toBe(status);
      expectCommonHeaders(response);
      const type = response.headers()['content-type'] ?? '';
      if (what.startsWith('an API'))
        expect(response.headers()['content-security-policy']).toContain(`default-src 'none'`);
      else if (type.startsWith('text/html')) expectStrictPolicy(response);
      if (what.startsWith('an API ') && status !== 404) expect(type).toContain('application/json');
    });
  }
});

test('the nonce is another one each time, and every script of the page has it', async () => {
  const seen = new Set<string>();
  for (const path of ['/sign-in', '/sign-in', brandOf(cast), brandOf(cast)]) {
    const response = await cast.actors.manager.get(path);
    const nonce = expectStrictPolicy(response);
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    seen.add(nonce);
  }
  expect(seen.size).toBe(4);
});

test('scripts are served with the headers, to be kept, and without their sources', async () => {
  const page = await (await cast.actors.manager.get(brandOf(cast))).text();
  const chunks = [...new Set(page.match(/\/_next\/static\/[^"'\\ ]+\.(?:js|css)/g))];
  expect(chunks.length).toBeGreaterThan(3);
  for (const chunk of chunks) {
    const response = await cast.actors.anonymous.get(chunk);
    expect(response.status(), chunk).toBe(200);
    expectCommonHeaders(response);
    expect(response.headers()['cache-control']).toContain('immutable');
    expect(await response.text()).not.toContain('sourceMappingURL');
    expect((await cast.actors.anonymous.get(`${chunk}.map`)).status(), `${chunk}.map`).toBe(404);
  }
});

test('the service worker and the manifest carry the headers, and neither is kept for long', async () => {
  for (const [path, type] of [
    ['/phone-worker.js', 'javascript'],
    ['/manifest.webmanifest', 'manifest+json'],
  ] as const) {
    const response = await cast.actors.anonymous.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type']).toContain(type);
    expect(response.headers()['cache-control']).toMatch(/no-store|max-age=0/);
    expectCommonHeaders(response);
  }
});

test('cookies are out of reach of scripts and of other sites', async () => {
  const { anonymous } = cast.actors;
  const answers = [
    await anonymous.get('/sign-in'),
    await anonymous.get('/api/auth/csrf'),
    await anonymous.post('/api/auth/callback/credentials', {
      form: { email: 'nobody@example.test', password: 'wrong' },
      headers: { origin: process.env.BASE_URL ?? '' },
      maxRedirects: 0,
    }),
  ];
  const set = answers
    .flatMap((answer) => answer.headersArray())
    .filter(({ name }) => /^set-cookie$/i.test(name));
  expect(set.length).toBeGreaterThan(0);
  for (const { value } of set) {
    expect(value).toMatch(/; HttpOnly/i);
    expect(value).toMatch(/; SameSite=(Lax|Strict)/i);
  }
  const { cookies } = await cast.actors.manager.storageState();
  const session = cookies.find(({ name }) => name.endsWith('touchstone-session'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  // What a script may read of the session has no token in it.
  expect(await (await cast.actors.manager.get('/api/auth/session')).json()).toEqual({
    expires: expect.any(String),
    user: {},
  });
});

/** What the browser says of the policy while the page is used. */
async function listenForViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) found.push(`${page.url()}: ${message.text()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => found.push(`${page.url()}: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return found;
}

test('no screen breaks the policy, nor do its dialog, select, menu and palette', async ({ browser }) => {
  const { context, page } = await enterAs(browser, demoOwner());
  const violations = await listenForViolations(page);
  for (const { path } of await findScreens(page)) {
    await page.goto(path);
    await expect(page.locator('main h1').first()).toBeVisible();
  }
  await page.goto(demoBrand);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto(`${demoBrand}/members`);
  await page.getByRole('combobox').first().click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('main button[aria-haspopup=menu]').first().click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(violations).toEqual([]);

  // The listener hears: a style that the policy forbids is reported.
  await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
  });
  await expect.poll(() => violations.length).toBeGreaterThan(0);
  await context.close();
});
