import { useTranslations } from 'next-intl';
import { personaOutlines } from '@/components/personas/persona-mark';
import { useFormat } from '@/lib/format/use-format';
import type { MapPrint } from '@/lib/journeys/print/print-types';

const facts = ['scenario', 'goal', 'startsWith', 'endsWith', 'period', 'evidenceBasis'] as const;

/** What the map is about, once, above it. */
export function PrintIntro({ print }: { print: MapPrint }) {
  const t = useTranslations('mapPrint.sheet');
  const details = useTranslations('mapEditor.details');
  const types = useTranslations('enum.mapTypes');
  const statuses = useTranslations('enum.mapStatuses');
  const format = useFormat();
  const { brand, map, personas } = print;
  const { header } = map;
  return (
    <header className="mp-intro">
      <div className="mp-title">
        {brand.logo && (
          <picture>
            <img src={brand.logo} alt="" />
          </picture>
        )}
        <div>
          <p className="mp-brand">{brand.name}</p>
          <h1 dir="auto" lang={map.language}>
            {header.title}
          </h1>
        </div>
        <p className="mp-kind">
          <b>{types(map.type)}</b>
          <br />
          {statuses(header.status)}
          <br />
          {t('date', { date: format.dateTime(print.at) })}
        </p>
      </div>
      <dl className="mp-facts">
        {personas.length > 0 && (
          <div>
            <dt>{t('personas')}</dt>
            <dd className="mp-personas">
              {personas.map(({ id, name, shape }) => (
                <span key={id} dir="auto">
                  <svg viewBox="0 0 16 16" aria-hidden>
                    <path d={personaOutlines[shape]} fill="currentColor" />
                  </svg>
                  {name}
                </span>
              ))}
            </dd>
          </div>
        )}
        {facts.map((fact) =>
          header[fact] === '' ? null : (
            <div key={fact}>
              <dt>{details(fact)}</dt>
              <dd dir="auto" lang={map.language}>
                {header[fact]}
              </dd>
            </div>
          ),
        )}
      </dl>
    </header>
  );
}
