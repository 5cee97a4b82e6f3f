import path from 'node:path';
import type { SegmentRules } from '@/db/values/segments';
import type { DashboardInput } from '@/lib/views/dashboard/types';
import { median, startBenchServer } from './bench-server';
import { surveyMappings, surveyTouchpoints, writeSurvey } from './survey-files';

/*
 * How long the dashboard's read takes: five periods of 40 touchpoints over 1,000,000 ratings, beside a second brand of
 * another organization with as many. Everything that the screen needs, from the verb's call to its answer.
 *
 *   npm run bench -- dashboard     or        tsx --conditions=react-server bench/dashboard.ts [respondents]
 */
const respondents = Number(process.argv[2] ?? 25_000);

/** Nobody's labels: what only the answers can tell. */
const rules: SegmentRules = {
  match: 'any',
  groups: [
    {
      match: 'all',
      conditions: [
        { attribute: 'age', operator: 'oneOf', values: ['25-34', '35-44'] },
        { attribute: 'gender', operator: 'isNot', value: 'male' },
      ],
    },
    { match: 'all', conditions: [{ attribute: 'purpose', operator: 'is', value: 'business' }] },
  ],
};

const cases: { name: string; input: DashboardInput; wanted: number; rounds: number; ofSegment?: true }[] = [
  { name: 'unfiltered', input: {}, wanted: 40, rounds: 101 },
  { name: 'one attribute (roll-up)', input: { segment: { age: ['25-34'] } }, wanted: 1_500, rounds: 11 },
  {
    name: 'two attributes',
    input: { segment: { age: ['25-34'], gender: ['female'] } },
    wanted: 1_500,
    rounds: 11,
  },
  {
    name: 'two attributes, most people',
    input: {
      segment: {
        age: ['18-24', '25-34', '35-44', '45-54', '55-64', '65 and over'],
        gender: ['female', 'male'],
      },
    },
    wanted: 1_500,
    rounds: 5,
  },
  {
    name: 'three attributes',
    input: { segment: { age: ['25-34', '35-44'], gender: ['female'], purpose: ['business'] } },
    wanted: 1_500,
    rounds: 11,
  },
  { name: 'a segment by rules', input: {}, wanted: 1_500, rounds: 11, ofSegment: true },
  { name: 'one phase', input: { phases: ['during'] }, wanted: 1_500, rounds: 5 },
];

async function run() {
  const server = await startBenchServer();
  let isSlow = false;
  try {
    const { makeWorkspace } = await import('@/db/testing/factories');
    const { importFile } = await import('@/lib/ratings/commit-import');
    const { createSegment } = await import('@/lib/segments/create-segment');
    const { getDashboard } = await import('@/lib/views/get-dashboard');
    const file = path.join(server.folder, 'wide.csv');
    await writeSurvey(file, 'wide', respondents);
    const { ctx } = await makeWorkspace();
    const neighbour = await makeWorkspace();
    for (const one of [neighbour.ctx, ctx])
      await importFile(one, { path: file, name: 'wide.csv' }, surveyMappings.wide);
    await server.owner`vacuum analyze`;
    console.log(
      `${(respondents * surveyTouchpoints).toLocaleString('en')} ratings, 5 periods, ${surveyTouchpoints} touchpoints`,
    );
    const segment = await createSegment(ctx, { name: 'Between the labels', rules });
    for (const { name, input: asked, wanted, rounds, ofSegment } of cases) {
      const input = ofSegment ? { segmentIds: [segment.id] } : asked;
      await getDashboard(ctx, input);
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now();
        await getDashboard(ctx, input);
        times.push(performance.now() - start);
      }
      const middle = median(times);
      isSlow ||= middle > wanted;
      console.log(
        `${name}: p50 ${middle.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms (wanted p50 ${wanted} ms)`,
      );
    }
  } finally {
    await server.stop();
  }
  if (isSlow) process.exitCode = 1;
}

await run();
