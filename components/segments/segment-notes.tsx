import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { useFormat } from '@/lib/format/use-format';
import type { ShownSegment } from './shown';

export interface SegmentFacts {
  /** Null without a survey. */
  brand: string | null;
  respondents: number;
  ratings: number;
  /** The closed audit cycle that scored segments. */
  cycle: string | null;
  /** Sum of the shares of customers. */
  shares: number;
}

/** Above 1 by more than typing whole per cents explains. */
const overfull = 1.005;

/** What stands out among the segments: heard too little, by nobody, or too many customers in all. */
export function SegmentNotes({
  segments,
  facts,
}: {
  segments: readonly ShownSegment[];
  facts: SegmentFacts;
}) {
  const t = useTranslations('segments.notes');
  const format = useFormat();
  const named = (coverage: ShownSegment['coverage']) =>
    segments.filter((segment) => !segment.archived && segment.coverage === coverage).map(({ name }) => name);
  const under = named('under');
  const nobody = named('nobody');
  return (
    <>
      {under.length > 0 && <Callout tone="warning">{t('under', { names: format.list(under) })}</Callout>}
      {nobody.length > 0 && <Callout tone="warning">{t('nobody', { names: format.list(nobody) })}</Callout>}
      {facts.shares > overfull && (
        <Callout>{t('over', { percent: format.percent(facts.shares, 1) })}</Callout>
      )}
    </>
  );
}
