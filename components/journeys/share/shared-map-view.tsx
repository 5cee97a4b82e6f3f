import { useTranslations } from 'next-intl';
import type { SharedMap } from '@/lib/journeys/links/shared-map';
import { SharedHead } from './shared-head';
import { SharedReading } from './shared-reading';
import { SharedTable } from './shared-table';

/** A map that is read by a link: a table where there is room, else, and on paper, stage by stage. */
export function SharedMapView({ told, pictures }: { told: SharedMap; pictures: string }) {
  const t = useTranslations('mapShare.page');
  const { stages, lanes } = told.sheet;
  return (
    <article className="space-y-5">
      <SharedHead told={told} />
      {stages.length === 0 || lanes.length === 0 ? (
        <p className="rounded border border-line bg-surface px-4 py-6 text-center text-ink-muted">
          {t('nothing')}
        </p>
      ) : (
        <>
          <div className="max-sm:hidden print:hidden">
            <SharedTable told={told} pictures={pictures} />
          </div>
          <div className="sm:hidden print:block">
            <SharedReading told={told} pictures={pictures} />
          </div>
        </>
      )}
    </article>
  );
}
