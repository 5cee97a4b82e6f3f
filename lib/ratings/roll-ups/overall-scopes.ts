import { commonScope, scopeHash } from './touchpoint-scope';

/** Which touchpoints a brand's customers rated in a period. */
export interface RatedPeriod {
  brandId: string;
  periodId: string;
  periodKind: string;
  startsOn: string;
  endsOn: string;
  touchpointIds: ReadonlySet<string>;
}

/** A set of touchpoints over which the overall score of a brand in a period is kept. */
export interface OverallScope {
  brandId: string;
  periodId: string;
  hash: string;
  touchpointIds: ReadonlySet<string>;
}

const inOrder = (a: RatedPeriod, b: RatedPeriod) =>
  a.startsOn.localeCompare(b.startsOn) ||
  a.endsOn.localeCompare(b.endsOn) ||
  a.periodId.localeCompare(b.periodId);

/**
 * The scopes worth keeping: for each brand and period all that was rated in it, and what it has in common with the
 * period before and the one after of the same kind, because changes are told over common touchpoints.
 */
export function overallScopes(rated: readonly RatedPeriod[]): OverallScope[] {
  const series = new Map<string, RatedPeriod[]>();
  for (const part of rated) {
    const key = `${part.brandId} ${part.periodKind}`;
    series.set(key, [...(series.get(key) ?? []), part]);
  }
  const scopes = new Map<string, OverallScope>();
  const add = ({ brandId, periodId }: RatedPeriod, touchpointIds: ReadonlySet<string>) => {
    if (touchpointIds.size === 0) return;
    const hash = scopeHash(touchpointIds);
    scopes.set(`${brandId} ${periodId} ${hash}`, { brandId, periodId, hash, touchpointIds });
  };
  for (const parts of series.values()) {
    parts.sort(inOrder);
    parts.forEach((part, index) => {
      add(part, part.touchpointIds);
      const next = parts[index + 1];
      if (!next) return;
      const common = commonScope(part.touchpointIds, next.touchpointIds);
      add(part, common);
      add(next, common);
    });
  }
  return [...scopes.values()];
}
