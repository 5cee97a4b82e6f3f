import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { MapSummary } from '@/lib/journeys/types';

/** On a persona's page: the maps that show its journey. */
export async function PersonaMaps({
  base,
  personaId,
  maps,
  mayWrite,
}: {
  base: string;
  personaId: string;
  maps: readonly MapSummary[];
  mayWrite: boolean;
}) {
  const t = await getTranslations('maps');
  const types = await getTranslations('enum.mapTypes');
  return (
    <Panel
      id="maps"
      title={t('title')}
      description={t('personas.usedIn', { count: maps.length })}
      actions={
        mayWrite && (
          <Button asChild size="sm">
            <Link href={`${base}/maps/new?persona=${personaId}`}>{t('personas.makeMap')}</Link>
          </Button>
        )
      }
      className="print:hidden"
    >
      {maps.length > 0 && (
        <ul className="flex flex-col gap-1 text-sm">
          {maps.map(({ id, title, type, archived, personas }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-2">
              <Link
                href={`${base}/maps/${id}`}
                className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline coarse:min-h-11"
              >
                {title}
              </Link>
              <span className="text-ink-muted">{types(type)}</span>
              {personas.some((persona) => persona.id === personaId && persona.isPrimary) && (
                <Badge tone="accent">{t('personas.primary')}</Badge>
              )}
              {archived && <Badge tone="outline">{t('archivedBadge')}</Badge>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
