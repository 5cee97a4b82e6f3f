import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedData } from '@/testing/shared-data';
import { ImportError } from '../read/import-error';
import { htmlText } from './html-text';
import { phaseByPlace, readJourney } from './read-journey';

function refusal(json: string): { reason: string; values: object } {
  try {
    readJourney(json);
  } catch (error) {
    if (error instanceof ImportError) return { reason: error.reason, values: error.values };
    throw error;
  }
  throw new Error('was not refused');
}

const steps = (list: unknown[]) =>
  JSON.stringify({
    schema_name: 'step_by_step_nav',
    title: 'T',
    details: {
      step_by_step_nav: { title: 'T', steps: [{ title: 'S', contents: [{ type: 'list', contents: list }] }] },
    },
  });

describe('readJourney', () => {
  it('reads our own plain format, with phases given or by place', () => {
    const journey = readJourney(
      JSON.stringify({
        version: 1,
        title: 'Buying shoes',
        stages: [
          { name: 'Look', touchpoints: [{ name: 'Shop window', channel: 'Shop' }] },
          { name: 'Try', phase: 'before', touchpoints: [{ name: 'Fitting room', description: ' warm ' }] },
          {
            name: 'Wear',
            touchpoints: [{ name: 'Care leaflet', url: 'https://example.com/care', cost: '0' }],
          },
        ],
      }),
    );
    expect(journey.stages.map((stage) => stage.phase)).toEqual(['before', 'before', 'after']);
    expect(journey.stages[1]?.touchpoints[0]).toEqual({
      name: 'Fitting room',
      description: 'warm',
      channel: null,
      url: null,
      cost: null,
    });
    expect(journey.stages[2]?.touchpoints[0]).toMatchObject({ url: 'https://example.com/care', cost: '0' });
  });

  it('decodes entities, drops tags and keeps typographic quotes', () => {
    const journey = readJourney(
      steps([{ text: 'Fees &amp; <b>fines</b> you&#8217;re “due”', href: '/a?b=1', context: '&pound;34' }]),
    );
    expect(journey.stages[0]?.touchpoints[0]).toEqual({
      name: 'Fees & fines you’re “due”',
      description: '',
      channel: 'Website',
      url: 'https://www.gov.uk/a?b=1',
      cost: '£34',
    });
  });

  it('places stages in thirds', () => {
    const places = (count: number) => Array.from({ length: count }, (_, index) => phaseByPlace(index, count));
    expect(places(1)).toEqual(['during']);
    expect(places(2)).toEqual(['before', 'after']);
    expect(places(3)).toEqual(['before', 'during', 'after']);
    expect(places(7)).toEqual(['before', 'before', 'during', 'during', 'during', 'after', 'after']);
  });

  it.each([
    ['journeyNotJson', '{"title": '],
    ['journeyNotJson', '\x89PNG'],
    ['journeyUnknown', '[]'],
    ['journeyUnknown', 'null'],
    ['journeyUnknown', '{"title":"x"}'],
    ['journeyInvalid', '{"version":1,"title":"x","stages":[]}'],
    ['journeyInvalid', '{"version":2,"title":"x","stages":[{"name":"a","touchpoints":[{"name":"b"}]}]}'],
    ['journeyInvalid', '{"details":{"step_by_step_nav":{"steps":[{"contents":[]}]}}}'],
    ['journeyInvalid', steps([{ text: 'Click', href: 'javascript:alert(1)' }])],
    ['journeyInvalid', steps([{ text: ' <br> ' }])],
    ['journeyEmpty', steps([])],
    ['journeyTooLong', steps([{ text: 'x'.repeat(201) }])],
  ])('says %s', (reason, json) => {
    expect(refusal(json).reason).toBe(reason);
  });

  it('names the field that is wrong', () => {
    const json =
      '{"version":1,"title":"x","stages":[{"name":"a","touchpoints":[{"name":"b","url":"ftp://x"}]}]}';
    expect(refusal(json).values).toMatchObject({ path: 'stages.0.touchpoints.0.url' });
  });

  it('is not moved by a key called __proto__', () => {
    const stage = '{"name":"a","__proto__":{"polluted":1},"touchpoints":[{"name":"b"}]}';
    expect(refusal(`{"version":1,"title":"x","stages":[${stage}]}`).reason).toBe('journeyInvalid');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses more than 5 MB', () => {
    expect(refusal(' '.repeat(5 * 1024 * 1024 + 1)).reason).toBe('fileTooLarge');
  });
});

describe('htmlText', () => {
  it.each([
    ['<p>One</p><p>Two<br/>three</p>', 'One\nTwo\nthree'],
    ['a &lt;b&gt; &amp;amp; &nope; &#x1F600; &#0;', 'a <b> &amp; &nope; 😀 \ufffd'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<script>alert(1)</script>ok', 'ok'],
    ['a&nbsp;\n  b', 'a\nb'],
  ])('%j', (html, text) => {
    expect(htmlText(html)).toBe(text);
  });
});

describe('two real journeys', () => {
  const drive = sharedData('govuk-step-by-step/learn_to_drive_a_car.json');
  const divorce = sharedData('govuk-step-by-step/step_by_step_nav.json');

  it.skipIf(!drive)('learning to drive: 7 stages, 22 touchpoints, their costs', () => {
    const text = readFileSync(drive ?? '', 'utf8');
    const journey = readJourney(text);
    expect(journey.title).toBe('Learn to drive a car: step by step');
    expect(journey.stages).toHaveLength(7);
    const touchpoints = journey.stages.flatMap((stage) => stage.touchpoints);
    expect(touchpoints).toHaveLength(22);
    expect(touchpoints.filter((touchpoint) => touchpoint.channel === 'Website')).toHaveLength(
      (text.match(/"href":/g) ?? []).length,
    );
    expect(touchpoints.flatMap(({ cost }) => (cost === null ? [] : [cost]))).toEqual(['£34', '£23', '£62']);
    expect(journey.stages[0]).toMatchObject({
      name: "Check you're allowed to drive",
      phase: 'before',
      description: 'Most people can start learning to drive when they’re 17.',
    });
    expect(journey.stages[6]).toMatchObject({ name: 'When you pass', phase: 'after' });
  });

  it.skipIf(!divorce)('getting a divorce', () => {
    const journey = readJourney(readFileSync(divorce ?? '', 'utf8'));
    expect(journey.stages.map((stage) => stage.touchpoints.length)).toEqual([3, 1, 7]);
    expect(journey.stages[0]?.touchpoints[1]).toMatchObject({ cost: '£35 to £60 per session' });
  });
});
