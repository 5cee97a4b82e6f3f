import { useTranslations } from 'next-intl';
import type { SegmentCondition, SegmentMatch, SegmentRules } from '@/db/values/segments';
import { useFormat } from '@/lib/format/use-format';

const namedAtMost = 4;

/** Rules in words: "Purpose: Business · Age: 35–54, 55 and over". */
export function useRuleWords(labels: Readonly<Record<string, string>>) {
  const t = useTranslations('segments.said');
  const format = useFormat();
  const said = (condition: SegmentCondition): string => {
    const attribute = labels[condition.attribute] ?? condition.attribute;
    switch (condition.operator) {
      case 'is':
      case 'isNot':
        return t(condition.operator, { attribute, value: condition.value });
      case 'oneOf': {
        const { values } = condition;
        const more = values.length > namedAtMost ? ['…'] : [];
        return t('oneOf', { attribute, values: [...values.slice(0, namedAtMost), ...more].join(', ') });
      }
      case 'known':
      case 'unknown':
        return t(condition.operator, { attribute });
      case 'between': {
        const from = condition.from === null ? '' : format.number(condition.from);
        const to = condition.to === null ? '' : format.number(condition.to);
        return t(from === '' ? 'to' : to === '' ? 'from' : 'between', { attribute, from, to });
      }
    }
  };
  const together = (parts: readonly string[], match: SegmentMatch, isInner: boolean): string => {
    const list = parts.join(' · ');
    if (parts.length < 2) return list;
    return match === 'any' ? t('any', { list }) : isInner ? t('all', { list }) : list;
  };
  return ({ match, groups }: SegmentRules): string =>
    together(
      groups.map((group) => together(group.conditions.map(said), group.match, groups.length > 1)),
      match,
      false,
    );
}
