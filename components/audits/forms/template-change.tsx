'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Badge } from '@/components/ui/badge';
import { Checkbox } from '@/components/ui/checkbox';
import type { CriterionSubject, EvidenceRule, FormRules } from '@/db/values/audits';
import type { TouchpointKind } from '@/db/values/touchpoint-kinds';
import type { CriterionField, FieldChange, FormChange } from '@/lib/audits/forms/shared/types';

type Field = CriterionField | keyof FormRules;

/** A value of a form in words. */
function useValueWords(places: Readonly<Record<string, string>>) {
  const t = useTranslations('sharedForms');
  const forms = useTranslations('auditForms.criterion');
  const rules = useTranslations('auditForms.rules');
  const kinds = useTranslations('touchpointKinds');
  const enums = useTranslations('enum.evidenceRules');
  const subject = ({ touchpointId, kind }: CriterionSubject) => {
    if (touchpointId) {
      const name = places[touchpointId];
      return name === undefined ? t('touchpointGone') : t('touchpoint', { name });
    }
    return kind ? forms('ofKind', { kind: kinds(kind as TouchpointKind) }) : forms('ofAll');
  };
  const value = ({ field }: { field: Field }, one: FieldChange<Field>['to']): string => {
    if (typeof one === 'object') return subject(one);
    if (typeof one === 'boolean') return t(one ? 'yes' : 'no');
    if (field === 'step') return rules(one === 1 ? 'whole' : 'half');
    if (field === 'evidenceRule') return enums(one as EvidenceRule);
    if (typeof one === 'number') return t('number', { value: one });
    return one || t('nothing');
  };
  const label = (field: Field): string => {
    if (field === 'critical') return t('critical');
    if (field === 'evidenceRule') return rules('evidence');
    if (
      field === 'step' ||
      field === 'askQualities' ||
      field === 'askExpected' ||
      field === 'evidenceBelow' ||
      field === 'evidenceAbove'
    )
      return rules(field);
    return forms(field);
  };
  return { subject, value, label };
}

/** One change that a newer version of the template makes, with what stands here and what would stand. */
export function TemplateChange({
  change,
  places,
  chosen,
  takeable,
  onChoose,
}: {
  change: FormChange;
  places: Readonly<Record<string, string>>;
  chosen: boolean;
  takeable: boolean;
  onChoose: (chosen: boolean) => void;
}) {
  const t = useTranslations('sharedForms');
  const words = useValueWords(places);
  const id = useId();
  const isLocal = 'isLocal' in change && change.isLocal && change.type !== 'gone';
  const question = 'criterion' in change ? change.criterion.question : '';
  const planned = change.type === 'added' || change.type === 'gone' ? change.criterion : null;
  const localMark = <Badge tone="warning">{t('local')}</Badge>;
  return (
    <li className="flex gap-3 px-4 py-3">
      <Checkbox
        id={id}
        aria-labelledby={`${id}-label`}
        className="mt-1"
        checked={chosen}
        disabled={!takeable}
        onCheckedChange={onChoose}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <label htmlFor={id} id={`${id}-label`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-sm text-ink-muted">{t(`type.${change.type}`)}</span>
          {question && <span className="font-medium wrap-anywhere">{question}</span>}
        </label>
        {isLocal && (
          <p className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
            {!('fields' in change) && localMark}
            {t('localHint')}
          </p>
        )}
        {change.type === 'order' && <p className="text-sm text-ink-muted">{t('orderBody')}</p>}
        {planned?.here && (
          <p className="text-sm text-ink-muted">
            {words.subject(planned.here)} · {t('weight', { weight: planned.weight })}
          </p>
        )}
        {planned && !planned.here && (
          <p className="text-sm text-ink-muted">
            {t('as.leftOut', { name: planned.touchpoint?.name ?? '' })}
          </p>
        )}
        {'fields' in change && (
          <ul className="flex flex-col gap-2">
            {change.fields.map((field) => (
              <li key={field.field} className="text-sm">
                <span className="flex flex-wrap items-center gap-2 text-ink-subtle">
                  {words.label(field.field)}
                  {field.isLocal && localMark}
                </span>
                <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
                  <div className="min-w-0">
                    <dt className="sr-only">{t('here')}</dt>
                    <dd className="wrap-anywhere">
                      <del className="text-ink-muted decoration-ink-subtle">
                        {words.value(field, field.from)}
                      </del>
                    </dd>
                  </div>
                  <div className="min-w-0">
                    <dt className="sr-only">{t('template')}</dt>
                    <dd className="wrap-anywhere">
                      <ins className="text-ink no-underline">{words.value(field, field.to)}</ins>
                    </dd>
                  </div>
                </dl>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
