'use client';

import { Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast-store';
import { callImports, mappingsPath } from './imports-api';

const longestName = 100;

/** Takes a mapping that was written by hand or downloaded elsewhere, under its own name or the file's. */
export function AddMappingFile({ base }: { base: string }) {
  const t = useTranslations('ratings');
  const words = useTranslations('imports.error');
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  const add = async (file: File): Promise<string | null> => {
    let mapping: unknown;
    try {
      mapping = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
    } catch (error) {
      return words('mappingNotJson', { detail: error instanceof Error ? error.message : '' });
    }
    const stated = (mapping as { name?: unknown } | null)?.name;
    const name = (typeof stated === 'string' && stated.trim()) || file.name.replace(/\.json$/i, '');
    const body = { name: name.trim().slice(0, longestName), mapping };
    const answer = await callImports('POST', mappingsPath(base), body);
    return 'data' in answer ? null : (answer.message ?? t('wizard.unreachable'));
  };

  const take = async (file: File) => {
    setBusy(true);
    const problem = await add(file);
    setBusy(false);
    if (problem) toast.error(problem);
    else toast.success(t('mappings.added'));
    router.refresh();
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('mappings.add')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void take(file);
          target.value = '';
        }}
      />
      <Button size="sm" loading={busy} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {t('mappings.add')}
      </Button>
    </>
  );
}
