import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { SharedMapView } from '@/components/journeys/share/shared-map-view';
import { LanguageLinks } from '@/components/public-links/language-links';
import { LockedPage } from '@/components/public-links/locked-page';
import { UnlockForm } from '@/components/public-links/unlock-form';
import { toAppError } from '@/lib/errors';
import { unlockMapAction } from '@/lib/journeys/links/actions';
import { noteMapOpened } from '@/lib/journeys/links/note-map-opened';
import { secretPage } from '@/lib/public-links/secret-page';
import { findProof } from '@/lib/public-links/unlock-cookie';
import { getPublicMap } from '@/lib/views/get-public-map';

interface PublicMapPage {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Page and metadata of one request read it once.
const mapOf = cache(async (token: string) => {
  try {
    return await getPublicMap(token, await findProof('map', token));
  } catch (error) {
    if (toAppError(error).code === 'NOT_FOUND') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PublicMapPage): Promise<Metadata> {
  const map = await mapOf((await params).token);
  const t = await getTranslations('mapShare.page');
  if (map.kind === 'locked') return { ...secretPage, title: t('title') };
  const { title, brand } = map.told;
  return { ...secretPage, title: { absolute: t('pageTitle', { title, brand: brand.name }) } };
}

export default async function PublicMapPage({ params, searchParams }: PublicMapPage) {
  const { token } = await params;
  const map = await mapOf(token);
  const path = `/map/${token}`;
  // The language is part of the address; without one it is the link's.
  if ((await searchParams).language !== (await getLocale())) redirect(`${path}?language=${map.language}`);
  const t = await getTranslations('mapShare.page');
  if (map.kind === 'told') await noteMapOpened(map.found);
  return (
    <main className="min-h-dvh bg-canvas px-4 py-4 text-ink sm:px-8 print:bg-surface print:p-0">
      <div className="screen-only flex flex-wrap pb-4">
        <LanguageLinks path={path} label={t('language')} />
      </div>
      {map.kind === 'told' ? (
        <SharedMapView told={map.told} pictures={`/api${path}/pictures`} />
      ) : (
        <LockedPage title={t('locked')} text={t('lockedWhat')}>
          <UnlockForm token={token} unlock={unlockMapAction} label={t('locked')} submit={t('unlock')} />
        </LockedPage>
      )}
    </main>
  );
}
