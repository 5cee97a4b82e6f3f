'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useFormat } from '@/lib/format/use-format';
import { compareRows, type CompareRow } from '@/lib/personas/compare-rows';
import { countEvidence } from '@/lib/personas/evidence';
import type { ChannelChoice, Persona } from '@/lib/personas/types';
import { cn } from '@/lib/utils/cn';
import { EvidenceMenu } from './evidence-menu';
import { EvidenceShare } from './evidence-share';
import { PersonaMark } from './persona-mark';
import { PersonaPortrait } from './persona-portrait';

interface CompareTableProps {
  base: string;
  personas: readonly (Persona & { segment: string | null })[];
  channels: readonly ChannelChoice[];
}

const cellLook = 'border-b border-line px-3 py-2 text-left align-top';
const headLook = cn(cellLook, 'sticky left-0 z-10 w-44 bg-surface font-medium text-ink-muted');

/** Personas side by side: their names stay above while one reads down, what a row is about stays at the left. */
export function CompareTable({ base, personas, channels }: CompareTableProps) {
  const t = useTranslations('personas');
  const kinds = useTranslations('enum.personaSectionKinds');
  const format = useFormat();
  const rows = compareRows(personas);
  const liked = channels.filter(({ id }) =>
    personas.some(({ preferences }) => preferences.some(({ channelId }) => channelId === id)),
  );
  const nameOf = ({ kind, title, label, opposite }: CompareRow) =>
    [label, opposite].filter(Boolean).join(' – ') || title || kinds(kind);
  return (
    <div
      role="region"
      aria-label={t('compare.title')}
      tabIndex={0}
      className="relative max-h-[calc(100dvh-10rem)] overflow-auto rounded border border-line bg-surface print:max-h-none print:overflow-visible"
    >
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{t('compare.title')}</caption>
        <thead>
          <tr>
            <td className={cn(headLook, 'top-0 z-20')} />
            {personas.map(({ id, about }) => (
              <th
                key={id}
                scope="col"
                className={cn(cellLook, 'sticky top-0 z-10 w-72 min-w-60 bg-surface font-normal')}
              >
                <span className="flex items-center gap-3">
                  <PersonaPortrait
                    name={about.name}
                    fileId={about.portraitFileId}
                    filesPath={`/api${base}/files`}
                  />
                  <span className="min-w-0">
                    <span className="flex items-center gap-1.5">
                      <PersonaMark colour={about.colour} shape={about.shape} className="size-3.5" />
                      <Link
                        href={`${base}/personas/${id}`}
                        className="inline-flex min-h-6 items-center font-semibold wrap-anywhere hover:underline coarse:min-h-11"
                      >
                        {about.name}
                      </Link>
                    </span>
                    <span className="line-clamp-2 text-sm text-ink-muted">{about.roleLine}</span>
                  </span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <PlainRow
            name={t('head.segment')}
            cells={personas.map(({ id, segment }) => ({ id, text: segment ?? '' }))}
          />
          <PlainRow
            name={t('head.quote')}
            cells={personas.map(({ id, about }) => ({ id, text: about.quote }))}
            className="italic"
          />
          <tr>
            <th scope="row" className={headLook}>
              {t('evidence.title')}
            </th>
            {personas.map(({ id, sections }) => (
              <td key={id} className={cellLook}>
                <EvidenceShare counts={countEvidence(sections)} />
              </td>
            ))}
          </tr>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row" className={cn(headLook, 'wrap-anywhere')}>
                {nameOf(row)}
              </th>
              {row.cells.map((statements, at) => (
                <td key={personas[at]?.id} className={cellLook}>
                  {statements.length === 0 ? (
                    <Nothing />
                  ) : (
                    <ul className="space-y-1">
                      {statements.map(({ id, text, value, evidence }) => (
                        <li key={id} className="flex items-start gap-2">
                          <span className="min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere">
                            {value === null ? text : t('slider.value', { value: format.number(value) })}
                          </span>
                          <EvidenceMenu tag={evidence} />
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              ))}
            </tr>
          ))}
          {liked.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row" className={cn(headLook, 'wrap-anywhere')}>
                {t('compare.channel', { channel: name })}
              </th>
              {personas.map((persona) => {
                const preference = persona.preferences.find(({ channelId }) => channelId === id);
                return (
                  <td key={persona.id} className={cn(cellLook, 'figures')}>
                    {preference ? (
                      t('slider.value', { value: format.number(preference.value) })
                    ) : (
                      <span className="text-ink-subtle">{t('channels.notKnown')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Nothing() {
  const t = useTranslations('personas.compare');
  return (
    <span className="text-ink-subtle">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('nothing')}</span>
    </span>
  );
}

function PlainRow({
  name,
  cells,
  className,
}: {
  name: string;
  cells: readonly { id: string; text: string }[];
  className?: string;
}) {
  return (
    <tr>
      <th scope="row" className={headLook}>
        {name}
      </th>
      {cells.map(({ id, text }) => (
        <td key={id} className={cn(cellLook, 'whitespace-pre-wrap wrap-anywhere', className)}>
          {text || <Nothing />}
        </td>
      ))}
    </tr>
  );
}
