import { chromium, type Browser, type Page } from '@playwright/test';
import postgres, { type Sql } from 'postgres';
import { findChromium } from '@/scripts/launch/chromium.mjs';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { median } from './bench-server';
import { frameRate, timeOfFirst, timeUntil } from './browser-clock';
import { demoAccount, type Stage } from './stage-client';

/*
 * The inventory of 5,000 touchpoints in a real browser, on the production build over loopback: first rows beside an
 * inventory of 50, frames a second while it scrolls beside a bare table with as many visible cells, a sort, a key in the
 * search, a change of 1,000 rows and its way back.
 *
 *   npm run bench -- inventory
 */
const rounds = 5;
const wanted = { firstRows: 1.5, frames: 0.9, sort: 150, key: 100, bulk: 1000 };
const sizes = { small: 50, large: 5000 };
const chosenRows = 1000;

const pathOf = (size: number) => `/o/northlight/inventory-${size}/touchpoints`;
const gridRow = '[role=grid] [role=rowgroup] [role=row]';

/** A brand with copies of the airport's touchpoints, so that cells have words of real lengths. */
async function addBrand(sql: Sql, size: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const [brand] = await tx<{ id: string }[]>`
      insert into workspaces (id, organization_id, slug, name)
      select gen_random_uuid(), id, ${`inventory-${size}`}, ${`Inventory ${size}`} from organizations where slug = 'northlight'
      returning id`;
    await tx`
      with model as (
        select to_jsonb(t) as row, row_number() over (order by t.id) as n, count(*) over () as all
        from touchpoints t join workspaces w on w.id = t.workspace_id where w.slug = 'bay-airport'
      )
      insert into touchpoints
      select (jsonb_populate_record(null::touchpoints, m.row || jsonb_build_object(
        'workspace_id', ${brand?.id ?? ''}::uuid, 'id', gen_random_uuid(), 'name', case when i <= ${chosenRows}::int then 'Zeta ' else '' end || (m.row->>'name') || ' ' || i,
        'parent_id', null, 'channel_id', null, 'owner_id', null, 'unit_id', null, 'vip_rank', null,
        'position', 'a' || lpad(i::text, 6, '0')
      ))).*
      from generate_series(1, ${size}::int) i join model m on m.n = 1 + i % m.all`;
  });
}

async function openBrowser(stage: Stage): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'locale', value: 'en', url: stage.url }]);
  // The programs given to the page were compiled with calls of this helper in them.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  await page.goto(`${stage.url}/sign-in`);
  const { email, password } = demoAccount(stage);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/o\//);
  return { browser, page };
}

async function firstRows(page: Page, stage: Stage): Promise<number> {
  const times: Record<number, number[]> = { [sizes.small]: [], [sizes.large]: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const size of [sizes.small, sizes.large]) {
      const time = await timeOfFirst(page, stage.url + pathOf(size), gridRow);
      if (round > 0) times[size]?.push(time);
    }
  }
  const [small, large] = [median(times[sizes.small] ?? []), median(times[sizes.large] ?? [])];
  console.log(
    `first rows painted: ${small.toFixed(0)} ms of ${sizes.small}, ${large.toFixed(0)} ms of ${sizes.large}; ` +
      `ratio ${(large / small).toFixed(2)} (wanted ${wanted.firstRows} at most)`,
  );
  return large / small;
}

/** A bare table of texts with the columns and row heights of the page's grid, long enough to scroll for a round. */
async function openBareTable(page: Page): Promise<void> {
  const { columns, height, rowHeight } = await page.locator('[role=grid]').evaluate((grid) => ({
    columns: [...grid.querySelectorAll('[role=columnheader]')].map(
      (cell) => cell.getBoundingClientRect().width,
    ),
    height: grid.getBoundingClientRect().height,
    rowHeight: grid.querySelector('[role=rowgroup] [role=row]')?.getBoundingClientRect().height ?? 32,
  }));
  const cells = columns.map((width) => `<td style="width:${width}px">Words of a cell</td>`).join('');
  const width = columns.reduce((sum, each) => sum + each, 0);
  await page.goto('about:blank');
  await page.setContent(
    `<style>body{margin:0;font:13px sans-serif}#box{height:${height}px;overflow:auto}` +
      `table{table-layout:fixed;border-collapse:collapse;width:${width}px}` +
      `td{height:${rowHeight}px;padding:0 8px;box-sizing:border-box;border-bottom:1px solid #ddd;` +
      `white-space:nowrap;overflow:hidden}</style><div id="box"><table>${`<tr>${cells}</tr>`.repeat(1000)}</table></div>`,
  );
}

async function frames(page: Page, stage: Stage): Promise<number> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await openWhole(page, stage);
    ours.push(await frameRate(page, '[role=grid]'));
    await openBareTable(page);
    bare.push(await frameRate(page, '#box'));
  }
  const ratio = median(ours) / median(bare);
  console.log(
    `frames a second while scrolling: ${median(ours).toFixed(1)}, of a bare table ${median(bare).toFixed(1)}; ` +
      `ratio ${ratio.toFixed(2)} (wanted ${wanted.frames} at least)`,
  );
  return ratio;
}

/** Opens the large inventory and waits until all of its rows are in the browser. */
async function openWhole(page: Page, stage: Stage): Promise<void> {
  const rest = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith('/inventory'));
  await page.goto(stage.url + pathOf(sizes.large));
  await rest;
  await page.locator(gridRow).first().waitFor();
  await page.waitForFunction(() =>
    document.querySelector('[data-testid=inventory-count]')?.textContent?.includes('5,000'),
  );
}

async function sort(page: Page): Promise<number> {
  const times: number[] = [];
  const header = page.locator('[role=columnheader] button[data-column=name]').first();
  for (let round = 0; round <= rounds; round += 1) {
    const time = await timeUntil(page, { selector: `${gridRow} [data-column=name]` }, () => header.click());
    if (round > 0) times.push(time);
  }
  console.log(`sort by name: ${median(times).toFixed(0)} ms to paint (wanted ${wanted.sort} at most)`);
  return median(times);
}

async function key(page: Page): Promise<number> {
  const times: number[] = [];
  const search = page.getByRole('searchbox', { name: 'Search touchpoints' });
  await search.focus();
  // Every figure leaves fewer names, so that each key shows.
  for (const letter of '4321') {
    times.push(
      await timeUntil(page, { selector: '[data-testid=inventory-count]' }, () => page.keyboard.press(letter)),
    );
  }
  await search.fill('');
  console.log(
    `a key in the search: ${Math.max(...times).toFixed(0)} ms to paint at most (wanted ${wanted.key})`,
  );
  return Math.max(...times);
}

/** Sets the phase of a thousand rows and takes it back, each until it shows and is saved. */
async function bulk(page: Page): Promise<number> {
  const phase = `${gridRow} [data-column=phase]`;
  await page.getByRole('searchbox', { name: 'Search touchpoints' }).fill('zeta');
  await page.getByText('1,000 of 5,000').first().waitFor();
  await page.locator(`${gridRow} [data-column=name]`).first().click();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('region', { name: 'Selected touchpoints' });
  const before = await page.locator(phase).first().textContent();
  await bar.getByRole('button', { name: 'Phase', exact: true }).click();
  await page.getByRole('dialog', { name: 'Phase' }).getByRole('combobox').click();
  const words = ['Before purchase', 'During purchase', 'After purchase'].filter((word) => word !== before);
  await page.getByRole('option', { name: words[0] }).click();
  const start = performance.now();
  const shown = await timeUntil(page, { selector: phase }, () =>
    page.getByRole('button', { name: 'Set', exact: true }).click(),
  );
  await page.locator('[data-save-state=saved]').waitFor();
  const kept = performance.now() - start;
  const undone = await timeUntil(page, { selector: phase }, () => page.keyboard.press('Control+z'));
  await page.locator('[data-save-state=saved]').waitFor();
  console.log(
    `a change of ${chosenRows} rows: ${shown.toFixed(0)} ms to paint, ${kept.toFixed(0)} ms until it is saved ` +
      `(wanted ${wanted.bulk} at most); undone in ${undone.toFixed(0)} ms`,
  );
  return kept;
}

async function run(): Promise<number> {
  const stage = (await setStage()) as Stage;
  const sql = postgres(stage.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  for (const size of [sizes.small, sizes.large]) await addBrand(sql, size);
  await sql`vacuum analyze`;
  const { browser, page } = await openBrowser(stage);
  const rows = await firstRows(page, stage);
  const scrolled = await frames(page, stage);
  await openWhole(page, stage);
  const sorted = await sort(page);
  const typed = await key(page);
  const changed = await bulk(page);
  await browser.close();
  await sql.end();
  const good =
    rows <= wanted.firstRows &&
    scrolled >= wanted.frames &&
    sorted <= wanted.sort &&
    typed <= wanted.key &&
    changed <= wanted.bulk;
  return good ? 0 : 1;
}

beginLife();
await run().then(end, (error: unknown) => {
  console.error(error);
  return end(1);
});
