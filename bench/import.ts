import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type BenchServer, median, startBenchServer } from './bench-server';
import { surveyMappings, surveyTouchpoints, writeSurvey } from './survey-files';

/*
 * How fast an import is beside a bare COPY. Baseline: the very rows that the import wrote into `ratings`, from a file of
 * COPY's text format, into a table with the same columns and indexes and nothing else (no row-level security, no CHECK).
 * Import: from opening the CSV file to the commit, with respondents, roll-ups and the record of it. Both in turns.
 *
 *   npm run bench -- import        or        tsx --conditions=react-server bench/import.ts [respondents] [rounds]
 */
const respondents = Number(process.argv[2] ?? 25_000);
const rounds = Number(process.argv[3] ?? 3);
const target = 0.3;

const seconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

async function importOnce(server: BenchServer, layout: 'wide' | 'long', file: string) {
  const { makeWorkspace } = await import('@/db/testing/factories');
  const { importFile } = await import('@/lib/ratings/commit-import');
  const { ctx } = await makeWorkspace();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10);
  const time = await seconds(() =>
    importFile(ctx, { path: file, name: path.basename(file) }, surveyMappings[layout]),
  );
  clearInterval(watch);
  return { time, growth: (peak - before) / 1024 / 1024, workspaceId: ctx.workspace.id };
}

async function copyOnce({ owner }: BenchServer, file: string) {
  await owner`drop table if exists bare`;
  await owner`create table bare (like ratings including indexes)`;
  const { copyIn } = await import('@/db/copy');
  return seconds(() => copyIn(owner, 'copy bare from stdin', createReadStream(file)));
}

async function run() {
  const server = await startBenchServer();
  const { owner, folder } = server;
  const { copyOut } = await import('@/db/copy');
  const ratio: Record<string, number> = {};
  try {
    for (const layout of ['wide', 'long'] as const) {
      const file = path.join(folder, `${layout}.csv`);
      await writeSurvey(file, layout, respondents);
      const imports: number[] = [];
      const copies: number[] = [];
      let growth = 0;
      for (let round = 0; round < rounds; round += 1) {
        const done = await importOnce(server, layout, file);
        imports.push(done.time);
        growth = Math.max(growth, done.growth);
        const rows = path.join(folder, 'rows.copy');
        const { workspaceId } = done;
        const written = `copy (select * from ratings where workspace_id = '${workspaceId}'
          order by response_id, touchpoint_id) to stdout`;
        await pipeline(copyOut(owner, written), createWriteStream(rows));
        copies.push(await copyOnce(server, rows));
        await owner`delete from ratings where workspace_id = ${workspaceId}`;
        await owner`delete from workspaces where id = ${workspaceId}`;
        await owner`vacuum analyze ratings`;
      }
      const answers = respondents * surveyTouchpoints;
      ratio[layout] = median(copies) / median(imports);
      const rate = (time: number) => Math.round(answers / time).toLocaleString('en');
      console.log(
        `${layout}: ${answers.toLocaleString('en')} answers; import ${median(imports).toFixed(1)} s (${rate(median(imports))}/s), ` +
          `bare COPY ${median(copies).toFixed(1)} s (${rate(median(copies))}/s); ratio ${ratio[layout].toFixed(2)} ` +
          `(wanted ${target}); memory + ${growth.toFixed(0)} MB`,
      );
    }
  } finally {
    await server.stop();
  }
  if (Object.values(ratio).some((value) => value < target)) process.exitCode = 1;
}

await run();
