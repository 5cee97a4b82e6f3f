'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { ShowMore } from '@/components/ui/show-more';
import { lifeQuestions } from '@/lib/touchpoints/lifecycle/life-questions';
import type { LivingTouchpoint } from '@/lib/touchpoints/lifecycle/life-types';

/** Answers drawn at once. */
const atOnce = 8;

function Answers({ base, touchpoints }: { base: string; touchpoints: readonly LivingTouchpoint[] }) {
  const t = useTranslations('lifecycle.questions');
  const [drawn, setDrawn] = useState(atOnce);
  const list = useRef<HTMLUListElement>(null);
  if (touchpoints.length === 0) return <p className="mt-1 text-ink-muted">{t('none')}</p>;
  const shown = touchpoints.slice(0, drawn);
  return (
    <>
      <ul ref={list} className="mt-1">
        {shown.map(({ id, name }) => (
          <li key={id} tabIndex={-1} className="outline-offset-[-2px]">
            <Link
              href={`${base}/touchpoints/${id}`}
              className="inline-flex min-h-6 items-center wrap-anywhere hover:underline coarse:min-h-11"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <ShowMore
        list={list}
        shown={shown.length}
        total={touchpoints.length}
        className="mt-2"
        onMore={() => setDrawn(drawn + atOnce * 5)}
      />
    </>
  );
}

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
        {lifeQuestions.map((question) => (
          <div key={question}>
            <dt className="text-sm font-semibold">{t(question)}</dt>
            <dd className="mt-1 text-sm">
              <p className="text-ink-muted">{t(`${question}Hint`)}</p>
              <Answers base={base} touchpoints={touchpoints.filter((one) => one.question === question)} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
