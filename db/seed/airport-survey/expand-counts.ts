import type { AgeGroup, AirportSurveyCounts, ByGroup, SurveyWave, TripPurpose } from './counts';
import { shareByLargestRemainder } from './largest-remainder';

/** A made-up respondent: attributes and answers fit the published counts, the person does not exist. */
export interface SampleRespondent {
  /** Unique in the sample, such as `2015-0042`. */
  key: string;
  year: number;
  /** Marks every row of it as an example. */
  isSample: true;
  /** Left out where the survey did not learn it. */
  attributes: { purpose?: Exclude<TripPurpose, 'unknown'>; ageGroup?: Exclude<AgeGroup, 'unknown'> };
  /** One of the wave's five typical weights in turn: spread like the survey's, tied to no attribute. */
  weight: number;
  /** Raw scores, at most one a touchpoint. */
  ratings: { touchpoint: string; score: number }[];
}

export interface ExpandOptions {
  /** One of how many: 5 makes a fifth of the survey, 1 all of it. */
  oneIn?: number;
  /** The same seed gives the same respondents. */
  seed?: number;
}

interface Group {
  purpose: TripPurpose;
  ageGroup: AgeGroup;
}

type SampledScores = { group: Group; score: number; n: number }[];

function listGroups<T>(groups: ByGroup<T>): (Group & { value: T })[] {
  return Object.entries(groups).flatMap(([purpose, byAge]) =>
    Object.entries(byAge).map(([ageGroup, value]) => ({
      purpose: purpose as TripPurpose,
      ageGroup: ageGroup as AgeGroup,
      value,
    })),
  );
}

const groupKey = ({ purpose, ageGroup }: Group) => `${purpose} ${ageGroup}`;

/**
 * The counts of one touchpoint in one wave, thinned to one in `oneIn`: first the scores share the total by largest
 * remainders, so that the distribution and its mean stay, then the groups share each score. With 1 they are the counts.
 */
export function thinCounts(groups: ByGroup<Record<string, { n: number }>>, oneIn: number): SampledScores {
  const cells = listGroups(groups).flatMap(({ value, ...group }) =>
    Object.entries(value).map(([score, { n }]) => ({ group, score: Number(score), n })),
  );
  const scores = [...new Set(cells.map(({ score }) => score))].sort((a, b) => a - b);
  const totals = scores.map((score) =>
    cells.reduce((sum, cell) => sum + (cell.score === score ? cell.n : 0), 0),
  );
  const all = totals.reduce((sum, n) => sum + n, 0);
  const thinned = shareByLargestRemainder(totals, Math.round(all / oneIn));
  return scores.flatMap((score, index) => {
    const ofScore = cells.filter((cell) => cell.score === score);
    const shares = shareByLargestRemainder(
      ofScore.map(({ n }) => n),
      thinned[index] ?? 0,
    );
    return ofScore.flatMap(({ group }, at) => (shares[at] ? [{ group, score, n: shares[at] }] : []));
  });
}

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32, public domain by Tommy Ettinger). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How far a respondent's mood decides an answer beside chance; tuned so that the overall score is as sure as in the survey. */
const moodShare = 0.53;

/** A respondent in the making: how well-tempered (0 to 1), and the row. */
interface Draft {
  mood: number;
  respondent: SampleRespondent;
}

function draftRespondent({ purpose, ageGroup }: Group, year: number, place: number, weightFifths: number[]) {
  const respondent: SampleRespondent = {
    key: `${year}-${String(place + 1).padStart(4, '0')}`,
    year,
    isSample: true,
    attributes: {
      ...(purpose === 'unknown' ? {} : { purpose }),
      ...(ageGroup === 'unknown' ? {} : { ageGroup }),
    },
    weight: weightFifths[place % weightFifths.length] ?? 1,
    ratings: [],
  };
  return respondent;
}

/** Gives `scores` to as many of the group, drawn at random; the better-tempered tend to get the higher ones. */
function dealScores(
  drafts: readonly Draft[],
  touchpoint: string,
  scores: readonly number[],
  random: () => number,
) {
  const drawn = drafts
    .map((draft) => ({ draft, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, scores.length)
    .map(({ draft }) => ({ draft, liking: moodShare * draft.mood + (1 - moodShare) * random() }))
    .sort((a, b) => b.liking - a.liking);
  const best = [...scores].sort((a, b) => b - a);
  best.forEach((score, index) => drawn[index]?.draft.respondent.ratings.push({ touchpoint, score }));
}

function expandWave(survey: AirportSurveyCounts, wave: SurveyWave, oneIn: number, random: () => number) {
  const thinned = survey.touchpoints.flatMap(({ key }) => {
    const counted = survey.counts[key]?.[wave.year];
    return counted ? [{ touchpoint: key, cells: thinCounts(counted, oneIn) }] : [];
  });
  const groups = listGroups(wave.groups);
  const sizes = shareByLargestRemainder(
    groups.map(({ value }) => value.n),
    Math.round(wave.respondents / oneIn),
  );
  const respondents: SampleRespondent[] = [];
  groups.forEach((group, index) => {
    const dealt = thinned.map(({ touchpoint, cells }) => ({
      touchpoint,
      scores: cells
        .filter((cell) => groupKey(cell.group) === groupKey(group))
        .flatMap(({ score, n }) => Array<number>(n).fill(score)),
    }));
    // Rounding may leave a small group with more answers to a question than people.
    const size = Math.max(sizes[index] ?? 0, ...dealt.map(({ scores }) => scores.length));
    const members = Array.from({ length: size }, (_, member): Draft => {
      const place = respondents.length + member;
      return { mood: random(), respondent: draftRespondent(group, wave.year, place, wave.weightFifths) };
    });
    for (const { touchpoint, scores } of dealt) dealScores(members, touchpoint, scores, random);
    respondents.push(...members.map(({ respondent }) => respondent));
  });
  return respondents;
}

/**
 * Respondents whose ratings give back the counts (thinned to one in `oneIn`) for every touchpoint, wave, purpose, age group
 * and score. Which scores meet in one person is made up: a mood per person makes them go together as real answers do.
 * The published rows themselves are not reproduced. Same input, same output, on every machine.
 */
export function expandCounts(
  survey: AirportSurveyCounts,
  { oneIn = 5, seed = 2013 }: ExpandOptions = {},
): SampleRespondent[] {
  const random = randomNumbers(seed);
  return survey.waves.flatMap((wave) => expandWave(survey, wave, oneIn, random));
}
