import type { PersonaSummary } from '@/lib/personas/types';

/** Personas that the filter lets through: words anywhere in what a card says, archived ones where asked. */
export function filterPersonas(
  personas: readonly PersonaSummary[],
  { q, archived }: { q: string; archived: boolean },
): PersonaSummary[] {
  const words = q.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return personas.filter((persona) => {
    if (persona.archived && !archived) return false;
    const { about, segment, goals, frustrations } = persona;
    const text = [about.name, about.roleLine, about.quote, segment, ...goals, ...frustrations]
      .join('\n')
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
