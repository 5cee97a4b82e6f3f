import { and, eq, isNull } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { personas } from '@/db/schema/personas';
import type { EvidenceTag, PersonaSectionKind } from '@/db/values/personas';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { createPersona } from '@/lib/personas/create-persona';
import { editPersona } from '@/lib/personas/edit-persona';
import { getPersona } from '@/lib/personas/get-persona';
import type { PersonaEdit } from '@/lib/personas/input';

type Line = Partial<Record<'label' | 'opposite' | 'text' | 'source', string>> & {
  value?: number;
  evidence?: EvidenceTag;
};

interface SamplePersona {
  name: string;
  roleLine: string;
  quote: string;
  lines: Partial<Record<PersonaSectionKind, Line[]>>;
  /** By the key of the channel in the library, 0–10. */
  likes: Readonly<Record<string, number>>;
}

const guessed = (text: string): Line => ({ text, evidence: 'assumption' });
const invented = 'Made up for the sample, not from the survey';

/** Invented people; nothing about them is researched, and their tags say so. */
const samples: readonly SamplePersona[] = [
  {
    name: 'Marco Bellini',
    roleLine: 'Consultant, flies out on Monday and back on Thursday',
    quote: 'I know every queue here. Just let me through.',
    lines: {
      facts: [
        { label: 'Age', text: '41', evidence: 'assumption' },
        { label: 'Flights a year', text: 'about 80', evidence: 'assumption' },
        { label: 'Travels with', text: 'one cabin bag', evidence: 'assumption' },
      ],
      sliders: [
        { label: 'Price matters', opposite: 'Time matters', value: 9, evidence: 'assumption' },
        { label: 'Asks people', opposite: 'Looks it up', value: 8, evidence: 'assumption' },
      ],
      goals: [
        guessed('From the kerb to the gate in under 30 minutes'),
        guessed('A quiet hour of work before boarding'),
      ],
      needs: [
        guessed('A power socket and Wi-Fi that holds a call'),
        { text: 'Security that takes a known time' },
      ],
      frustrations: [
        guessed('Being treated like a first-time flyer'),
        guessed('Screens that change the gate at the last minute'),
      ],
      behaviours: [{ ...guessed('Checks in on the phone the evening before'), source: invented }],
      day: [
        guessed('05:40 taxi, 06:05 security, 06:20 coffee and mail, 06:55 boarding'),
        guessed('Lands at 21:30 and wants to be in the car ten minutes later'),
      ],
    },
    likes: { app: 9, website: 6, 'in-transit': 7, venue: 4, 'social-media': 2 },
  },
  {
    name: 'Elena Ortiz',
    roleLine: 'Flies once a year with two children to see their grandparents',
    quote: 'If somebody would only tell me where we have to go next.',
    lines: {
      facts: [
        { label: 'Age', text: '36', evidence: 'assumption' },
        { label: 'Flights a year', text: '1 or 2', evidence: 'assumption' },
        { label: 'Travels with', text: 'two children, a pushchair, three bags', evidence: 'assumption' },
      ],
      sliders: [
        { label: 'Price matters', opposite: 'Time matters', value: 3, evidence: 'assumption' },
        { label: 'Asks people', opposite: 'Looks it up', evidence: 'none' },
      ],
      goals: [guessed('To reach the gate with everybody calm'), guessed('To pay no extra for the bags')],
      needs: [guessed('Clear signs at every turn'), guessed('A place where the children can move')],
      frustrations: [
        guessed('Not knowing how long the queue will take'),
        { text: 'Food that the children do not eat' },
      ],
      behaviours: [guessed('Arrives three hours early and asks at the first desk')],
    },
    likes: { website: 8, venue: 8, 'review-site': 7, 'in-transit': 5, app: 3, 'social-media': 6 },
  },
];

async function channelIds(ctx: TenantContext): Promise<Map<string, string>> {
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: channels.id, key: channels.libraryKey })
      .from(channels)
      .where(and(eq(channels.workspaceId, ctx.workspace.id), isNull(channels.deletedAt))),
  );
  return new Map(rows.map(({ id, key }) => [key ?? '', id]));
}

/** Two sample personas of the airport, with their channels as far as the brand has them. */
export async function fillPersonas(ctx: TenantContext): Promise<void> {
  const byKey = await channelIds(ctx);
  for (const { name, roleLine, quote, lines, likes } of samples) {
    const { id } = await createPersona(ctx, { name, roleLine, frame: 'full' });
    const { sections } = await getPersona(ctx, id);
    const written = sections.flatMap(({ id: sectionId, kind }): PersonaEdit[] => {
      const statements = (lines[kind] ?? []).map((line) => ({
        id: newId(),
        label: '',
        opposite: '',
        text: '',
        value: null,
        evidence: 'none' as const,
        source: '',
        ...line,
      }));
      return statements.length > 0 ? [{ op: 'addStatements', sectionId, afterId: null, statements }] : [];
    });
    const liked = Object.entries(likes).flatMap(([key, value]): PersonaEdit[] => {
      const channelId = byKey.get(key);
      const preference = { value, measuredOn: '2026-10-01', source: invented };
      return channelId ? [{ op: 'prefer', channelId, preference }] : [];
    });
    await editPersona(ctx, { id, edits: [{ op: 'about', patch: { quote } }, ...written, ...liked] });
    await withTenant.write(ctx, 'persona:write', async ({ tx }) => {
      await tx
        .update(personas)
        .set({ isSample: true })
        .where(own(ctx, personas, id));
    });
  }
}
