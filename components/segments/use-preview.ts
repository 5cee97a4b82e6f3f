'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ApiError, callApi } from '@/components/layout/call-api';
import type { SegmentRules } from '@/db/values/segments';
import type { ShownPreview } from './shown';

const pause = 300;

interface Answer {
  key: string;
  preview: ShownPreview | null;
  problem: string | null;
}

/**
 * What rules find, asked a moment after the last change; the former answer stays until the next one is there. `rules` null
 * asks nothing.
 */
export function usePreview(
  path: string,
  rules: SegmentRules | null,
  about: { id?: string | undefined; periodId?: string | undefined },
) {
  const ui = useTranslations('ui');
  const unreachable = ui('unreachable');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const key = rules ? JSON.stringify({ rules, ...about }) : null;
  useEffect(() => {
    if (!key) return;
    const controller = new AbortController();
    const ask = async () => {
      try {
        const body = JSON.parse(key) as unknown;
        const { signal } = controller;
        const preview = await callApi<ShownPreview>(path, { method: 'POST', body, signal });
        setAnswer({ key, preview, problem: null });
      } catch (error) {
        if (controller.signal.aborted) return;
        setAnswer({ key, preview: null, problem: error instanceof ApiError ? error.message : unreachable });
      }
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, path, unreachable]);
  return { answer: key ? answer : null, waiting: key !== null && answer?.key !== key };
}
