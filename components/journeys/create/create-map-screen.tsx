'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useId, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Locale } from '@/db/values/accounts';
import type { MapType } from '@/db/values/journeys';
import type { CreateMapInput, MapIdInput } from '@/lib/journeys/input';
import type { TemplateKey } from '@/lib/journeys/templates/catalogue';
import type { OwnTemplate } from '@/lib/journeys/types';
import { PersonaPicker } from '../list/persona-picker';
import type { MapStart } from './create-params';
import { MapPreview } from './map-preview';
import { TemplateGallery, type BuiltInTemplate } from './template-gallery';
import { TypeCards } from './type-cards';
import { useTemplate } from './use-template';

const ImportPanel = lazy(async () => ({ default: (await import('./import-panel')).ImportPanel }));

/** Types that are drawn less well from nothing than from a map of how it is. */
const isMadeFromOthers = (type: MapType) => type === 'future-state' || type === 'service-blueprint';

const starts = ['template', 'blank', 'copy', 'file'] as const satisfies readonly MapStart[];

interface Named {
  id: string;
  name: string;
}

interface CreateMapScreenProps {
  base: string;
  asked: { type: MapType; start: MapStart; personaIds: readonly string[]; template: string | null };
  /** The channel in which the journey begins, where a link asked for one. */
  channel: Named | null;
  personas: readonly Named[];
  own: readonly OwnTemplate[];
  builtIn: readonly BuiltInTemplate[];
  maps: readonly { id: string; title: string; type: MapType }[];
  languages: readonly { value: Locale; label: string }[];
  language: Locale;
  onCreate: BoundAction<CreateMapInput, { id: string }>;
  /** For managers of the brand. */
  onDeleteTemplate?: BoundAction<MapIdInput> | undefined;
}

/** From nothing to the first cell: what kind of map, whose journey, from what it starts. */
export function CreateMapScreen({
  base,
  asked,
  channel,
  personas,
  own,
  builtIn,
  maps,
  languages,
  language: usual,
  onCreate,
  onDeleteTemplate,
}: CreateMapScreenProps) {
  const t = useTranslations('maps.new');
  const list = useTranslations('maps');
  const types = useTranslations('enum.mapTypes');
  const router = useRouter();
  const { run, pending } = useQuickAction();
  const titleId = useId();
  const [start, setStart] = useState(asked.start);
  const [type, setType] = useState(asked.type);
  const [personaIds, setPersonaIds] = useState<readonly string[]>(asked.personaIds);
  const [template, setTemplate] = useState(asked.template ?? own[0]?.id ?? builtIn[0]?.key ?? '');
  const [withContent, setWithContent] = useState(true);
  const [language, setLanguage] = useState(usual);
  const [fromId, setFromId] = useState(maps[0]?.id ?? null);
  const [typed, setTyped] = useState<string | null>(null);
  const { map, failed } = useTemplate(base, start === 'template' ? template : null, language);
  const from = maps.find(({ id }) => id === fromId);
  /** The map from which one of another type is offered to be made. */
  const begun = maps.find(({ type: known }) => known === 'current-state');
  const persona = personas.find(({ id }) => id === personaIds[0]);

  const suggest = () => {
    if (channel) return t('suggestChannel', { channel: channel.name });
    if (start === 'copy' && from) {
      return from.type === type
        ? list('copyTitle', { title: from.title })
        : list('madeTitle', { title: from.title, type: types(type) });
    }
    if (start === 'template') return map?.title ?? '';
    return persona
      ? t('suggestPersona', { name: persona.name, type: types(type) })
      : t('suggestBlank', { type: types(type) });
  };
  const suggestion = suggest().slice(0, 200);
  const title = typed ?? suggestion;
  const isReady = title.trim() !== '' && (start !== 'copy' || from !== undefined);
  const create = () => {
    let made: string | undefined;
    const isBuiltIn = builtIn.some(({ key }) => key === template);
    run(
      async () => {
        const result = await onCreate({
          type,
          title,
          language: start === 'copy' ? undefined : language,
          personaIds: [...personaIds],
          fromId: start === 'copy' ? fromId : null,
          templateKey: start === 'template' && isBuiltIn ? (template as TemplateKey) : null,
          templateId: start === 'template' && !isBuiltIn ? template : null,
          withContent,
          entryChannelId: channel?.id ?? null,
        });
        made = result.data?.id;
        return result;
      },
      () => {
        if (made) router.push(`${base}/maps/${made}`);
      },
    );
  };
  const remove = onDeleteTemplate
    ? ({ id, title: name }: OwnTemplate) =>
        run(
          () => onDeleteTemplate({ id }),
          () => {
            toast.success(t('templateDeleted', { name }));
            if (template === id) setTemplate(builtIn[0]?.key ?? '');
          },
        )
    : undefined;
  const languageId = `${titleId}-language`;
  const chooseLanguage = (
    <div className="flex items-center gap-2">
      <Label htmlFor={languageId}>{t('language')}</Label>
      <PlainSelect id={languageId} value={language} options={languages} onChange={setLanguage} />
    </div>
  );
  return (
    <div className="flex flex-col gap-6">
      <SegmentedControl
        label={t('start')}
        segments={starts.map((value) => ({
          value,
          label: t(`starts.${value}`),
          disabled: value === 'copy' && maps.length === 0,
        }))}
        value={start}
        onChange={setStart}
        className="self-start"
      />
      {start === 'file' ? (
        <Suspense fallback={<Skeleton className="h-48" />}>
          <ImportPanel base={base} />
        </Suspense>
      ) : (
        <>
          <section aria-labelledby={`${titleId}-type`} className="flex flex-col gap-2">
            <h2 id={`${titleId}-type`} className="text-base font-semibold">
              {t('type')}
            </h2>
            <TypeCards value={type} onChange={setType} />
            {start !== 'copy' && isMadeFromOthers(type) && begun && (
              <Callout
                tone="accent"
                action={
                  <Button
                    size="sm"
                    onClick={() => {
                      setFromId(begun.id);
                      setStart('copy');
                    }}
                  >
                    {t('fromMap.action')}
                  </Button>
                }
              >
                {t(`fromMap.${type}`)}
              </Callout>
            )}
          </section>
          {start === 'template' && (
            <section aria-labelledby={`${titleId}-template`} className="flex flex-col gap-2">
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <h2 id={`${titleId}-template`} className="flex-1 text-base font-semibold">
                  {t('templates')}
                </h2>
                {chooseLanguage}
                <SegmentedControl
                  label={t('content')}
                  segments={[
                    { value: 'with', label: t('withContent') },
                    { value: 'without', label: t('structureOnly') },
                  ]}
                  value={withContent ? 'with' : 'without'}
                  onChange={(value) => setWithContent(value === 'with')}
                />
              </div>
              <div className="grid gap-4 lg:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)]">
                <TemplateGallery
                  own={own}
                  builtIn={builtIn}
                  value={template}
                  onChange={setTemplate}
                  onDelete={remove}
                />
                <div className="flex min-w-0 flex-col gap-2">
                  {failed && <Callout tone="danger">{t('previewFailed')}</Callout>}
                  {map ? (
                    <>
                      <MapPreview map={map} withContent={withContent} />
                      {map.type !== type && (
                        <p className="text-sm text-ink-muted">{t('otherType', { type: types(type) })}</p>
                      )}
                    </>
                  ) : (
                    !failed && <Skeleton className="h-80" />
                  )}
                </div>
              </div>
            </section>
          )}
          {start === 'blank' && (
            <section className="flex flex-wrap items-center gap-4">
              <p className="text-sm text-ink-muted">{t('blankText')}</p>
              {chooseLanguage}
            </section>
          )}
          {start === 'copy' && (
            <section className="flex flex-col gap-1.5">
              <Label htmlFor={`${titleId}-from`}>{t('copyOf')}</Label>
              <PlainSelect
                id={`${titleId}-from`}
                value={fromId}
                options={maps.map((one) => ({ value: one.id, label: `${one.title} (${types(one.type)})` }))}
                onChange={setFromId}
                className="max-w-xl"
              />
              <p className="text-sm text-ink-muted">{t(`copyHints.${type}`)}</p>
            </section>
          )}
          <section aria-labelledby={`${titleId}-persona`} className="flex flex-col gap-2">
            <h2 id={`${titleId}-persona`} className="text-base font-semibold">
              {t('persona')}
            </h2>
            <PersonaPicker personas={personas} chosen={personaIds} onChange={setPersonaIds} />
          </section>
          {/* Stays in sight, so that the quickest way is one press; on the left, where no message covers it. */}
          <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-end gap-3 border-t border-line bg-canvas px-4 py-3 sm:-mx-6 sm:px-6">
            <div className="flex max-w-md min-w-0 flex-1 basis-64 flex-col gap-1">
              <Label htmlFor={titleId}>{list('mapTitle')}</Label>
              <Input
                id={titleId}
                maxLength={200}
                autoComplete="off"
                value={title}
                placeholder={suggestion}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && isReady && !event.nativeEvent.isComposing) create();
                }}
              />
            </div>
            <Button variant="primary" loading={pending} disabled={!isReady} onClick={create}>
              {t('submit')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
