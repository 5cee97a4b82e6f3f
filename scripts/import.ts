// npm run import -- --organization o --workspace w --mapping mapping.json [--kind ratings|touchpoints|journey]
//   [--out summary.json] file: brings in a file of ratings, an inventory or a journey (docs/import.md).
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { plainError } from '@/db/embedded/plain-error.mjs';
import type { TenantContext } from '@/lib/auth/context';
import { runCommand, workspaceOf } from './launch/run-command';

const usage =
  'npm run import -- --organization o --workspace w --mapping mapping.json [--kind ratings|touchpoints|journey] [--out summary.json] file';

async function importRatings(ctx: TenantContext, file: string, mappingFile: string | undefined) {
  if (!mappingFile) throw plainError('Say how the file is to be read: --mapping mapping.json');
  const { importFile } = await import('@/lib/ratings/commit-import');
  const { parseMappingText } = await import('@/lib/imports/mapping/parse-mapping');
  const mapping = parseMappingText(await readFile(mappingFile, 'utf8'));
  const { result } = await importFile(ctx, { path: file, name: path.basename(file) }, mapping);
  const { taken, created, notTaken } = result;
  const what =
    taken.figures > 0
      ? `${taken.figures} figures`
      : `${taken.answers} answers of ${taken.responses} respondents`;
  const news = (created?.answers ?? 0) + (created?.figures ?? 0);
  const line = `${what} taken, ${news} of them new, ${result.changes.total} values changed; ${notTaken.rows} rows and ${notTaken.values} values left out.`;
  return { summary: result, line };
}

async function importTable(ctx: TenantContext, file: string) {
  const { readTableFile } = await import('@/lib/touchpoints/read-table-file');
  const { importTouchpoints } = await import('@/lib/touchpoints/import-touchpoints');
  const { rows } = await readTableFile(await readFile(file));
  const fileName = path.basename(file);
  const done = await importTouchpoints(ctx, { rows, fileName, defaults: { phase: 'during' } });
  const { create, update, unchanged } = done.counts;
  return {
    summary: { version: 1, kind: 'touchpoints', state: 'committed', file: fileName, ...done },
    line: `${create} touchpoints made, ${update} changed, ${unchanged} as they were.`,
  };
}

async function importJourney(ctx: TenantContext, file: string) {
  const { importJourneyFile } = await import('@/lib/ratings/journey/commit-journey');
  const name = path.basename(file);
  const { importId, plan } = await importJourneyFile(ctx, { path: file, name });
  return {
    summary: { version: 1, kind: 'journey', state: 'committed', file: name, importId, ...plan },
    line: `${plan.counts.new} touchpoints made, ${plan.counts.known} were there already.`,
  };
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      organization: { type: 'string' },
      workspace: { type: 'string' },
      mapping: { type: 'string' },
      kind: { type: 'string', default: 'ratings' },
      out: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw plainError(`Name one file: ${usage}`);
  for (const name of [file, values.mapping]) {
    if (name !== undefined && !existsSync(name)) throw plainError(`There is no file ${name}.`);
  }
  const ctx = await workspaceOf(values);
  const bringIn = {
    ratings: () => importRatings(ctx, file, values.mapping),
    touchpoints: () => importTable(ctx, file),
    journey: () => importJourney(ctx, file),
  }[values.kind];
  if (!bringIn) throw plainError(`There is no kind ${values.kind}: choose ratings, touchpoints or journey.`);
  const { summary, line } = await bringIn();
  if (values.out) await writeFile(values.out, `${JSON.stringify(summary, null, 2)}\n`);
  console.log(line);
});
