import { phases, type Medium, type Phase, type Presence } from '@/db/values/touchpoints';
import { channelRatingsNeeded, fitThresholds } from './constants';

/** A touchpoint as far as its fit is concerned; it counts in each of its phases. */
export interface FitTouchpoint {
  id: string;
  name: string;
  phases: readonly Phase[];
  channelId: string | null;
  presence: Presence;
  /** 0–10: what it should reach. */
  goal: number;
  /** Segments that it has a variant for. */
  segmentIds: readonly string[];
  /** Unrounded mean on 0–10 and number of ratings (null where a source did not tell it); null where nobody rated. */
  score: { mean: number; n: number | null } | null;
}

export interface FitChannel {
  id: string;
  name: string;
  medium: Medium;
}

export interface FitPersona {
  id: string;
  name: string;
  segmentId: string | null;
  preferences: readonly { channelId: string; value: number }[];
}

export interface FitRules {
  /** A mean below is at level stop. */
  okFrom: number;
  preferred: number;
  unwanted: number;
}

interface Named {
  id: string;
  name: string;
}

/**
 * What to look at: a preferred channel without a touchpoint (`missing`; `proposed` are those that are planned there), without
 * a variant for the persona's segment where others have one (`variant`), with a touchpoint that is rated badly (`bad`), and
 * an unwanted channel that has touchpoints (`unwanted`).
 */
export type FitFinding = { channel: FitChannel; preference: number } & (
  | { kind: 'missing'; proposed: Named[] }
  | { kind: 'variant'; touchpoints: Named[] }
  | {
      kind: 'bad';
      touchpoint: Named;
      mean: number;
      n: number | null;
      goal: number;
      /** At level stop; else below its goal only. */
      stop: boolean;
    }
  | { kind: 'unwanted'; touchpoints: Named[] }
);

export interface PhaseFit {
  phase: Phase;
  /** Preferred channels, and how many of them have a touchpoint in this phase. */
  preferred: number;
  served: number;
  /** Touchpoints in preferred channels that nobody has rated: neither good nor bad. */
  unrated: Named[];
  findings: FitFinding[];
}

export interface PersonaFit {
  id: string;
  name: string;
  /** Null where no preference of the persona is known: then nothing can be said. */
  phases: PhaseFit[] | null;
}

const tolerance = 1e-9;
const below = (value: number, limit: number) => value + tolerance < limit;
const named = ({ id, name }: Named): Named => ({ id, name });

/** The fit of one persona in one phase (docs/figures.md). */
function phaseFit(
  phase: Phase,
  persona: FitPersona,
  channels: readonly FitChannel[],
  touchpoints: readonly FitTouchpoint[],
  rules: FitRules,
): PhaseFit {
  const fit: PhaseFit = { phase, preferred: 0, served: 0, unrated: [], findings: [] };
  for (const channel of channels) {
    const preference = persona.preferences.find(({ channelId }) => channelId === channel.id)?.value;
    if (preference === undefined) continue;
    const here = touchpoints.filter((one) => one.channelId === channel.id && one.phases.includes(phase));
    const offered = here.filter(({ presence }) => presence === 'existing');
    const about = { channel, preference };
    if (!below(preference, rules.preferred)) {
      fit.preferred += 1;
      if (offered.length > 0) fit.served += 1;
      else {
        const proposed = here.filter(({ presence }) => presence === 'proposed').map(named);
        fit.findings.push({ ...about, kind: 'missing', proposed });
      }
      const { segmentId } = persona;
      const forOthers = segmentId
        ? offered.filter(({ segmentIds }) => segmentIds.length > 0 && !segmentIds.includes(segmentId))
        : [];
      if (forOthers.length > 0) {
        fit.findings.push({ ...about, kind: 'variant', touchpoints: forOthers.map(named) });
      }
      for (const touchpoint of offered) {
        const { score, goal } = touchpoint;
        if (!score) fit.unrated.push(named(touchpoint));
        else if (below(score.mean, rules.okFrom) || below(score.mean, goal)) {
          const stop = below(score.mean, rules.okFrom);
          fit.findings.push({ ...about, kind: 'bad', touchpoint: named(touchpoint), ...score, goal, stop });
        }
      }
    } else if (!below(rules.unwanted, preference) && offered.length > 0) {
      fit.findings.push({ ...about, kind: 'unwanted', touchpoints: offered.map(named) });
    }
  }
  return fit;
}

/** The fit of each persona in each phase: persona × phase. What is not known is left open, never taken as 0. */
export function channelFit(
  personas: readonly FitPersona[],
  channels: readonly FitChannel[],
  touchpoints: readonly FitTouchpoint[],
  {
    okFrom,
    preferred = fitThresholds.preferred,
    unwanted = fitThresholds.unwanted,
  }: Partial<FitRules> & Pick<FitRules, 'okFrom'>,
): PersonaFit[] {
  const rules = { okFrom, preferred, unwanted };
  return personas.map((persona) => {
    const known = persona.preferences.some(({ channelId }) => channels.some(({ id }) => id === channelId));
    return {
      id: persona.id,
      name: persona.name,
      phases: known ? phases.map((phase) => phaseFit(phase, persona, channels, touchpoints, rules)) : null,
    };
  });
}

/** A mean of several touchpoints and the ratings behind it. */
export interface PooledMean {
  mean: number;
  n: number;
}

export interface PhaseConsistency {
  phase: Phase;
  /** Channels with enough ratings, the best first. */
  channels: (FitChannel & PooledMean)[];
  /** Channels of the phase that have fewer, or none. */
  left: (FitChannel & { n: number })[];
  /** Highest minus lowest channel mean, 0–10; null where fewer than two channels have enough ratings. */
  spread: number | null;
  online: PooledMean | null;
  offline: PooledMean | null;
}

/** Σ n·mean / Σ n over touchpoints whose n is told; n = 0 and no mean where there is none. */
function pool(touchpoints: readonly FitTouchpoint[]): { mean: number | null; n: number } {
  let n = 0;
  let sum = 0;
  for (const { score } of touchpoints) {
    if (!score?.n) continue;
    n += score.n;
    sum += score.n * score.mean;
  }
  return { mean: n === 0 ? null : sum / n, n };
}

const enough = ({ mean, n }: { mean: number | null; n: number }): PooledMean | null =>
  mean !== null && n >= channelRatingsNeeded ? { mean, n } : null;

/**
 * How even the level of service is across the channels of each phase: highest minus lowest channel mean, each from at least
 * five ratings; beside it the means of online and offline channels (docs/figures.md).
 */
export function channelConsistency(
  channels: readonly FitChannel[],
  touchpoints: readonly FitTouchpoint[],
): PhaseConsistency[] {
  return phases.map((phase) => {
    const here = touchpoints.filter((one) => one.presence === 'existing' && one.phases.includes(phase));
    const of = (chosen: readonly FitChannel[]) =>
      here.filter(({ channelId }) => chosen.some(({ id }) => id === channelId));
    const pooled = channels
      .filter((channel) => of([channel]).length > 0)
      .map((channel) => ({ channel, ...pool(of([channel])) }));
    const rated = pooled
      .flatMap(({ channel, ...figures }) => {
        const figure = enough(figures);
        return figure ? [{ ...channel, ...figure }] : [];
      })
      .sort((a, b) => b.mean - a.mean);
    const [best] = rated;
    const worst = rated.at(-1);
    const medium = (which: Medium) =>
      enough(pool(of(channels.filter((channel) => channel.medium === which))));
    return {
      phase,
      channels: rated,
      left: pooled.filter((one) => !enough(one)).map(({ channel, n }) => ({ ...channel, n })),
      spread: best && worst && rated.length > 1 ? best.mean - worst.mean : null,
      online: medium('online'),
      offline: medium('offline'),
    };
  });
}
