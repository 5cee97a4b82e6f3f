'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Checkbox } from '@/components/ui/checkbox';
import type { PersonaSummary } from '@/lib/personas/types';
import { EvidenceShare } from './evidence-share';
import { PersonaMark } from './persona-mark';
import { PersonaPortrait } from './persona-portrait';

interface PersonaCardProps {
  base: string;
  persona: PersonaSummary;
  chosen: boolean;
  /** Absent where no more can be chosen. */
  onChoose?: (chosen: boolean) => void;
  menu?: ReactNode;
}

/** A persona in short: who, what is said, what is wanted, what annoys, and how much of it is known. */
export function PersonaCard({ base, persona, chosen, onChoose, menu }: PersonaCardProps) {
  const t = useTranslations('personas');
  const { id, about, segment, archived, isSample, goals, frustrations, evidence } = persona;
  const { name, roleLine, quote, portraitFileId, colour, shape } = about;
  return (
    <article
      aria-label={name}
      className="flex h-full min-h-105 flex-col gap-3 rounded border border-line bg-surface p-4"
    >
      <div className="flex items-start gap-3">
        <PersonaPortrait name={name} fileId={portraitFileId} filesPath={`/api${base}/files`} />
        <div className="min-w-0 flex-1">
          <h2 className="flex items-start gap-1.5 font-semibold">
            <PersonaMark colour={colour} shape={shape} className="mt-1 size-3.5" />
            <Link
              href={`${base}/personas/${id}`}
              className="inline-flex min-h-6 min-w-0 items-center wrap-anywhere hover:underline coarse:min-h-11"
            >
              {name}
            </Link>
          </h2>
          {roleLine && <p className="line-clamp-2 text-sm text-ink-muted">{roleLine}</p>}
        </div>
        {menu}
      </div>
      {(segment || archived || isSample) && (
        <p className="flex flex-wrap gap-1.5">
          {segment && <Badge className="truncate">{segment}</Badge>}
          {archived && <Badge tone="outline">{t('archivedBadge')}</Badge>}
          {isSample && <Badge tone="outline">{t('sample')}</Badge>}
        </p>
      )}
      {quote && (
        <blockquote className="line-clamp-4 border-l-2 border-line-strong pl-3 italic wrap-anywhere">
          {quote}
        </blockquote>
      )}
      <CardLines title={t('goals')} lines={goals} />
      <CardLines title={t('frustrations')} lines={frustrations} />
      <div className="mt-auto space-y-3 pt-2">
        <EvidenceShare counts={evidence} />
        <label className="flex min-h-6 items-center gap-2 text-sm text-ink-muted coarse:min-h-11">
          <Checkbox
            checked={chosen}
            disabled={!onChoose}
            aria-label={t('compare.choose', { name })}
            onCheckedChange={(next) => onChoose?.(next)}
          />
          {t('compare.add')}
        </label>
      </div>
    </article>
  );
}

function CardLines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="text-sm">
      <h3 className="mb-0.5 font-medium text-ink-muted">{title}</h3>
      <ul className="list-disc space-y-0.5 pl-4">
        {lines.map((line, at) => (
          <li key={at}>
            <span className="line-clamp-2 wrap-anywhere">{line}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
