import type { z } from 'zod';
import { type Phase, phases } from '@/db/values/touchpoints';
import { ImportError } from '../read/import-error';
import { htmlText } from './html-text';
import { plainJourneySchema, stepByStepSchema } from './journey-schema';
import { beginningOf, wellFormedJson } from '../read/well-formed';

export interface JourneyTouchpoint {
  name: string;
  description: string;
  /** Name of a channel; null where the file says nothing. */
  channel: string | null;
  url: string | null;
  /** What it costs the customer, as the file words it: "£34", "£35 to £60 per session". */
  cost: string | null;
}

export interface JourneyStage {
  name: string;
  phase: Phase;
  description: string;
  touchpoints: JourneyTouchpoint[];
}

export interface Journey {
  title: string;
  description: string;
  stages: JourneyStage[];
}

/** Bytes, or characters, of a journey's JSON. */
export const largestJourney = 5 * 1024 * 1024;
const mostTouchpoints = 1000;
const longestName = 200;
const govUk = 'https://www.gov.uk';

/**
 * A journey from the text of a JSON file: GOV.UK's step_by_step_nav (steps are stages, list items touchpoints) or our
 * own plain format. A stage without a phase gets it by its place: see `phaseByPlace`. Throws ImportError
 * (`journeyNotJson`, `journeyUnknown`, `journeyInvalid` with the path of the field, `journeyEmpty`, `journeyTooLong`).
 */
export function readJourney(json: string): Journey {
  if (json.length > largestJourney)
    throw new ImportError('fileTooLarge', { megabytes: largestJourney / 1024 / 1024 });
  const value = parseJson(json);
  const fields = typeof value === 'object' && value !== null ? value : {};
  if ('details' in fields) return fromStepByStep(parse(stepByStepSchema, value));
  if ('stages' in fields) return fromPlain(parse(plainJourneySchema, value));
  throw new ImportError('journeyUnknown');
}

/** Phase of the stage at `index` of `count`: its middle in the first third is before, in the last third after. */
export function phaseByPlace(index: number, count: number): Phase {
  const third = Math.floor(((index + 0.5) / count) * 3);
  return phases[third] ?? 'during';
}

function parseJson(json: string): unknown {
  try {
    return wellFormedJson(JSON.parse(json.replace(/^\uFEFF/, '')) as unknown);
  } catch (error) {
    throw new ImportError('journeyNotJson', { detail: error instanceof Error ? error.message : '' }, error);
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ImportError('journeyInvalid', {
    path: issue?.path.map(String).join('.') || '.',
    detail: issue?.message ?? '',
  });
}

function fromPlain(journey: z.output<typeof plainJourneySchema>): Journey {
  const stages = journey.stages.map((stage, index) => ({
    name: stage.name,
    phase: stage.phase ?? phaseByPlace(index, journey.stages.length),
    description: stage.description?.trim() ?? '',
    touchpoints: stage.touchpoints.map((touchpoint) => ({
      name: touchpoint.name,
      description: touchpoint.description?.trim() ?? '',
      channel: touchpoint.channel || null,
      url: touchpoint.url ?? null,
      cost: touchpoint.cost?.trim() || null,
    })),
  }));
  return checked({ title: journey.title, description: journey.description?.trim() ?? '', stages });
}

function fromStepByStep(item: z.output<typeof stepByStepSchema>): Journey {
  const navigation = item.details.step_by_step_nav;
  const { steps } = navigation;
  const stages = steps.map((step, index): JourneyStage => {
    const paragraphs = step.contents.flatMap((content) =>
      content.type === 'paragraph' ? [content.text] : [],
    );
    const items = step.contents.flatMap((content) => (content.type === 'list' ? content.contents : []));
    return {
      name: htmlText(step.title),
      phase: phaseByPlace(index, steps.length),
      description: paragraphs.map(htmlText).join('\n'),
      touchpoints: items.map(({ text, href, context }, place) => {
        const url = href === undefined ? null : webAddress(href, `steps.${index}.contents.${place}.href`);
        return {
          name: htmlText(text),
          description: '',
          channel: url === null ? null : 'Website',
          url,
          cost: htmlText(context ?? '') || null,
        };
      }),
    };
  });
  const introduction = typeof navigation.introduction === 'string' ? htmlText(navigation.introduction) : '';
  return checked({
    title: htmlText(navigation.title ?? item.title ?? ''),
    description: introduction,
    stages,
  });
}

/** A full address; one without a host lies on GOV.UK. Only http and https lead anywhere. */
function webAddress(href: string, path: string): string {
  const url = URL.parse(href, govUk);
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href;
  throw new ImportError('journeyInvalid', { path, detail: beginningOf(href, 100) });
}

function checked(journey: Journey): Journey {
  const names = journey.stages.flatMap((stage, index) => [
    { path: `stages.${index}`, name: stage.name },
    ...stage.touchpoints.map(({ name }, place) => ({ path: `stages.${index}.touchpoints.${place}`, name })),
  ]);
  for (const { path, name } of [{ path: 'title', name: journey.title }, ...names]) {
    if (name === '') throw new ImportError('journeyInvalid', { path, detail: '' });
    if (name.length > longestName) throw new ImportError('journeyTooLong', { path, limit: longestName });
  }
  const touchpoints = names.length - journey.stages.length;
  if (touchpoints === 0) throw new ImportError('journeyEmpty');
  if (touchpoints > mostTouchpoints)
    throw new ImportError('journeyTooLong', { path: 'stages', limit: mostTouchpoints });
  return journey;
}
