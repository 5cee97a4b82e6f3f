import { z } from 'zod';
import { phases } from '@/db/values/touchpoints';

const text = (longest: number) => z.string().max(longest);
const name = z.string().trim().min(1).max(200);

/** Our own plain format of a journey; described in docs/import.md. */
export const plainJourneySchema = z.strictObject({
  version: z.literal(1),
  title: name,
  description: text(5000).optional(),
  stages: z
    .array(
      z.strictObject({
        name,
        phase: z.enum(phases).optional(),
        description: text(5000).optional(),
        touchpoints: z
          .array(
            z.strictObject({
              name,
              description: text(5000).optional(),
              channel: z.string().trim().max(100).optional(),
              url: z.httpUrl().max(2000).optional(),
              cost: text(200).optional(),
            }),
          )
          .max(200)
          .default([]),
      }),
    )
    .min(1)
    .max(100),
});

const listItem = z.object({ text: text(2000), href: text(2000).optional(), context: text(500).optional() });

/** What we read of GOV.UK's content item `step_by_step_nav`; everything else in it is let go. */
export const stepByStepSchema = z.object({
  schema_name: z.literal('step_by_step_nav').optional(),
  title: text(500).optional(),
  details: z.object({
    step_by_step_nav: z.object({
      title: text(500).optional(),
      introduction: z.unknown().optional(),
      steps: z
        .array(
          z.object({
            title: text(500),
            contents: z
              .array(
                z.discriminatedUnion('type', [
                  z.object({ type: z.literal('paragraph'), text: text(5000) }),
                  z.object({ type: z.literal('list'), contents: z.array(listItem).max(200) }),
                ]),
              )
              .max(100)
              .default([]),
          }),
        )
        .min(1)
        .max(100),
    }),
  }),
});
