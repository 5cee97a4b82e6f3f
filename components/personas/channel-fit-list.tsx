'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { FitFinding, PersonaFit } from '@/lib/personas/channel-fit';

interface Named {
  id: string;
  name: string;
}

/** What to look at for one persona, phase by phase, each with its reason and the touchpoints that it is about. */
export function ChannelFitList({ base, persona }: { base: string; persona: PersonaFit }) {
  const t = useTranslations('personas.fit');
  const enums = useTranslations('enum.phases');
  if (!persona.phases) return null;
  const shown = persona.phases.filter(({ findings }) => findings.length > 0);
  const unrated = new Set(persona.phases.flatMap((fit) => fit.unrated.map(({ id }) => id))).size;
  return (
    <Panel
      flush
      title={t('checklist', { name: persona.name })}
      footer={unrated > 0 ? t('unrated', { count: unrated }) : undefined}
    >
      {shown.length === 0 ? (
        <p className="px-4 py-3 text-sm text-ink-muted">{t('nothingToDo')}</p>
      ) : (
        shown.map(({ phase, findings }) => (
          <section
            key={phase}
            id={`fit-${persona.id}-${phase}`}
            className="border-b border-line px-4 py-3 last:border-b-0"
          >
            <h3 className="mb-1 text-sm font-medium text-ink-muted">{enums(phase)}</h3>
            <ul className="space-y-2">
              {findings.map((finding, at) => (
                <li key={at} className="break-inside-avoid">
                  <Finding base={base} finding={finding} />
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </Panel>
  );
}

function Finding({ base, finding }: { base: string; finding: FitFinding }) {
  const t = useTranslations('personas.fit');
  const format = useFormat();
  const { kind, channel, preference } = finding;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={kind === 'unwanted' ? 'outline' : 'warning'}>{t(`kind.${kind}`)}</Badge>
        <Link
          href={`${base}/channels/${channel.id}`}
          className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline coarse:min-h-11"
        >
          {channel.name}
        </Link>
        <span className="figures text-sm text-ink-muted">
          {t('preference', { value: format.number(preference) })}
        </span>
      </p>
      <div className="text-sm text-ink-muted">
        {finding.kind === 'missing' ? (
          <>
            {t('why.missing')}{' '}
            {finding.proposed.length > 0 && (
              <>
                {t('why.proposed')} <Touchpoints base={base} list={finding.proposed} />
              </>
            )}
          </>
        ) : finding.kind === 'bad' ? (
          <>
            <Touchpoints base={base} list={[finding.touchpoint]} />{' '}
            <span className="figures">
              {t('why.bad', {
                level: finding.stop ? 'stop' : 'ok',
                goal: format.number(finding.goal),
                score: format.score(finding.mean),
              })}
              , {finding.n === null ? t('nUnknown') : t('n', { n: format.number(finding.n) })}
            </span>
          </>
        ) : (
          <>
            {t(finding.kind === 'variant' ? 'why.variant' : 'why.unwanted')}{' '}
            <Touchpoints base={base} list={finding.touchpoints} />
          </>
        )}
      </div>
    </>
  );
}

function Touchpoints({ base, list }: { base: string; list: readonly Named[] }) {
  return list.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <Link
        href={`${base}/touchpoints/${id}`}
        className="text-ink underline decoration-line-strong underline-offset-3 hover:decoration-current"
      >
        {name}
      </Link>
    </span>
  ));
}
