'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { FileDrop } from '@/components/ui/file-drop';
import { Progress } from '@/components/ui/progress';
import { useFormat } from '@/lib/format/use-format';
import { uploadFile } from '../imports-api';

/** The first step: a file goes to the server as it is, and its page opens: that of an import, or of a former audit. */
export function UploadStep({
  base,
  limit,
  as,
  label,
}: {
  base: string;
  limit: number;
  as?: 'audit';
  /** What is asked for; else ratings or a journey. */
  label?: string;
}) {
  const t = useTranslations('ratings');
  const format = useFormat();
  const router = useRouter();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async (file: File) => {
    setProblem(null);
    setSending({ name: file.name, share: 0 });
    const result = await uploadFile(base, file, (share) => setSending({ name: file.name, share }), as);
    if ('data' in result) {
      router.push(`${base}/${as ? 'audits/former' : 'imports'}/${result.data.importId}`);
    } else {
      setSending(null);
      setProblem(result.message ?? t('wizard.unreachable'));
    }
  };

  return (
    <div className="space-y-3">
      {problem && (
        <Callout tone="danger" title={t('upload.refused')} live>
          {problem}
        </Callout>
      )}
      {sending ? (
        <div
          className="flex min-h-32 flex-col items-center justify-center gap-3 rounded border border-line bg-surface px-6"
          role="status"
        >
          <p className="text-base font-medium">{t('upload.sending', { name: sending.name })}</p>
          <Progress
            className="max-w-sm"
            value={sending.share < 1 ? sending.share * 100 : undefined}
            label={t('upload.sending', { name: sending.name })}
            valueText={format.percent(sending.share)}
          />
        </div>
      ) : (
        <FileDrop
          className="[&>label]:min-h-40"
          accept={as ? '.csv,.tsv,.txt,.xlsx' : '.csv,.tsv,.txt,.xlsx,.json'}
          maxBytes={limit}
          label={label ?? t('upload.label')}
          hint={t('upload.hint', { megabytes: Math.floor(limit / 1024 ** 2) })}
          onFiles={([file]) => file && void send(file)}
        />
      )}
    </div>
  );
}
