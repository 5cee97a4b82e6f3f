'use client';

import { useTranslations } from 'next-intl';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { PlainSelect } from '@/components/ui/plain-select';
import { RadioGroup } from '@/components/ui/radio-group';
import { Spinner } from '@/components/ui/spinner';
import { toast } from '@/components/ui/toast';
import { useFormat } from '@/lib/format/use-format';
import type { RestoreScope } from '@/lib/journeys/core/restore-operations';
import type { LeftOut, RestoreAnswer, RestoreCounts, VersionSummary } from '@/lib/journeys/versions/types';
import { useRestore } from './use-restore';
import { asResult, type VersionsApi } from './versions-api';

const parts = ['map', 'stage', 'lane'] as const satisfies readonly RestoreScope['part'][];
const isNothing = ({ added, removed, changed }: RestoreCounts) => added + removed + changed === 0;

/** Brings a version back: all of it, a stage or a lane. Says in counts what it will do before it is done. */
export function RestoreDialog({
  api,
  version,
  onDone,
  onClose,
}: {
  api: VersionsApi;
  version: Pick<VersionSummary, 'id' | 'at' | 'label'>;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('mapVersions.restore');
  const kinds = useTranslations('enum.laneKinds');
  const format = useFormat();
  const { run, pending } = useQuickAction();
  const { grid, part, setPart, id, choose, scope, counts, problem } = useRestore(api, version.id);
  const when = format.dateTime(version.at);
  const options =
    part === 'stage'
      ? (grid?.stages ?? []).map((stage) => ({ value: stage.id, label: stage.title || t('untitled') }))
      : (grid?.lanes ?? []).map((lane) => ({ value: lane.id, label: lane.title || kinds(lane.kind) }));
  const restore = () => {
    let answer: RestoreAnswer | undefined;
    run(
      async () => {
        const result = await asResult(api.restore(version.id, scope));
        answer = result.data;
        return result;
      },
      () => {
        const refused = answer?.refused ?? 0;
        toast.success(t('done', { when }), {
          description: refused > 0 ? t('refused', { count: refused }) : undefined,
        });
        onDone();
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { when })}
      description={t('text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            loading={pending}
            disabled={!counts || isNothing(counts) || problem !== ''}
            onClick={restore}
          >
            {t('submit')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <RadioGroup
          aria-label={t('part')}
          value={part}
          options={parts.map((value) => ({
            value,
            label: t(`parts.${value}`),
            hint: t(`partHints.${value}`),
            disabled: value !== 'map' && grid?.[`${value}s`].length === 0,
          }))}
          onChange={(value) => setPart(value as RestoreScope['part'])}
        />
        {part !== 'map' && grid && (
          <PlainSelect
            aria-label={t(`choose.${part}`)}
            className="w-full"
            value={id}
            options={options}
            onChange={choose}
          />
        )}
        <div aria-live="polite" className="min-h-20">
          {problem ? (
            <Callout tone="danger">{problem}</Callout>
          ) : counts ? (
            <WhatHappens counts={counts} part={part} />
          ) : (
            <p className="flex items-center gap-2 text-sm text-ink-muted">
              <Spinner />
              {t('counting')}
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function WhatHappens({ counts, part }: { counts: RestoreCounts; part: RestoreScope['part'] }) {
  const t = useTranslations('mapVersions.restore');
  const { added, removed, changed, leftOut, withoutPlace } = counts;
  return (
    <div className="space-y-2 text-sm">
      {isNothing(counts) ? (
        <p>{t('nothing')}</p>
      ) : (
        <ul className="list-disc space-y-0.5 pl-5">
          {added > 0 && <li>{t('adds', { count: added })}</li>}
          {removed > 0 && <li>{t('removes', { count: removed })}</li>}
          {changed > 0 && <li>{t('changes', { count: changed })}</li>}
        </ul>
      )}
      {(leftOut.length > 0 || withoutPlace > 0) && (
        <Callout tone="warning" title={t('leftOut')}>
          <ul className="list-disc space-y-0.5 pl-4">
            {leftOut.map((one) => (
              <li key={one.kind} className="wrap-anywhere">
                <Gone {...one} />
              </li>
            ))}
            {withoutPlace > 0 && part !== 'map' && (
              <li>{t(`withoutPlace.${part}`, { count: withoutPlace })}</li>
            )}
          </ul>
        </Callout>
      )}
    </div>
  );
}

function Gone({ kind, count, names }: LeftOut) {
  const t = useTranslations('mapVersions.restore.gone');
  const format = useFormat();
  return names.length === count && count <= 5
    ? t(`${kind}Named`, { count, names: format.list(names) })
    : t(kind, { count });
}
