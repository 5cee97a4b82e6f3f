import { Lightbulb } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { tellPlace } from '@/lib/journeys/core/compare/labels';
import type { PainAnswer } from '@/lib/journeys/core/compare/types';

/** The pains of today, each with what the future does about it. */
export function PainAnswers({ pains }: { pains: readonly PainAnswer[] }) {
  const t = useTranslations('mapCompare.pains');
  return (
    <Panel id="pains" title={t('title')} description={t('text')} flush>
      {pains.length === 0 ? (
        <p className="p-4 text-sm text-ink-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {pains.map(({ id, text, stage, step, hasStep, remains, answers }) => (
            <li key={id} className="grid gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-2">
              <div className="min-w-0">
                <p className="text-xs text-ink-muted">{tellPlace(stage, step)}</p>
                <p className="font-medium wrap-anywhere whitespace-pre-wrap">{text || t('untitled')}</p>
                {remains && <p className="text-xs text-ink-muted">{t('remains')}</p>}
              </div>
              <div className="min-w-0">
                {answers.length === 0 ? (
                  <p className={hasStep ? 'text-warning-ink' : 'text-ink-muted'}>
                    {t(hasStep ? 'noAnswer' : 'stepGone')}
                  </p>
                ) : (
                  <ul className="space-y-2">
                    {answers.map((answer) => (
                      <li key={answer.id} className="flex gap-2">
                        <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
                        <div className="min-w-0">
                          <p className="wrap-anywhere whitespace-pre-wrap">
                            {answer.text || t('untitled')}{' '}
                            {answer.isNew && <Badge tone="accent">{t('new')}</Badge>}
                          </p>
                          {(answer.owner || answer.metric) && (
                            <p className="text-xs text-ink-muted wrap-anywhere">
                              {[
                                answer.owner && t('owner', { name: answer.owner }),
                                answer.metric && t('metric', { text: answer.metric }),
                              ]
                                .filter(Boolean)
                                .join(' · ')}
                            </p>
                          )}
                        </div>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
