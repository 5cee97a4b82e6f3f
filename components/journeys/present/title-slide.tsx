'use client';

import { useTranslations } from 'next-intl';
import { PersonaMark } from '@/components/personas/persona-mark';
import { useFormat } from '@/lib/format/use-format';
import { evidenceShare } from '../bars/evidence-share';
import { useGrid, useMap, useMapHeader } from '../editor/map-context';
import { SlideBody } from './slide-body';

/** Which map this is, whose journey, and what for. */
export function TitleSlide() {
  const t = useTranslations('mapViews.present');
  const details = useTranslations('mapEditor.details');
  const types = useTranslations('enum.mapTypes');
  const format = useFormat();
  const { store, brandName, whose } = useMap();
  const { title, scenario, goal, period } = useMapHeader();
  useGrid();
  const share = evidenceShare(store.map());
  const about = [
    ['scenario', scenario],
    ['goal', goal],
    ['period', period],
  ] as const;
  return (
    <SlideBody isCentred>
      <div className="mx-auto max-w-[44em]">
        <p className="text-ink-muted">
          {brandName} · {types(store.map().type)}
        </p>
        <h2 className="mt-[0.2em] text-[1.9em] leading-tight font-semibold wrap-anywhere">{title}</h2>
        {whose.length > 0 && (
          <ul aria-label={t('personas')} className="mt-[0.6em] flex flex-wrap gap-x-[1em]">
            {whose.map(({ id, name, colour, shape }) => (
              <li key={id} className="inline-flex items-center gap-[0.35em] wrap-anywhere">
                <PersonaMark colour={colour} shape={shape} className="size-[0.7em]" />
                {name}
              </li>
            ))}
          </ul>
        )}
        <dl className="mt-[1em] flex flex-col gap-[0.6em]">
          {about.map(([field, text]) =>
            text === '' ? null : (
              <div key={field}>
                <dt className="text-[0.85em] text-ink-muted">{details(field)}</dt>
                <dd className="whitespace-pre-wrap wrap-anywhere">{text}</dd>
              </div>
            ),
          )}
        </dl>
        {share !== null && (
          <p className="mt-[1em] text-[0.85em] text-ink-muted">
            {details('researched', { share: format.percent(share) })}
          </p>
        )}
      </div>
    </SlideBody>
  );
}
