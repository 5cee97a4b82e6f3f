'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { personaColours, personaShapes } from '@/db/values/personas';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { PlainSelect } from '@/components/ui/plain-select';
import { personaLengths } from '@/lib/personas/constants';
import { countEvidence } from '@/lib/personas/evidence';
import type { Persona, PersonaAbout, PersonaChoices } from '@/lib/personas/types';
import { EvidenceShare } from './evidence-share';
import { InlineText } from './inline-text';
import { PersonaMark } from './persona-mark';
import { PersonaPortrait } from './persona-portrait';

const PortraitDialog = lazy(async () => ({ default: (await import('./portrait-dialog')).PortraitDialog }));

interface PersonaHeadProps {
  base: string;
  persona: Persona;
  segments: PersonaChoices['segments'];
  /** Absent for readers. */
  /** `seen` is the text that stood there when writing began. */
  onChange?: (patch: Partial<PersonaAbout>, seen?: string) => void;
}

/** Who the persona is: picture, name, role, quote, segment, mark, and how much of it is known. */
export function PersonaHead({ base, persona, segments, onChange }: PersonaHeadProps) {
  const t = useTranslations('personas.head');
  const colours = useTranslations('enum.personaColours');
  const shapes = useTranslations('enum.personaShapes');
  const [choosing, setChoosing] = useState(false);
  const { about, sections } = persona;
  const { name, roleLine, quote, colour, shape, segmentId, portraitFileId } = about;
  const filesPath = `/api${base}/files`;
  const segment = segments.find(({ id }) => id === segmentId);
  return (
    <div className="flex flex-col gap-4 rounded border border-line bg-surface p-4 break-inside-avoid">
      <div className="flex items-start gap-3">
        <div className="flex flex-col items-start gap-1">
          <PersonaPortrait name={name} fileId={portraitFileId} filesPath={filesPath} size="lg" />
          {onChange && (
            <Button size="sm" variant="ghost" className="print:hidden" onClick={() => setChoosing(true)}>
              {portraitFileId ? t('changePortrait') : t('addPortrait')}
            </Button>
          )}
        </div>
        <div className="min-w-0 flex-1">
          <div className="flex items-start gap-2">
            <PersonaMark colour={colour} shape={shape} className="mt-1.5" />
            <h1 className="min-w-0 flex-1 text-xl font-semibold">
              <InlineText
                value={name}
                label={t('name')}
                placeholder={t('name')}
                maxLength={personaLengths.name}
                readOnly={!onChange}
                required
                onSave={(next, seen) => onChange?.({ name: next }, seen)}
              />
            </h1>
          </div>
          <InlineText
            value={roleLine}
            label={t('roleLine')}
            placeholder={t('roleLinePlaceholder')}
            maxLength={personaLengths.roleLine}
            readOnly={!onChange}
            className="text-ink-muted"
            onSave={(next, seen) => onChange?.({ roleLine: next }, seen)}
          />
        </div>
      </div>
      {(quote !== '' || onChange) && (
        <blockquote className="border-l-2 border-line-strong pl-3">
          <InlineText
            multiline
            value={quote}
            label={t('quote')}
            placeholder={t('quotePlaceholder')}
            maxLength={personaLengths.quote}
            readOnly={!onChange}
            className="italic"
            onSave={(next, seen) => onChange?.({ quote: next }, seen)}
          />
        </blockquote>
      )}
      {onChange ? (
        <div className="flex flex-col gap-1 print:hidden">
          <span className="text-sm text-ink-muted" id="persona-segment">
            {t('segment')}
          </span>
          {segments.length === 0 ? (
            <p className="text-sm text-ink-subtle">{t('noSegments')}</p>
          ) : (
            <PlainSelect
              aria-labelledby="persona-segment"
              value={segmentId ?? ''}
              options={[
                { value: '', label: t('anySegment') },
                ...segments.map((one) => ({ value: one.id, label: one.name })),
              ]}
              onChange={(next) => onChange({ segmentId: next === '' ? null : next })}
            />
          )}
        </div>
      ) : null}
      {segment && (
        <p className={onChange ? 'hidden text-sm print:block' : 'text-sm'}>
          <span className="text-ink-muted">{t('segment')}: </span>
          {segment.name}
        </p>
      )}
      {onChange && (
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <span className="text-sm text-ink-muted">{t('mark')}</span>
          <DropdownMenu
            trigger={
              <Button size="sm" aria-label={t('markOf', { colour: colours(colour), shape: shapes(shape) })}>
                <PersonaMark colour={colour} shape={shape} />
                {shapes(shape)}
              </Button>
            }
            entries={[
              { heading: t('shape') },
              ...personaShapes.map((one) => ({
                label: shapes(one),
                icon: <PersonaMark colour={colour} shape={one} />,
                checked: one === shape,
                onSelect: () => onChange({ shape: one }),
              })),
              { heading: t('colour') },
              ...personaColours.map((one) => ({
                label: colours(one),
                icon: <PersonaMark colour={one} shape={shape} />,
                checked: one === colour,
                onSelect: () => onChange({ colour: one }),
              })),
            ]}
          />
        </div>
      )}
      <EvidenceShare counts={countEvidence(sections)} detailed />
      {choosing && onChange && (
        <Suspense>
          <PortraitDialog
            filesPath={filesPath}
            fileId={portraitFileId}
            onDone={(next) => {
              setChoosing(false);
              onChange({ portraitFileId: next });
            }}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
