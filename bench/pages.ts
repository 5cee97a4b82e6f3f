import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { median } from './bench-server';
import { p50, rateOf, signIn, type Stage } from './stage-client';
import { surveyMappings, surveyTouchpoints, writeSurvey } from './survey-files';

/*
 * What the dashboard's page costs, on the production build over loopback:
 * - its time over 1,000,000 ratings beside its time over 10,000;
 * - its requests a second beside those of an empty page with the same shell, and of one without a shell.
 *
 *   npm run bench -- pages
 */
const rounds = 3;
const seconds = 5;
const respondents = { few: 250, many: 25_000 };
const wanted = { growth: 1.3, dashboard: 0.4 };

const pathOf = (slug: string) => `/o/northlight/${slug}`;

/** Brands of the demo's agency: one with nothing in it, two with the same survey at two sizes. */
async function addBrands(stage: Stage): Promise<void> {
  const owner = postgres(stage.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  for (const slug of ['empty', 'few', 'many']) {
    await owner`insert into workspaces (id, organization_id, slug, name)
      select gen_random_uuid(), id, ${slug}, ${slug} from organizations where slug = 'northlight'`;
  }
  Object.assign(process.env, stage.env);
  const { importFile } = await import('@/lib/ratings/commit-import');
  const { systemContextBySlugs } = await import('@/lib/auth/make-context');
  const { closePools } = await import('@/db/client');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-pages-'));
  try {
    for (const [slug, count] of Object.entries(respondents)) {
      const file = path.join(folder, `${slug}.csv`);
      await writeSurvey(file, 'wide', count);
      const ctx = await systemContextBySlugs({ organization: 'northlight', workspace: slug });
      if (!ctx) throw new Error(`No brand ${slug}`);
      await importFile(ctx, { path: file, name: `${slug}.csv` }, surveyMappings.wide);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    await closePools();
  }
  await owner`vacuum analyze`;
  await owner.end();
}

async function compareSizes(stage: Stage, cookie: string): Promise<number> {
  const times: Record<string, number[]> = { few: [], many: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [slug, all] of Object.entries(times))
      all.push(await p50(stage.url + pathOf(slug), cookie, 41));
  }
  const [few, many] = [median(times.few ?? []), median(times.many ?? [])];
  const ratings = (count: number) => (count * surveyTouchpoints).toLocaleString('en');
  console.log(
    `dashboard's page: p50 ${few.toFixed(0)} ms over ${ratings(respondents.few)} ratings, ${many.toFixed(0)} ms over ` +
      `${ratings(respondents.many)}; ratio ${(many / few).toFixed(2)} (wanted ${wanted.growth} at most)`,
  );
  return many / few;
}

async function compareShells(stage: Stage, cookie: string): Promise<number> {
  const shell = 'empty page, same shell';
  const pages: Record<string, string> = {
    'empty page, no shell': '/sign-up/sent',
    [shell]: `${pathOf('empty')}/activity`,
    dashboard: pathOf('many'),
  };
  const rates: Record<string, number[]> = {};
  for (const page of Object.values(pages)) await p50(stage.url + page, cookie, 30);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, page] of Object.entries(pages)) {
      (rates[name] ??= []).push(await rateOf(stage.url + page, cookie, seconds));
    }
  }
  const ratio = (name: string) => median(rates[name] ?? []) / median(rates[shell] ?? []);
  for (const name of Object.keys(pages)) {
    const rate = median(rates[name] ?? []).toFixed(0);
    console.log(
      `${name}: ${rate} requests/s; ${ratio(name).toFixed(2)} of the empty page with the same shell`,
    );
  }
  console.log(`wanted of the dashboard: ${wanted.dashboard} at least`);
  return ratio('dashboard');
}

async function run(): Promise<number> {
  const stage = (await setStage()) as Stage;
  await addBrands(stage);
  const cookie = await signIn(stage);
  const growth = await compareSizes(stage, cookie);
  const dashboard = await compareShells(stage, cookie);
  return growth <= wanted.growth && dashboard >= wanted.dashboard ? 0 : 1;
}

beginLife();
await run().then(end, (error: unknown) => {
  console.error(error);
  return end(1);
});
