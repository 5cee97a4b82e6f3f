import { getTranslations } from 'next-intl/server';
import { getFormat } from '@/lib/format/get-format';
import type { ActivityEntry } from '@/lib/activity/list-activity';

const shownChanges = 8;

/** A recorded value as a reader sees it: short texts as they are, lists with commas, nothing as a dash. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(shown).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** Who changed what, when, before and after. */
export async function ActivityList({ entries }: { entries: readonly ActivityEntry[] }) {
  const t = await getTranslations('activity');
  const page = await getTranslations('activityPage');
  const format = await getFormat();
  return (
    <ol className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="flex flex-col gap-1 px-4 py-2.5 sm:flex-row sm:gap-4">
          <time dateTime={entry.at.toISOString()} className="figures w-40 shrink-0 text-sm text-ink-muted">
            {format.dateTime(entry.at)}
          </time>
          <div className="min-w-0 flex-1">
            <p>
              <span className="text-ink-muted">{t.has(entry.action) ? t(entry.action) : entry.action}</span>
              {entry.subjectLabel && <span className="font-medium">: {entry.subjectLabel}</span>}
              <span className="text-ink-muted"> — {entry.person ?? page('system')}</span>
            </p>
            {entry.changes.length > 0 && (
              <ul className="mt-1 text-sm text-ink-muted">
                {entry.changes.slice(0, shownChanges).map(({ field, before, after }) => (
                  <li key={field} className="break-words">
                    <span className="text-ink-subtle">{field}: </span>
                    <del className="decoration-ink-subtle">{shown(before)}</del>
                    <span aria-hidden="true"> → </span>
                    <ins className="text-ink no-underline">{shown(after)}</ins>
                  </li>
                ))}
                {entry.changes.length > shownChanges && (
                  <li>{page('moreFields', { count: entry.changes.length - shownChanges })}</li>
                )}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
