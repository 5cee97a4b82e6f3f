import { useTranslations } from 'next-intl';
import { BrandMark } from '@/components/layout/brand-mark';
import { PersonaMark } from '@/components/personas/persona-mark';
import { Badge } from '@/components/ui/badge';
import { namePeriod } from '@/lib/format/name-period';
import { useFormat } from '@/lib/format/use-format';
import type { SharedMap } from '@/lib/journeys/links/shared-map';
import { EvidenceSign } from './evidence-sign';

/** What the map is about, as far as it is known, each with its name. */
function useFacts({ scope, objectName, scopeCount, texts, owner, basis }: SharedMap): [string, string][] {
  const t = useTranslations('mapShare.page');
  const details = useTranslations('mapEditor.details');
  const scopes = useTranslations('enum.mapScopes');
  const sources = useTranslations('enum.sources');
  const format = useFormat();
  const about =
    scope === 'object' && objectName !== null
      ? objectName
      : scope === 'touchpoints'
        ? t('scopeTouchpoints', { count: scopeCount })
        : scopes(scope);
  const { scenario, goal, startsWith, endsWith, period, evidenceBasis } = texts;
  const facts: [string, string][] = [
    [details('scenario'), scenario],
    [details('goal'), goal],
    [t('scope'), about],
    [details('startsWith'), startsWith],
    [details('endsWith'), endsWith],
    [details('period'), period],
    [details('evidenceBasis'), evidenceBasis],
    [details('owner'), owner ?? ''],
    [
      t('scores'),
      basis
        ? t('basis', {
            source: sources(basis.source),
            period: namePeriod(format, basis.period, basis.firstFiscalMonth),
            wow: format.number(basis.thresholds.wowFrom),
            ok: format.number(basis.thresholds.okFrom),
          })
        : '',
    ],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** Above a shared map: whose it is, what it is called and what it is about. */
export function SharedHead({ told }: { told: SharedMap }) {
  const t = useTranslations('mapShare.page');
  const types = useTranslations('enum.mapTypes');
  const statuses = useTranslations('enum.mapStatuses');
  const facts = useFacts(told);
  const { brand, title, type, status, personas, sheet, language } = told;
  const levels = (['assumption', 'partly', 'researched'] as const).filter((level) =>
    sheet.lanes.some(({ cells }) => cells.some((cell) => cell?.evidence === level)),
  );
  const evidence = useTranslations('enum.evidenceLevels');
  return (
    <header className="space-y-4">
      <div className="space-y-2">
        <p className="flex items-center gap-2.5 font-medium">
          <BrandMark {...brand} large />
          {brand.name}
        </p>
        <h1 lang={language} className="text-2xl font-semibold wrap-anywhere">
          {title}
        </h1>
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="outline">{types(type)}</Badge>
          <Badge>{statuses(status)}</Badge>
        </p>
        {personas.length > 0 && (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="text-ink-muted">{t('personas')}</span>
            {personas.map(({ name, colour, shape }) => (
              <span key={name} className="inline-flex min-w-0 items-center gap-1.5">
                <PersonaMark colour={colour} shape={shape} className="size-3.5" />
                <span className="min-w-0 wrap-anywhere">{name}</span>
              </span>
            ))}
          </p>
        )}
      </div>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-sm text-ink-muted">{name}</dt>
            <dd className="max-w-prose whitespace-pre-wrap wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {levels.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-muted">
          {t('evidence')}
          {levels.map((level) => (
            <span key={level} className="inline-flex items-center gap-1.5">
              <span aria-hidden>
                <EvidenceSign level={level} />
              </span>
              {evidence(level)}
            </span>
          ))}
        </p>
      )}
    </header>
  );
}
