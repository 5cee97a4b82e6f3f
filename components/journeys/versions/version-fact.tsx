import { Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils/cn';
import { useFormat } from '@/lib/format/use-format';
import { MarkedText } from '../marked-text';
import type { Fact, Line } from './version-table-rows';

/** One thing of a cell in words. */
function FactText({ fact }: { fact: Fact }) {
  const t = useTranslations('mapVersions.facts');
  const evidence = useTranslations('enum.evidenceLevels');
  const cards = useTranslations('enum.cardKinds');
  const format = useFormat();
  switch (fact.kind) {
    case 'text':
      return (
        <div className="whitespace-pre-wrap">
          <MarkedText text={fact.text} />
        </div>
      );
    case 'source':
      return <span className="text-xs text-ink-muted">{t('source', { text: fact.text })}</span>;
    case 'evidence':
      return <span className="text-xs text-ink-muted">{evidence(fact.level)}</span>;
    case 'flag':
      return (
        <span className="inline-flex items-center gap-1 font-medium">
          <Flag aria-hidden className="size-3.5 shrink-0" />
          {t('flag')}
        </span>
      );
    case 'emotion': {
      const value = format.number(fact.value, { decimals: 1, sign: true });
      const key = fact.isIntended ? 'intended' : 'emotion';
      return (
        <span className="figures">
          {fact.persona ? t(`${key}Of`, { value, persona: fact.persona }) : t(key, { value })}
        </span>
      );
    }
    case 'amount':
    case 'target':
    case 'sampleSize':
      return (
        <span className="figures">{t(fact.kind, { value: format.number(fact.value), unit: fact.unit })}</span>
      );
    case 'card':
      return (
        <span className="block rounded-inner border border-line-strong bg-surface px-1.5 py-1 text-ink">
          <span className="block text-xs text-ink-muted">{cards(fact.card)}</span>
          {fact.text && <span className="whitespace-pre-wrap">{fact.text}</span>}
          {fact.note && <span className="block text-xs text-ink-muted">{fact.note}</span>}
        </span>
      );
  }
}

/** A line of a cell; what is gone is struck out, what is new stands behind it. */
export function VersionLine({ line }: { line: Line }) {
  const { fact, was, mark, isGone } = line;
  if (isGone) {
    return (
      <del className={cn('block', mark === 'removed' && 'bg-danger-soft')}>
        <FactText fact={fact} />
      </del>
    );
  }
  if (mark === 'added') {
    return (
      <ins className="block no-underline">
        <FactText fact={fact} />
      </ins>
    );
  }
  if (!was) return <FactText fact={fact} />;
  return (
    <>
      <del className="block text-ink-muted">
        <FactText fact={was} />
      </del>
      <ins className="block font-medium no-underline">
        <FactText fact={fact} />
      </ins>
    </>
  );
}
