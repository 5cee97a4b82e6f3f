'use client';

import { useTranslations } from 'next-intl';
import { useRef, type ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';
import { useFitType } from './use-fit-type';

/** What stands on a slide below its heading: as large as fits; what is longer scrolls, also by the up and down keys. */
export function SlideBody({ isCentred = false, children }: { isCentred?: boolean; children: ReactNode }) {
  const t = useTranslations('mapViews.present');
  const body = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const isOver = useFitType(body, inner);
  return (
    <div
      ref={body}
      data-slide-body
      {...(isOver ? { tabIndex: 0, role: 'region', 'aria-label': t('scrolls') } : {})}
      style={{ lineHeight: 1.35 }}
      className={cn(
        'min-h-0 flex-1 overflow-x-hidden overflow-y-auto outline-offset-[-2px]',
        isCentred && !isOver && 'flex items-center',
        isOver && 'border-b border-line-strong',
      )}
    >
      <div ref={inner} className="w-full pb-1">
        {children}
      </div>
    </div>
  );
}
