'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { ApiError, callApi } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { phases, type Phase } from '@/db/values/touchpoints';
import { newId } from '@/lib/ids';
import { useMap } from '../../editor/map-context';
import { useChoices } from '../use-figures';

const noChannel = 'none';

/** Makes a touchpoint in the inventory with what the map knows of it already. */
export function NewTouchpoint({
  name: firstName,
  phase: firstPhase,
  channelId: firstChannel,
  onMade,
  onClose,
}: {
  name: string;
  /** Of the column's stage. */
  phase: Phase;
  /** The column's channel, where it has one. */
  channelId: string | null;
  onMade: (touchpoint: { id: string; name: string }) => void;
  onClose: () => void;
}) {
  const t = useTranslations('mapCells.touchpoint');
  const words = useTranslations('mapCells');
  const phaseNames = useTranslations('enum.phases');
  const ui = useTranslations('ui');
  const { organization, workspace } = useMap();
  const choices = useChoices();
  const id = useId();
  const [name, setName] = useState(firstName);
  const [phase, setPhase] = useState(firstPhase);
  const [channelId, setChannelId] = useState(firstChannel ?? noChannel);
  // The same id for every try: what was made by a lost answer is not made twice.
  const [mutationId] = useState(newId);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const make = async () => {
    setIsBusy(true);
    setProblem('');
    try {
      const { rows } = await callApi<{ rows: { id: string; name: string }[] }>(
        `/api/o/${organization}/${workspace}/inventory`,
        {
          method: 'POST',
          body: {
            items: [{ name, channelId: channelId === noChannel ? null : channelId }],
            defaults: { phase },
            mutationId,
          },
        },
      );
      const [made] = rows;
      if (made) onMade(made);
    } catch (error) {
      setProblem(error instanceof ApiError ? error.message : ui('unreachable'));
      setIsBusy(false);
    }
  };
  const channels = choices?.channels.filter(({ archived }) => !archived) ?? [];
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && name.trim() !== '') void make();
      }}
    >
      <div>
        <Label htmlFor={`${id}-name`}>{t('name')}</Label>
        <Input
          id={`${id}-name`}
          value={name}
          maxLength={200}
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <div className="flex min-w-0 flex-col">
          <Label htmlFor={`${id}-phase`}>{t('phase')}</Label>
          <PlainSelect
            id={`${id}-phase`}
            value={phase}
            onChange={setPhase}
            options={phases.map((value) => ({ value, label: phaseNames(value) }))}
          />
        </div>
        <div className="flex min-w-0 flex-col">
          <Label htmlFor={`${id}-channel`}>{t('channel')}</Label>
          <PlainSelect
            id={`${id}-channel`}
            value={channelId}
            onChange={setChannelId}
            options={[
              { value: noChannel, label: t('noChannel') },
              ...channels.map((channel) => ({ value: channel.id, label: channel.name })),
            ]}
          />
        </div>
      </div>
      {problem && (
        <p role="alert" className="text-sm text-danger-ink">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onClose}>
          {words('cancel')}
        </Button>
        <Button size="sm" type="submit" variant="primary" loading={isBusy} disabled={name.trim() === ''}>
          {t('make')}
        </Button>
      </div>
    </form>
  );
}
