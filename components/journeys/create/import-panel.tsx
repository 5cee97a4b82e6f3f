'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState, useTransition } from 'react';
import { ApiError, callApi } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FileDrop } from '@/components/ui/file-drop';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import type { CutCounts } from '@/lib/journeys/core/portable-map';
import type { MapImport } from '@/lib/journeys/import-map';

const megabytes = 5;
const parts = ['stages', 'steps', 'lanes', 'cells', 'cards'] as const satisfies readonly (keyof CutCounts)[];

/** Brings in a map: from a JSON file, or from a table that is pasted. Says what comes in before it does. */
export function ImportPanel({ base }: { base: string }) {
  const t = useTranslations('maps.import');
  const ui = useTranslations('ui');
  const types = useTranslations('enum.mapTypes');
  const router = useRouter();
  const id = useId();
  const [pending, start] = useTransition();
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState('');
  const [found, setFound] = useState<MapImport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const send = (wanted: string, dryRun: boolean) =>
    start(async () => {
      setProblem(null);
      try {
        const answer = await callApi<MapImport>(`/api${base}/maps/import`, {
          method: 'POST',
          body: { text: wanted, dryRun, fit: true },
        });
        if (answer.id) return router.push(`${base}/maps/${answer.id}`);
        setText(wanted);
        setFound(answer);
      } catch (error) {
        setFound(null);
        setProblem(error instanceof ApiError ? error.message : ui('unreachable'));
      }
    });
  const cut = found ? parts.filter((part) => found.cut[part] > 0) : [];
  const leftBehind = found ? found.left.touchpoints + found.left.channels : 0;
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <FileDrop
          label={t('drop')}
          hint={t('dropHint', { megabytes })}
          accept=".json"
          maxBytes={megabytes * 1024 * 1024}
          disabled={pending}
          onFiles={([file]) => {
            if (file) void file.text().then((content) => send(content, true));
          }}
        />
        <div className="flex flex-col gap-1.5">
          <Label htmlFor={`${id}-paste`}>{t('paste')}</Label>
          <Textarea
            id={`${id}-paste`}
            rows={5}
            value={pasted}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setPasted(event.target.value)}
            className="font-mono text-sm"
          />
          <p id={`${id}-hint`} className="text-sm text-ink-muted">
            {t('pasteHint')}
          </p>
          <div>
            <Button loading={pending} disabled={pasted.trim() === ''} onClick={() => send(pasted, true)}>
              {t('look')}
            </Button>
          </div>
        </div>
      </div>
      <div aria-live="polite" className="flex min-w-0 flex-col gap-3">
        {problem && (
          <Callout tone="danger" title={t('problem')}>
            <span className="wrap-anywhere">{problem}</span>
          </Callout>
        )}
        {found && (
          <div className="flex flex-col gap-3 rounded border border-line bg-surface p-4">
            <div>
              <p className="text-xs text-ink-muted">{types(found.type)}</p>
              <h2 className="text-base font-semibold wrap-anywhere">{found.title}</h2>
              <p className="figures text-sm text-ink-muted">{t('counts', found.counts)}</p>
            </div>
            {cut.length > 0 && (
              <Callout tone="warning" title={t('tooLarge')}>
                <ul>
                  {cut.map((part) => (
                    <li key={part}>{t(`cut.${part}`, { count: found.cut[part] })}</li>
                  ))}
                </ul>
              </Callout>
            )}
            {leftBehind > 0 && (
              <p className="text-sm text-ink-muted">{t('unlinked', { count: leftBehind })}</p>
            )}
            {found.left.personas > 0 && (
              <p className="text-sm text-ink-muted">{t('personas', { count: found.left.personas })}</p>
            )}
            <div>
              <Button variant="primary" loading={pending} onClick={() => send(text, false)}>
                {t(cut.length > 0 ? 'takePart' : 'take')}
              </Button>
            </div>
          </div>
        )}
        {!found && !problem && <p className="text-sm text-ink-muted">{t('formats')}</p>}
      </div>
    </div>
  );
}
