import { ArrowLeftRight, Minus, Pencil, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PersonaSectionKind } from '@/db/values/personas';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { Preference, Statement } from '@/lib/personas/types';
import {
  countChanges,
  type LineDiff,
  type PortraitDiff,
  type SectionDiff,
} from '@/lib/personas/versions/diff-portraits';
import type { PersonaComparison } from '@/lib/personas/versions/types';
import { cn } from '@/lib/utils/cn';

type Mark = LineDiff['change'];

const icons = { added: Plus, removed: Minus, changed: Pencil, moved: ArrowLeftRight } as const;
const inks: Readonly<Record<Mark, string>> = {
  added: 'text-accent-ink',
  removed: 'text-danger-ink',
  changed: 'text-warning-ink',
  moved: 'text-ink-muted',
};

function ChangeWord({ mark }: { mark: Mark }) {
  const t = useTranslations('personaVersions.marks');
  const Icon = icons[mark];
  return (
    <span
      className={cn(
        'flex w-28 shrink-0 items-center gap-1 self-start text-xs leading-5 font-medium max-sm:w-full',
        inks[mark],
      )}
    >
      <Icon aria-hidden className="size-3 shrink-0" />
      {t(mark)}
    </span>
  );
}

/** What was, struck out, above what is. */
function Change({ mark, before, after }: { mark: Mark; before: ReactNode; after: ReactNode }) {
  return (
    <li className="flex flex-wrap gap-x-3 gap-y-0.5 px-4 py-2">
      <ChangeWord mark={mark} />
      <div className="min-w-0 flex-1 basis-48 wrap-anywhere">
        {mark !== 'added' && mark !== 'moved' && <del className="block text-ink-muted">{before}</del>}
        {mark !== 'removed' && <ins className="block no-underline">{after}</ins>}
      </div>
    </li>
  );
}

function Line({ kind, line }: { kind: PersonaSectionKind; line: Statement | null }) {
  const t = useTranslations('personaVersions');
  const slider = useTranslations('personas.slider');
  const tags = useTranslations('enum.evidenceTags');
  const format = useFormat();
  if (!line) return null;
  const { label, opposite, text, value, evidence, source } = line;
  const place = value === null ? slider('unknown') : slider('value', { value: format.number(value) });
  const about = kind === 'sliders' ? `${label} – ${opposite}` : label;
  const words = kind === 'sliders' ? place : text;
  const known = [
    ...(evidence === 'none' ? [] : [tags(evidence)]),
    ...(source === '' ? [] : [t('source', { text: source })]),
  ];
  return (
    <>
      <span className="whitespace-pre-wrap">
        {about !== '' && <span className="font-medium">{about}: </span>}
        {words || t('nothing')}
      </span>
      {known.length > 0 && <span className="block text-xs text-ink-muted">{known.join(' · ')}</span>}
    </>
  );
}

function SectionChanges({ section }: { section: SectionDiff }) {
  const t = useTranslations('personaVersions');
  const kinds = useTranslations('enum.personaSectionKinds');
  const { before, after, change, isMoved, lines } = section;
  const head = after ?? before;
  if (!head) return null;
  const titleOf = ({ title, kind }: typeof head) => title || kinds(kind);
  return (
    <Panel flush headingLevel="h3" title={titleOf(head)}>
      <ul className="divide-y divide-line">
        {change === 'changed' && before && after && (
          <Change mark="changed" before={titleOf(before)} after={titleOf(after)} />
        )}
        {(change === 'added' || change === 'removed') && (
          <Change mark={change} before={titleOf(head)} after={titleOf(head)} />
        )}
        {isMoved && <Change mark="moved" before={null} after={t('moved')} />}
        {lines.map((line) => (
          <Change
            key={line.id}
            mark={line.change}
            before={<Line kind={head.kind} line={line.before} />}
            after={<Line kind={head.kind} line={line.after} />}
          />
        ))}
      </ul>
    </Panel>
  );
}

function AboutChanges({
  changes,
  names,
}: {
  changes: PortraitDiff['about'];
  names: PersonaComparison['names'];
}) {
  const t = useTranslations('personaVersions');
  const colours = useTranslations('enum.personaColours');
  const shapes = useTranslations('enum.personaShapes');
  const show = (field: PortraitDiff['about'][number]['field'], value: string | null) => {
    if (value === null || value === '') return t('nothing');
    if (field === 'portraitFileId') return t('picture');
    if (field === 'segmentId') return names[value] ?? t('gone');
    if (field === 'colour') return colours(value as '1');
    return field === 'shape' ? shapes(value as 'circle') : value;
  };
  return (
    <Panel flush headingLevel="h3" title={t('about')}>
      <ul className="divide-y divide-line">
        {changes.map(({ field, before, after }) => (
          <Change
            key={field}
            mark="changed"
            before={t('field', { field: t(`fields.${field}`), value: show(field, before) })}
            after={t('field', { field: t(`fields.${field}`), value: show(field, after) })}
          />
        ))}
      </ul>
    </Panel>
  );
}

function PreferenceChanges({
  changes,
  names,
}: {
  changes: PortraitDiff['preferences'];
  names: PersonaComparison['names'];
}) {
  const t = useTranslations('personaVersions');
  const slider = useTranslations('personas.slider');
  const format = useFormat();
  const show = (channelId: string, preference: Preference | null) => {
    if (!preference) return null;
    const { value, measuredOn, source } = preference;
    const known = [
      ...(measuredOn === null ? [] : [t('measured', { date: format.date(measuredOn) })]),
      ...(source === '' ? [] : [t('source', { text: source })]),
    ];
    return (
      <>
        <span className="font-medium">{names[channelId] ?? t('gone')}: </span>
        {slider('value', { value: format.number(value) })}
        {known.length > 0 && <span className="block text-xs text-ink-muted">{known.join(' · ')}</span>}
      </>
    );
  };
  return (
    <Panel flush headingLevel="h3" title={t('preferences')}>
      <ul className="divide-y divide-line">
        {changes.map(({ channelId, before, after }) => (
          <Change
            key={channelId}
            mark={!before ? 'added' : !after ? 'removed' : 'changed'}
            before={show(channelId, before)}
            after={show(channelId, after)}
          />
        ))}
      </ul>
    </Panel>
  );
}

/** What has changed in a persona since a version, section by section. */
export function VersionChanges({ comparison: { version, names, diff } }: { comparison: PersonaComparison }) {
  const t = useTranslations('personaVersions.changes');
  const format = useFormat();
  const { about, sections, preferences } = diff;
  return (
    <section aria-labelledby="persona-changes" className="flex min-w-0 flex-col gap-4">
      <div>
        <h2 id="persona-changes" className="text-lg font-semibold">
          {t('title', { when: format.dateTime(version.at) })}
        </h2>
        <p role="status" className="text-sm text-ink-muted">
          {t('count', { count: countChanges(diff) })}
        </p>
      </div>
      {about.length > 0 && <AboutChanges changes={about} names={names} />}
      {sections.map((section) => (
        <SectionChanges key={section.id} section={section} />
      ))}
      {preferences.length > 0 && <PreferenceChanges changes={preferences} names={names} />}
    </section>
  );
}
