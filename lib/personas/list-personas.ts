import 'server-only';
import type { PersonaSectionKind } from '@/db/values/personas';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import { countEvidence, isFilled } from './evidence';
import { readPersonas } from './read-personas';
import type { PersonaSection, PersonaSummary } from './types';

/** Lines of a kind that a card has room for. */
const shownLines = 3;

const firstLines = (sections: readonly PersonaSection[], kind: PersonaSectionKind) =>
  sections
    .filter((section) => section.kind === kind)
    .flatMap(({ statements }) => statements.filter(isFilled).map(({ text }) => text))
    .slice(0, shownLines);

/** The personas of the brand by name, archived ones among them. */
export async function listPersonas(ctx: TenantContext): Promise<PersonaSummary[]> {
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) => readPersonas(tx, ctx));
  const summaries = rows.map(({ id, about, segment, sections, archived, isSample, updatedAt }) => ({
    id,
    about,
    segment,
    archived,
    isSample,
    goals: firstLines(sections, 'goals'),
    frustrations: firstLines(sections, 'frustrations'),
    evidence: countEvidence(sections),
    updatedAt,
  }));
  return sortByText(ctx.locale, summaries, ({ about }) => about.name);
}
