'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Photo } from '@/components/files/photo';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { toast } from '@/components/ui/toast';
import { suggestionStates, type Phase, type SuggestionState } from '@/db/values/touchpoints';
import { useFormat } from '@/lib/format/use-format';
import type {
  AcceptSuggestionInput,
  DecideSuggestionsInput,
  MergeSuggestionsInput,
} from '@/lib/collection/input';
import type { Suggestion } from '@/lib/collection/types';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';

// It brings forms and schemas along: fetched when it is opened.
const AcceptDialog = lazy(async () => ({ default: (await import('./accept-dialog')).AcceptDialog }));

export interface SuggestionActions {
  accept: BoundAction<AcceptSuggestionInput>;
  merge: BoundAction<MergeSuggestionsInput>;
  decline: BoundAction<DecideSuggestionsInput>;
  reopen: BoundAction<DecideSuggestionsInput>;
}

interface SuggestionsPanelProps {
  base: string;
  suggestions: readonly Suggestion[];
  channels: readonly { id: string; name: string }[];
  /** The inventory, to tie a suggestion to what stands there already. */
  touchpoints: readonly { id: string; name: string; phase: Phase }[];
  actions: SuggestionActions;
}

/** What was suggested, most votes first, and what becomes of it. */
export function SuggestionsPanel({
  base,
  suggestions,
  channels,
  touchpoints,
  actions,
}: SuggestionsPanelProps) {
  const t = useTranslations('collection.suggestions');
  const enums = useTranslations('enum.suggestionStates');
  const format = useFormat();
  const [state, setState] = useState<SuggestionState>('open');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [accepting, setAccepting] = useState<Suggestion | null>(null);
  const { pending, run } = useQuickAction();
  const shown = suggestions.filter((one) => one.state === state);
  const picked = shown.filter(({ id }) => chosen.has(id));
  const [kept, ...others] = picked;

  const decline = (ids: string[]) =>
    run(
      () => actions.decline({ ids }),
      () => {
        setChosen(new Set());
        toast.success(t('declined', { count: ids.length }), {
          onUndo: () => run(() => actions.reopen({ ids })),
        });
      },
    );
  const accept = (suggestion: Suggestion, input: Omit<AcceptSuggestionInput, 'id'>) =>
    run(
      () => actions.accept({ ...input, id: suggestion.id }),
      () => void toast.success(t('accepted', { name: suggestion.name })),
    );

  return (
    <Panel
      title={t('title')}
      flush
      actions={
        <SegmentedControl
          size="sm"
          label={t('state')}
          value={state}
          onChange={(next) => {
            setState(next);
            setChosen(new Set());
          }}
          segments={suggestionStates.map((value) => ({
            value,
            label: (
              <>
                {enums(value)}
                <span className="figures font-normal text-ink-subtle">
                  {format.number(suggestions.filter((one) => one.state === value).length)}
                </span>
              </>
            ),
          }))}
        />
      }
    >
      {state === 'open' && picked.length > 0 && (
        <div
          className="flex flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-4 py-2"
          role="region"
          aria-label={t('chosenLabel')}
        >
          <span className="figures text-sm font-medium">{t('chosen', { count: picked.length })}</span>
          {kept && others.length > 0 && (
            <Button
              size="sm"
              loading={pending}
              onClick={() =>
                run(
                  () => actions.merge({ keepId: kept.id, mergeIds: others.map(({ id }) => id) }),
                  () => {
                    setChosen(new Set());
                    toast.success(t('merged', { name: kept.name }));
                  },
                )
              }
            >
              {t('merge', { name: kept.name })}
            </Button>
          )}
          <Button size="sm" disabled={pending} onClick={() => decline(picked.map(({ id }) => id))}>
            {t('decline')}
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState
          title={t(`none.${state}`)}
          description={state === 'open' && suggestions.length === 0 ? t('noneYet') : undefined}
        />
      ) : (
        <ul className="divide-y divide-line">
          {shown.map((suggestion) => (
            <SuggestionLine
              key={suggestion.id}
              base={base}
              suggestion={suggestion}
              channel={channels.find(({ id }) => id === suggestion.channelId)?.name}
              chosen={chosen.has(suggestion.id)}
              busy={pending}
              onChoose={(on) =>
                setChosen((now) => {
                  const next = new Set(now);
                  if (on) next.add(suggestion.id);
                  else next.delete(suggestion.id);
                  return next;
                })
              }
              onAccept={(presence) =>
                suggestion.phase ? accept(suggestion, { presence }) : setAccepting(suggestion)
              }
              onChange={() => setAccepting(suggestion)}
              onDecline={() => decline([suggestion.id])}
              onReopen={() => run(() => actions.reopen({ ids: [suggestion.id] }))}
            />
          ))}
        </ul>
      )}
      {accepting && (
        <Suspense>
          <AcceptDialog
            suggestion={accepting}
            channels={channels}
            touchpoints={touchpoints}
            onAccept={actions.accept}
            onDone={() => {
              toast.success(t('accepted', { name: accepting.name }));
              setAccepting(null);
            }}
            onClose={() => setAccepting(null)}
          />
        </Suspense>
      )}
    </Panel>
  );
}

interface SuggestionLineProps {
  base: string;
  suggestion: Suggestion;
  channel: string | undefined;
  chosen: boolean;
  busy: boolean;
  onChoose: (on: boolean) => void;
  onAccept: (presence: 'existing' | 'proposed') => void;
  onChange: () => void;
  onDecline: () => void;
  onReopen: () => void;
}

function SuggestionLine({
  base,
  suggestion,
  channel,
  chosen,
  busy,
  onChoose,
  onAccept,
  onChange,
  onDecline,
  onReopen,
}: SuggestionLineProps) {
  const t = useTranslations('collection.suggestions');
  const enums = useTranslations('enum');
  const { name, side, phase, note, job, votes, state, photo, touchpointId } = suggestion;
  const details = [enums(`suggestionSides.${side}`), phase && enums(`phases.${phase}`), channel, job]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
      {state === 'open' && (
        <span className="flex h-5.5 items-center">
          <Checkbox
            checked={chosen}
            onCheckedChange={(next) => onChoose(next === true)}
            aria-label={t('choose', { name })}
          />
        </span>
      )}
      {photo && (
        <Photo
          photo={photo}
          name={name}
          filesPath={`/api${base}/files`}
          className="size-16 shrink-0 rounded border border-line"
        />
      )}
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium wrap-anywhere">{name}</span>
          <Badge>{t('votes', { count: votes })}</Badge>
        </p>
        <p className="text-sm text-ink-muted">{details}</p>
        {note && <p className="mt-1 text-sm whitespace-pre-wrap">{note}</p>}
      </div>
      <span className="flex flex-wrap gap-1.5">
        {state === 'open' && (
          <>
            <Button size="sm" disabled={busy} onClick={() => onAccept('existing')}>
              {t('acceptExisting')}
            </Button>
            <Button size="sm" disabled={busy} onClick={() => onAccept('proposed')}>
              {t('acceptProposed')}
            </Button>
            <DropdownMenu
              align="end"
              trigger={<Button size="sm">{t('more')}</Button>}
              entries={[
                { label: t('change'), onSelect: onChange },
                { label: t('decline'), onSelect: onDecline },
              ]}
            />
          </>
        )}
        {state === 'accepted' && touchpointId && (
          <Button asChild size="sm">
            <a href={`${base}/touchpoints/${touchpointId}`}>{t('show')}</a>
          </Button>
        )}
        {state === 'declined' && (
          <Button size="sm" disabled={busy} onClick={onReopen}>
            {t('reopen')}
          </Button>
        )}
      </span>
    </li>
  );
}
