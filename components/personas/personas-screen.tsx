'use client';

import { IdCard, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { SearchRow } from '@/components/layout/search-row';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { comparedAtMost } from '@/lib/personas/constants';
import type { CreatePersonaInput } from '@/lib/personas/input';
import type { PersonaChoices, PersonaSummary } from '@/lib/personas/types';
import { filterPersonas } from './filter-personas';
import { PersonaCard } from './persona-card';
import { PersonaMenu, type PersonaMenuActions } from './persona-menu';
import { personasParams } from './personas-params';

const PersonaDialog = lazy(async () => ({
  default: (await import('./persona-dialog')).PersonaDialog<{ id: string }>,
}));

interface PersonasScreenProps {
  base: string;
  personas: readonly PersonaSummary[];
  segments: PersonaChoices['segments'];
  /** Absent for readers. */
  actions?: PersonaMenuActions & { create: BoundAction<CreatePersonaInput, { id: string }> };
}

/** The personas of a brand as cards: to look through, to make, to put side by side. */
export function PersonasScreen({ base, personas, segments, actions }: PersonasScreenProps) {
  const t = useTranslations('personas');
  const router = useRouter();
  const listPath = `${base}/personas`;
  const [params, setParams] = useQueryStates(personasParams, { history: 'replace', shallow: true });
  const [creating, setCreating] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const shown = filterPersonas(personas, params);
  const comparing = chosen.filter((id) => shown.some((persona) => persona.id === id));
  const hasArchived = personas.some(({ archived }) => archived);
  const create = actions && (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus />
      {t('create')}
    </Button>
  );
  return (
    <>
      {personas.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<IdCard />}
            title={t('empty.title')}
            description={actions ? t('empty.description') : t('empty.descriptionReader')}
            action={create}
          />
        </Panel>
      ) : (
        <>
          <SearchRow
            label={t('filter')}
            search={t('search')}
            value={params.q}
            onSearch={(q) => void setParams({ q })}
            count={t('count', { count: shown.length })}
            actions={
              <>
                {comparing.length > 1 && (
                  <Button asChild>
                    <Link href={`${listPath}/compare?ids=${comparing.join(',')}`}>
                      {t('compare.open', { count: comparing.length })}
                    </Link>
                  </Button>
                )}
                {create}
              </>
            }
          >
            {hasArchived && (
              <label className="flex items-center gap-2 text-sm coarse:min-h-11">
                <Checkbox
                  checked={params.archived}
                  onCheckedChange={(archived) => void setParams({ archived: archived || null })}
                  aria-label={t('showArchived')}
                />
                {t('showArchived')}
              </label>
            )}
          </SearchRow>
          {shown.length === 0 ? (
            <Panel>
              <EmptyState
                title={t('none')}
                action={
                  <Button onClick={() => void setParams({ q: null, archived: true })}>{t('showAll')}</Button>
                }
              />
            </Panel>
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-4">
              {shown.map((persona) => {
                const { id, about, archived } = persona;
                const isChosen = comparing.includes(id);
                const mayChoose = isChosen || comparing.length < comparedAtMost;
                return (
                  <li key={id}>
                    <PersonaCard
                      base={base}
                      persona={persona}
                      chosen={isChosen}
                      onChoose={
                        mayChoose
                          ? (next) =>
                              setChosen(next ? [...comparing, id] : comparing.filter((one) => one !== id))
                          : undefined
                      }
                      menu={
                        actions && (
                          <PersonaMenu
                            listPath={listPath}
                            persona={{ id, name: about.name, archived }}
                            actions={actions}
                          />
                        )
                      }
                    />
                  </li>
                );
              })}
            </ul>
          )}
        </>
      )}
      {actions && creating && (
        <Suspense>
          <PersonaDialog
            segments={segments}
            onSubmit={(input) => actions.create(input)}
            onDone={(made) => {
              setCreating(false);
              if (made) router.push(`${listPath}/${made.id}`);
            }}
            onClose={() => setCreating(false)}
          />
        </Suspense>
      )}
    </>
  );
}
