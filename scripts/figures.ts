// npm run figures -- --organization o --workspace w --by touchpoint,period[,segment] --source survey --out figures.json
// Writes the figures of a brand as JSON (docs/figures.md, "figures.json"), to the terminal without --out.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { plainError } from '@/db/embedded/plain-error.mjs';
import { sources } from '@/db/values/ratings';
import { runCommand, workspaceOf } from './launch/run-command';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      organization: { type: 'string' },
      workspace: { type: 'string' },
      by: { type: 'string', default: 'touchpoint,period' },
      source: { type: 'string', default: 'survey' },
      brand: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const source = sources.find((one) => one === values.source);
  if (!source) throw plainError(`There is no source ${values.source}: choose ${sources.join(', ')}.`);
  const by = values.by.split(',').map((part) => part.trim());
  const unknown = by.find((part) => !['touchpoint', 'period', 'segment'].includes(part));
  if (unknown || !by.includes('touchpoint') || !by.includes('period')) {
    throw plainError('Figures are told --by touchpoint,period or --by touchpoint,period,segment.');
  }
  const { exportFigures } = await import('@/lib/ratings/export-figures');
  const figures = await exportFigures(await workspaceOf(values), {
    source,
    bySegment: by.includes('segment'),
    brand: values.brand,
  });
  const json = `[\n${figures.map((figure) => JSON.stringify(figure)).join(',\n')}\n]\n`;
  if (!values.out) process.stdout.write(json);
  else {
    await writeFile(values.out, json);
    console.log(`${figures.length} figures → ${values.out}`);
  }
});
