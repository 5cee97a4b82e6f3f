import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import type { MapScope, MapStatus } from '@/db/values/journeys';
import type { FieldChange } from '@/lib/journeys/core/diff-maps';
import type { NamesInMap } from '@/lib/journeys/versions/types';

const days = ['reviewedOn', 'reviewDue'];
const people = ['ownerId', 'reviewedBy'];

/** What changed of what is told about a map, field by field. */
export function HeaderChanges({
  changes,
  before,
  after,
}: {
  changes: readonly FieldChange[];
  /** Names of what the two states point at. */
  before: NamesInMap;
  after: NamesInMap;
}) {
  const t = useTranslations('mapVersions.header');
  const statuses = useTranslations('enum.mapStatuses');
  const scopes = useTranslations('enum.mapScopes');
  const format = useFormat();
  const textOf = (field: string, value: unknown, names: NamesInMap): string => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return t('nothing');
    if (field === 'status') return statuses(value as MapStatus);
    if (field === 'scope') return scopes(value as MapScope);
    if (days.includes(field)) return format.date(String(value));
    if (Array.isArray(value)) return format.list(value.map((id) => names[String(id)] ?? t('gone')));
    if (field === 'objectId' || field === 'currentMapId') return names[String(value)] ?? t('gone');
    return String(value);
  };
  if (changes.length === 0) return null;
  return (
    <section aria-label={t('title')} className="rounded border border-line bg-surface">
      <h2 className="border-b border-line px-4 py-2.5 text-base font-semibold">{t('title')}</h2>
      <dl className="divide-y divide-line text-sm">
        {changes.map((change) => (
          <div key={change.field} className="grid gap-1 px-4 py-2 sm:grid-cols-[12rem_1fr]">
            <dt className="text-ink-muted">{t(`fields.${change.field}`)}</dt>
            <dd className="min-w-0 wrap-anywhere">
              {people.includes(change.field) ? (
                t('person')
              ) : (
                <>
                  <del className="block text-ink-muted">{textOf(change.field, change.before, before)}</del>
                  <ins className="block font-medium no-underline">
                    {textOf(change.field, change.after, after)}
                  </ins>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
