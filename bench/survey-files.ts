import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { MappingInput } from '@/lib/imports/mapping/mapping-schema';

const touchpoints = 40;
const ages = ['18-24', '25-34', '35-44', '45-54', '55-64', '65 and over'];
const purposes = ['business', 'leisure', 'family', 'school', 'other'];
const genders = ['female', 'male'];

/** Always the same numbers: a linear congruence (Park and Miller's constants). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const pick = <T>(random: () => number, values: readonly T[]) => values[Math.floor(random() * values.length)];

const respondentColumns: MappingInput['columns'] = [
  { column: 'id', role: 'respondent' },
  { column: 'wave', role: 'period' },
  { column: 'weight', role: 'weight' },
  { column: 'age', role: 'attribute', attribute: 'age' },
  { column: 'gender', role: 'attribute', attribute: 'gender' },
  { column: 'purpose', role: 'attribute', attribute: 'purpose' },
];
const common = {
  version: 1,
  period: { from: 'period', granularity: 'year' },
  defaults: { scale: { min: 1, max: 5 } },
} as const;
const head = 'id,wave,weight,age,gender,purpose';

/** How many touchpoints the made surveys have. */
export const surveyTouchpoints = touchpoints;

export const surveyMappings: Record<'wide' | 'long', MappingInput> = {
  wide: {
    ...common,
    layout: 'wide',
    columns: [
      ...respondentColumns,
      ...Array.from({ length: touchpoints }, (_, at) => ({
        column: `T${at + 1}`,
        role: 'touchpoint' as const,
        touchpoint: { match: 'new' as const, name: `Touchpoint ${at + 1}` },
      })),
    ],
  },
  long: {
    ...common,
    layout: 'long',
    columns: [
      ...respondentColumns,
      { column: 'touchpoint', role: 'touchpoint-name' },
      { column: 'score', role: 'score' },
    ],
  },
};

/** Writes a survey of five waves with weights and three attributes: one row a respondent, or one row an answer. */
export async function writeSurvey(file: string, layout: 'wide' | 'long', respondents: number): Promise<void> {
  const random = randomNumbers(20_261_123);
  const out = createWriteStream(file);
  const columns = Array.from({ length: touchpoints }, (_, at) => `T${at + 1}`);
  out.write(layout === 'wide' ? `${head},${columns.join(',')}\n` : `${head},touchpoint,score\n`);
  for (let respondent = 1; respondent <= respondents; respondent += 1) {
    const wave = 2013 + (respondent % 5);
    const weight = (0.3 + 2 * random()).toFixed(6);
    const row = `R${respondent},${wave},${weight},${pick(random, ages)},${pick(random, genders)},${pick(random, purposes)}`;
    const scores = columns.map(() => 1 + Math.floor(5 * random()));
    const text =
      layout === 'wide'
        ? `${row},${scores.join(',')}\n`
        : scores.map((score, at) => `${row},Touchpoint ${at + 1},${score}\n`).join('');
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
