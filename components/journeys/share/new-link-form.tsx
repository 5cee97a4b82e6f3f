'use client';

import { useTranslations } from 'next-intl';
import { CheckField } from '@/components/form/check-field';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkTerms } from '@/components/public-links/link-terms';
import { Button } from '@/components/ui/button';
import { locales } from '@/db/values/accounts';
import { usualLinkDays } from '@/lib/public-links/constants';
import { useGrid, useMap } from '../editor/map-context';
import { asResult } from '../versions/versions-api';
import { LaneChoice, usualLanes } from './lane-choice';
import type { NewMapLink } from './share-api';

const schema = async () => (await import('@/lib/journeys/links/input')).mapLinkBody;

/** A new link to the map: its terms, the lanes that it shows, and what it shows of scores and people. */
export function NewLinkForm({
  create,
  onMade,
  onCancel,
}: {
  create: (link: NewMapLink) => Promise<{ address: string }>;
  onMade: (address: string) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('mapShare');
  const links = useTranslations('publicLinks');
  const { store } = useMap();
  const { lanes } = useGrid();
  const { language } = store.map();
  return (
    <Form
      schema={schema}
      label={links('create')}
      defaultValues={{
        // The readers of a map are likeliest to speak the language that it is written in.
        language: locales.find((one) => one === language) ?? 'en',
        days: usualLinkDays,
        password: '',
        laneIds: usualLanes(lanes),
        showsScores: false,
        showsOwners: false,
      }}
      onSubmit={(link) => asResult(create(link))}
      onSuccess={(made) => made && onMade(made.address)}
    >
      {(form) => (
        <>
          <FormField name="laneIds" label={t('lanes')} hint={t('lanesHint')} group>
            {(control) => (
              <LaneChoice
                lanes={lanes}
                value={(control.value as string[] | null) ?? []}
                onChange={control.onChange}
                showsScores={form.watch('showsScores')}
                describedBy={control['aria-describedby']}
                labelledBy={control['aria-labelledby']}
              />
            )}
          </FormField>
          <div className="space-y-3">
            <CheckField name="showsScores" label={t('scores')} hint={t('scoresHint')} />
            <CheckField name="showsOwners" label={t('owners')} hint={t('ownersHint')} />
            <p className="text-sm text-ink-muted">{t('never')}</p>
          </div>
          <LinkTerms />
          <FormActions align="end">
            <Button onClick={onCancel}>{t('back')}</Button>
            <SubmitButton>{links('create')}</SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
