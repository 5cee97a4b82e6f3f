import { getTranslations } from 'next-intl/server';
import type { Format } from '@/lib/format/create-format';
import { getFormat } from '@/lib/format/get-format';
import type { ActivityEntry } from '@/lib/activity/list-activity';

const shownChanges = 8;
const longest = 120;

/** Fields whose recorded values are entries of a list of the method, with that list's name. */
const valueLists: Readonly<Record<string, string>> = {
  phase: 'phases',
  otherPhases: 'phases',
  involvement: 'involvements',
  control: 'controls',
  presence: 'presences',
  frequency: 'frequencies',
  duration: 'durations',
  lifecycleStage: 'lifecycleStages',
  aims: 'aims',
  offers: 'offers',
  risk: 'risks',
  dataKind: 'dataKinds',
  senses: 'senses',
  medium: 'media',
  role: 'workspaceRoles',
  defaultSource: 'sources',
  cycleWeights: 'cycleWeights',
  fate: 'chainFates',
  linkMark: 'linkMarks',
  stage: 'lifecycleStages',
};

/** The words of a change: its field, and its values as a reader sees them. */
async function changeWords(format: Format) {
  const fields = await getTranslations('touchpointFields');
  const page = await getTranslations('activityPage');
  const lists = await getTranslations('enum');
  const label = (field: string) =>
    page.has(`field.${field}`) ? page(`field.${field}`) : fields.has(field) ? fields(field) : field;
  const shown = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–';
    if (Array.isArray(value))
      return value.length === 0 ? '–' : value.map((item) => shown(field, item)).join(', ');
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'boolean') return page(value ? 'yes' : 'no');
    if (typeof value === 'object') return JSON.stringify(value);
    const key = `${valueLists[field] ?? ''}.${String(value)}`;
    const text = valueLists[field] && lists.has(key) ? lists(key) : String(value);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  };
  return { label, shown };
}

/** Who changed what, when, before and after. */
export async function ActivityList({ entries }: { entries: readonly ActivityEntry[] }) {
  const t = await getTranslations('activity');
  const page = await getTranslations('activityPage');
  const format = await getFormat();
  const { label, shown } = await changeWords(format);
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
              {entry.subjectLabel && (
                <>
                  <span className="text-ink-muted">: </span>
                  <span className="font-medium wrap-anywhere">{entry.subjectLabel}</span>
                </>
              )}
              <span className="text-ink-muted">
                {' '}
                — {entry.person === '' ? page('erased') : (entry.person ?? page('system'))}
              </span>
            </p>
            {entry.changes.length > 0 && (
              <ul className="mt-1 text-sm text-ink-muted">
                {entry.changes.slice(0, shownChanges).map(({ field, before, after }) => (
                  <li key={field} className="break-words">
                    <span className="text-ink-subtle">{label(field)}: </span>
                    {before !== null && (
                      <>
                        <del className="decoration-ink-subtle">{shown(field, before)}</del>
                        <span aria-hidden="true"> → </span>
                      </>
                    )}
                    <ins className="text-ink no-underline">{shown(field, after)}</ins>
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
