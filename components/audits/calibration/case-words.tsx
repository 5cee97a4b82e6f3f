'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Photo } from '@/components/files/photo';
import type { CaseWords } from '@/lib/audits/calibration/types';

/** What is to be looked at: the photo, the text, the link. */
export function CaseWordsView({
  one,
  filesPath,
}: {
  one: Pick<CaseWords, 'title' | 'body' | 'link' | 'photo'>;
  filesPath: string;
}) {
  const t = useTranslations('calibration');
  if (!one.photo && !one.body && !one.link) return null;
  return (
    <div className="flex flex-wrap items-start gap-4">
      {one.photo && (
        <Photo
          photo={one.photo}
          name={one.title}
          filesPath={filesPath}
          className="aspect-[4/3] w-full rounded border border-line sm:w-64"
        />
      )}
      {(one.body || one.link) && (
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-2">
          {one.body && <p className="max-w-prose whitespace-pre-line">{one.body}</p>}
          {one.link && (
            <a
              href={one.link}
              target="_blank"
              rel="noreferrer noopener"
              className="inline-flex min-h-6 items-center gap-1.5 self-start text-accent-ink underline underline-offset-3 coarse:min-h-11"
            >
              <ExternalLink aria-hidden className="size-4 shrink-0" />
              <span className="break-all">{t('openLink', { address: one.link })}</span>
            </a>
          )}
        </div>
      )}
    </div>
  );
}
