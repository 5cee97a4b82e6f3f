import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { StatTile } from '@/components/ui/stat-tile';
import { useFormat } from '@/lib/format/use-format';
import type { ImportDetail } from '@/lib/ratings/import-types';
import { JourneyEffect } from './journey-effect';
import { JourneyStages } from './journey-stages';
import { RecordHead } from './record-head';

/** What came of a journey or of a table of touchpoints, and the way back. */
export function InventoryRecord({
  base,
  detail,
  mayUndo,
}: {
  base: string;
  detail: ImportDetail;
  mayUndo: boolean;
}) {
  const t = useTranslations('ratings');
  const words = useTranslations('enum');
  const format = useFormat();
  const { journey, touchpoints } = detail;
  const undone = detail.state === 'undone';
  return (
    <>
      <RecordHead
        base={base}
        detail={detail}
        mayUndo={mayUndo}
        hint={t(undone ? 'record.inventoryUndoneHint' : 'record.inventoryHint')}
        actions={
          <Button asChild variant={undone ? 'secondary' : 'primary'}>
            <Link href={`${base}/touchpoints`}>{t('record.toInventory')}</Link>
          </Button>
        }
      />
      {journey ? (
        <>
          <JourneyEffect plan={journey} />
          <JourneyStages
            plan={journey}
            phase={({ phase }) => <Badge tone="outline">{words(`phases.${phase}`)}</Badge>}
          />
        </>
      ) : (
        touchpoints && (
          <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
            <StatTile
              label={t('journey.made')}
              value={format.number(touchpoints.created)}
              unit={t('journey.touchpoints', { count: touchpoints.created })}
            />
            <StatTile
              label={t('effect.updated')}
              value={format.number(touchpoints.changed)}
              unit={t('journey.touchpoints', { count: touchpoints.changed })}
            />
          </div>
        )
      )}
    </>
  );
}
