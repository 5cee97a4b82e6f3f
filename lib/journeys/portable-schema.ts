import { z } from 'zod';
import { locales } from '@/db/values/accounts';
import { cardKinds, evidenceLevels, laneHeights, laneKinds, laneZones, mapTypes } from '@/db/values/journeys';
import { phases } from '@/db/values/touchpoints';
import { textLengths } from './core/limits';
import { portableFormat } from './core/portable-map';

// Beyond what one map holds, so that a file that is too large is counted and offered in part, and below what would take long.
const most = 1_000;
const title = z.string().max(textLengths.title);
const short = z.string().max(textLengths.short);
const text = z.string().max(textLengths.text);
const figure = z.number().min(-1e12).max(1e12);
const name = z.string().trim().min(1).max(textLengths.title);

const card = z.strictObject({
  kind: z.enum(cardKinds.filter((kind) => kind !== 'image')),
  text: text.optional(),
  note: text.optional(),
  metric: short.optional(),
  touchpoint: name.optional(),
  channel: name.optional(),
});

const cell = z.strictObject({
  step: z.int().min(1).max(most),
  text: text.optional(),
  evidence: z.enum(evidenceLevels).optional(),
  amount: figure.optional(),
  unit: short.optional(),
  target: figure.optional(),
  sampleSize: z.int().min(0).max(1_000_000_000).optional(),
  source: short.optional(),
  momentOfTruth: z.boolean().optional(),
  emotions: z
    .array(
      z.strictObject({
        curve: z.enum(['current', 'intended']),
        persona: name.optional(),
        value: z.number().min(-2).max(2).multipleOf(0.5),
      }),
    )
    .max(10)
    .optional(),
  cards: z.array(card).max(most).optional(),
});

/** A map as a file has it; described in docs/journeys-format.md. */
export const portableMapSchema = z
  .strictObject({
    format: z.literal(portableFormat),
    version: z.literal(1),
    type: z.enum(mapTypes),
    title: z.string().trim().min(1).max(textLengths.title),
    language: z.enum(locales).optional(),
    scenario: text.optional(),
    goal: text.optional(),
    startsWith: short.optional(),
    endsWith: short.optional(),
    period: short.optional(),
    evidenceBasis: text.optional(),
    personas: z.array(name).max(20).optional(),
    stages: z
      .array(
        z.strictObject({
          title,
          phase: z.enum(phases),
          steps: z.array(z.strictObject({ title })).max(most),
        }),
      )
      .min(1)
      .max(most),
    lanes: z
      .array(
        z.strictObject({
          kind: z.enum(laneKinds),
          title: title.optional(),
          zone: z.enum(laneZones).optional(),
          height: z.enum(laneHeights).optional(),
          settings: z
            .record(
              z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/),
              z.union([z.string().max(textLengths.title), z.number(), z.boolean()]),
            )
            .refine((all) => Object.keys(all).length <= 20, { message: 'invalid' })
            .optional(),
          cells: z.array(cell).max(most).default([]),
        }),
      )
      .max(most),
  })
  .superRefine(({ stages, lanes }, context) => {
    const steps = stages.reduce((sum, stage) => sum + stage.steps.length, 0);
    for (const [at, lane] of lanes.entries()) {
      const seen = new Set<number>();
      for (const [place, { step }] of lane.cells.entries()) {
        const path = ['lanes', at, 'cells', place, 'step'];
        if (step > steps) context.addIssue({ code: 'custom', path, message: `1–${steps}` });
        else if (seen.has(step)) context.addIssue({ code: 'custom', path, message: `${step} × 2` });
        seen.add(step);
      }
    }
  });
