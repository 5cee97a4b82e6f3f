import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { FormOrigin } from '@/lib/audits/forms/shared/types';

/** Says that the template of a form has a newer version, and leads to what changed. */
export function NewerTemplate({ origin, href }: { origin: FormOrigin; href: string }) {
  const t = useTranslations('sharedForms');
  if (origin.newer === null) return null;
  return (
    <Callout
      tone="accent"
      title={t('newer', { version: origin.newer, name: origin.name })}
      action={
        <Button asChild size="sm">
          <Link href={href}>{t('seeChanges')}</Link>
        </Button>
      }
    >
      {t('newerBody', { brand: origin.brand })}
    </Callout>
  );
}
