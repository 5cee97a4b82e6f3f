'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { initialsOf } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { useFollowing, usePeopleViews, usePeopleWatch } from './people-context';
import { byPerson, type PersonView } from './people-watch';

/** People who have a circle of their own. */
const shown = 5;

/** What Escape leaves before it ends the following. */
const ownEscape = 'input, textarea, [role="dialog"], [role="menu"], [role="listbox"]';

function PersonButton({
  person,
  isFollowed,
  onFollow,
}: {
  person: PersonView;
  isFollowed: boolean;
  onFollow: () => void;
}) {
  const t = useTranslations('mapPeople');
  const label = t(isFollowed ? 'unfollow' : 'follow', { name: person.name });
  return (
    <button
      type="button"
      aria-pressed={isFollowed}
      aria-label={label}
      title={label}
      data-person={person.color}
      data-idle={person.isIdle || undefined}
      className="map-avatar"
      onClick={onFollow}
    >
      {initialsOf(person.name)}
    </button>
  );
}

/** Who else has the map open. A press on somebody follows them over the map. */
export function PeopleStack() {
  const t = useTranslations('mapPeople');
  const watch = usePeopleWatch();
  const people = byPerson(usePeopleViews());
  const following = useFollowing();
  const followed = people.find(({ personId }) => personId === following);
  const isFollowing = followed !== undefined;

  useEffect(() => {
    if (!isFollowing) return;
    const end = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest(ownEscape) !== null;
      if (event.key === 'Escape' && !isElsewhere) watch.follow(null);
    };
    // The grid takes Escape for itself, so this listens before it.
    document.addEventListener('keydown', end, true);
    return () => document.removeEventListener('keydown', end, true);
  }, [isFollowing, watch]);

  if (people.length === 0) return null;
  const toggle = (personId: string) => watch.follow(personId === following ? null : personId);
  const rest = people.slice(shown);
  return (
    <div role="group" aria-label={t('here', { count: people.length })} className="flex items-center gap-2">
      {followed && (
        <span className="flex items-center text-sm text-ink-muted max-md:hidden">
          <Button size="sm" variant="ghost" onClick={() => watch.follow(null)}>
            {t('following', { name: followed.name })}
          </Button>
        </span>
      )}
      <span className="flex items-center">
        {people.slice(0, shown).map((person) => (
          <PersonButton
            key={person.personId}
            person={person}
            isFollowed={person.personId === following}
            onFollow={() => toggle(person.personId)}
          />
        ))}
        {rest.length > 0 && (
          <DropdownMenu
            align="end"
            trigger={
              <Button
                size="sm"
                variant="ghost"
                className="px-1.5"
                aria-label={t('more', { count: rest.length })}
              >
                +{rest.length}
              </Button>
            }
            entries={rest.map(({ personId, name }) => ({
              label: t(personId === following ? 'unfollow' : 'follow', { name }),
              checked: personId === following,
              onSelect: () => toggle(personId),
            }))}
          />
        )}
      </span>
      <span role="status" className="sr-only">
        {followed ? t('following', { name: followed.name }) : ''}
      </span>
    </div>
  );
}
