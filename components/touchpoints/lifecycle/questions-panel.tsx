import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Panel } from '@/components/ui/panel';
import { lifeQuestions } from '@/lib/touchpoints/lifecycle/life-questions';
import type { LivingTouchpoint } from '@/lib/touchpoints/lifecycle/life-types';

/** Answers named one by one; the others are counted. */
const named = 8;

/** What should die, what should appear, what wants repair, where to breathe in new life. */
export function QuestionsPanel({
  base,
  touchpoints,
}: {
  base: string;
  touchpoints: readonly LivingTouchpoint[];
}) {
  const t = useTranslations('lifecycle.questions');
  return (
    <Panel title={t('title')}>
      <dl className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {lifeQuestions.map((question) => {
          const found = touchpoints.filter((one) => one.question === question);
          return (
            <div key={question}>
              <dt className="text-sm font-semibold">{t(question)}</dt>
              <dd className="mt-1 text-sm">
                <p className="text-ink-muted">{t(`${question}Hint`)}</p>
                {found.length === 0 && <p className="mt-1 text-ink-muted">{t('none')}</p>}
                <ul className="mt-1">
                  {found.slice(0, named).map(({ id, name }) => (
                    <li key={id}>
                      <Link
                        href={`${base}/touchpoints/${id}`}
                        className="inline-flex min-h-6 items-center wrap-anywhere hover:underline coarse:min-h-11"
                      >
                        {name}
                      </Link>
                    </li>
                  ))}
                </ul>
                {found.length > named && (
                  <p className="text-ink-muted">{t('more', { count: found.length - named })}</p>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
