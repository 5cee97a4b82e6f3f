import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PdfButton } from '@/components/audits/report/pdf-button';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { PersonaSheet } from '@/components/personas/card/persona-sheet';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { toAppError } from '@/lib/errors';
import { getPersona } from '@/lib/personas/get-persona';
import { listPersonaChoices } from '@/lib/personas/list-persona-choices';
import { findId } from '@/lib/route-params';

interface CardPageProps {
  params: Promise<WorkspaceParams & { personaId: string }>;
}

// Page and metadata of one request read it once.
const personaOf = cache(async (ctx: TenantContext, personaId: string) => {
  const id = findId(personaId);
  if (!id) notFound();
  try {
    return await getPersona(ctx, id);
  } catch (error) {
    if (toAppError(error).code === 'NOT_FOUND') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: CardPageProps): Promise<Metadata> {
  const ctx = await requireMember(params, 'touchpoint:read');
  const { about } = await personaOf(ctx, (await params).personaId);
  return { title: { absolute: `${about.name}, ${ctx.workspace.name}` }, robots: { index: false } };
}

export default async function PersonaCardPage({ params }: CardPageProps) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const persona = await personaOf(ctx, (await params).personaId);
  const { segments, channels } = await listPersonaChoices(ctx);
  const t = await getTranslations('personaVersions.card');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const page = `${base}/personas/${persona.id}`;
  return (
    // A card is read on paper as on a screen: always light.
    <main data-theme="light" className="min-h-dvh bg-canvas px-4 py-4 text-ink print:bg-surface print:p-0">
      <div className="screen-only mx-auto flex max-w-4xl flex-wrap items-center justify-between gap-4 pb-4">
        <a
          href={page}
          className="inline-flex min-h-control items-center gap-1.5 text-ink-muted hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('back')}
        </a>
        <PdfButton path={`/api${page}/pdf`} label={t('pdf')} offline={t('offline')} />
      </div>
      <ScreenMessages names={['personas']}>
        <PersonaSheet
          persona={persona}
          segment={segments.find(({ id }) => id === persona.about.segmentId)?.name ?? null}
          channels={channels}
          brand={ctx.workspace.name}
          filesPath={`/api${base}/files`}
        />
      </ScreenMessages>
    </main>
  );
}
