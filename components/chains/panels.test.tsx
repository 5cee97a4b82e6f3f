import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';
import { asItWouldBe } from '@/lib/chains/figures/as-it-would-be';
import { makeGraph } from '@/lib/chains/figures/graph';
import { tellEffort } from '@/lib/chains/figures/tell-effort';
import { tellHealth } from '@/lib/chains/figures/tell-health';
import type { ChainLife, ChainNetwork } from '@/lib/chains/life-types';
import type { Chain, ChainLink } from '@/lib/chains/types';
import { AboutPanel } from './about-panel';
import { EffortPanel } from './effort-panel';
import { HealthPanel } from './health-panel';
import { LinksPanel } from './links-panel';
import { NetworkPanel } from './network-panel';
import { ProspectPanel } from './prospect-panel';

const root = path.resolve(import.meta.dirname, '../..');
const wordsOf = (locale: string): AbstractIntlMessages =>
  Object.fromEntries(
    ['chains', 'enum', 'ui', 'format'].map((name) => [
      name,
      JSON.parse(readFileSync(path.join(root, 'messages', locale, `${name}.json`), 'utf8')),
    ]),
  ) as AbstractIntlMessages;

function say(node: ReactNode, locale = 'en'): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={wordsOf(locale)}
      onError={(error) => {
        throw error;
      }}
    >
      {node}
    </NextIntlClientProvider>,
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const link = (touchpointId: string, more: Partial<ChainLink> = {}): ChainLink => ({
  touchpointId,
  name: `The ${touchpointId}`,
  phase: 'before',
  channelId: null,
  channel: null,
  medium: null,
  unitId: null,
  unit: null,
  archived: false,
  isRetired: false,
  customerActions: null,
  staff: null,
  minutes: null,
  cost: null,
  mark: null,
  mergeIntoId: null,
  handToUnitId: null,
  thenMinutes: null,
  thenCost: null,
  ...more,
});

function lifeOf(scores: Record<string, number>, more: Partial<Chain> = {}): ChainLife {
  const chain: Chain = {
    id: 'chain',
    name: 'Change my tariff',
    description: '',
    trigger: '',
    entryChannelId: null,
    successorId: null,
    fate: null,
    mergeIntoId: null,
    isBranched: true,
    entryChannel: null,
    successor: null,
    mergeInto: null,
    links: [
      link('site', { minutes: 5, cost: 10 }),
      link('call', { minutes: 12, cost: 300, mark: 'drop' }),
      link('shop', { minutes: 20, mark: 'hand', handToUnitId: 'sales', thenMinutes: 8 }),
      link('contract', { mark: 'merge', mergeIntoId: 'shop' }),
    ],
    handovers: [
      { from: 'site', to: 'shop', data: 'no' },
      { from: 'call', to: 'shop', data: null },
      { from: 'call', to: 'contract', data: 'partly' },
      { from: 'shop', to: 'contract', data: 'yes' },
    ],
    createdBy: null,
    updatedAt: '2026-11-01T10:00:00.000Z',
    ...more,
  };
  const ids = chain.links.map(({ touchpointId }) => touchpointId);
  const links = chain.links.map((one) => ({ ...one, id: one.touchpointId }));
  const effort = tellEffort(links, chain.handovers);
  return {
    chain,
    thresholds: { wowFrom: 8, okFrom: 4 },
    currency: 'EUR',
    firstFiscalMonth: 1,
    sources: ['survey'],
    source: 'survey',
    periods: [],
    periodId: null,
    scores: Object.fromEntries(
      ids.map((id) => [
        id,
        { score: scores[id] ?? null, n: scores[id] ? 9 : null, isWithheld: id === 'site' },
      ]),
    ),
    health: tellHealth(makeGraph(ids, chain.handovers), (id) => scores[id] ?? null, 4),
    effort: { whole: effort, best: effort, worst: effort },
    prospect: asItWouldBe(links, chain.handovers),
  };
}

const units = new Map([['sales', 'Sales']]);
const panelsOf = (life: ChainLife) => (
  <>
    <HealthPanel life={life} />
    <LinksPanel life={life} units={units} />
    <EffortPanel life={life} />
    <ProspectPanel life={life} />
    <AboutPanel listPath="/chains" chain={life.chain} />
  </>
);

const network: ChainNetwork = {
  thresholds: { wowFrom: 8, okFrom: 4 },
  firstFiscalMonth: 1,
  sources: ['survey'],
  source: 'survey',
  periods: [],
  periodId: null,
  withheld: 2,
  chains: [
    {
      id: 'ask',
      name: 'Ask',
      entryChannel: 'Website',
      touchpoints: 4,
      health: { routes: 2, best: 8.1, worst: 3.2, weakest: 'The call', unrated: 1, isBroken: false },
      fate: null,
      successorId: 'buy',
      mergeIntoId: null,
      shared: [{ id: 'buy', touchpoints: 2 }],
    },
    {
      id: 'buy',
      name: 'Buy',
      entryChannel: null,
      touchpoints: 3,
      health: { routes: 1, best: 2.5, worst: 2.5, weakest: 'The till', unrated: 0, isBroken: true },
      fate: null,
      successorId: null,
      mergeIntoId: null,
      shared: [{ id: 'ask', touchpoints: 2 }],
    },
    {
      id: 'letter',
      name: 'By letter',
      entryChannel: null,
      touchpoints: 0,
      health: { routes: 0, best: null, worst: null, weakest: null, unrated: 0, isBroken: false },
      fate: 'merge',
      successorId: null,
      mergeIntoId: 'buy',
      shared: [],
    },
  ],
};

describe('the network of chains', () => {
  it('has in its table what its drawing shows', () => {
    const said = say(<NetworkPanel listPath="/chains" network={network} />);
    const [, ...rows] =
      said
        .split('Shares touchpoints with')
        .pop()
        ?.split(/(?=Ask Website|Buy broken|By letter)/) ?? [];
    expect(rows).toHaveLength(3);
    expect(said).toContain('2 touchpoints are still yours to score');
    expect(rows[0]).toMatch(/^Ask Website 4 .*8\.1.*3\.2.* The call 1 Buy – Buy: 2 touchpoints/);
    expect(rows[1]).toMatch(/^Buy broken – 3 .*2\.5.* The till 0 nothing follows – Ask: 2 touchpoints/);
    expect(rows[2]).toMatch(/^By letter – 0 .*Merge into another chain Buy –/);
  });

  it.each(locales)('is written in %s, with no word and no value missing', (locale) => {
    const said = say(<NetworkPanel listPath="/chains" network={network} />, locale);
    expect(said).not.toMatch(/\{|\}|undefined|NaN/);
    expect(say(<NetworkPanel listPath="/chains" network={{ ...network, chains: [] }} />, locale)).not.toBe(
      '',
    );
  });
});

describe('the page of a chain', () => {
  it('says where it breaks, what lies behind, and which links are not rated', () => {
    const said = say(<HealthPanel life={lifeOf({ site: 8, shop: 3, call: 2 })} />);
    expect(said).toContain('3 routes');
    expect(said).toContain('The chain is broken');
    expect(said).toContain('Breaks at: The call and The shop');
    expect(said).toContain('Out of reach behind it: The contract');
    expect(said).toContain('1 touchpoint is still yours to score');
  });

  it('names the links that no customer meets any more', () => {
    const life = lifeOf({ site: 8 });
    const links = life.chain.links.map((one) => ({ ...one, isRetired: one.touchpointId === 'call' }));
    const said = say(panelsOf({ ...life, chain: { ...life.chain, links } }));
    expect(said).toContain('1 link is retired');
    expect(said).toContain('Customers no longer meet: The call.');
    expect(said).toMatch(/The call retired/);
    expect(say(panelsOf(life))).not.toContain('retired');
  });

  it('has in its table all that its drawing shows', () => {
    const said = say(<LinksPanel life={lifeOf({ call: 2, shop: 7 })} units={units} />);
    for (const part of [
      'The shop · Data are lost',
      'The contract · Data go along in part',
      'nobody has said whether data go along',
      'Hand over to another unit: Sales',
      'Merge into another: The shop',
      'breaks here',
      'shown after your visit',
      'Initial',
      'Final',
    ])
      expect(said).toContain(part);
  });

  it('calls unknown what a missing figure makes unknown, and never 0', () => {
    const life = lifeOf({});
    expect(say(<EffortPanel life={life} />)).toContain('unknown: 1 link has no figure (known: 37)');
    const said = say(<ProspectPanel life={life} />);
    expect(said).toContain('4 touches now, 2 then');
    expect(said).toContain('unknown: 1 link has no figure (known: 24)');
    expect(said).toContain('What stays: The site and The shop');
  });

  it('flags a chain that nothing follows, unless it goes itself', () => {
    const about = (more: Partial<Chain>) =>
      say(<AboutPanel listPath="/chains" chain={lifeOf({}, more).chain} />);
    expect(about({})).toContain('Nothing follows this chain');
    expect(about({ successor: 'Use it', successorId: 'other' })).not.toContain('Nothing follows');
    expect(about({ fate: 'retire' })).not.toContain('Nothing follows');
  });

  it.each(locales)('is written in %s, with no word and no value missing', (locale) => {
    const several: Record<string, number>[] = [{ site: 8, shop: 3, call: 2 }, { contract: 9 }, {}];
    for (const scores of several) {
      const said = say(
        panelsOf(lifeOf(scores, { fate: 'merge', mergeInto: 'Other', mergeIntoId: 'x' })),
        locale,
      );
      expect(said).not.toMatch(/\{|\}|undefined|NaN/);
      expect(said).toContain('The contract');
    }
  });
});
