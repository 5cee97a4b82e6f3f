import { useTranslations } from 'next-intl';
import type { FormSharing as Sharing } from '@/lib/audits/forms/shared/types';

/** Whether other brands may take the form over, and which template it was made from itself. */
export function FormSharing({ sharing, organization }: { sharing: Sharing; organization: string }) {
  const t = useTranslations('sharedForms');
  const { sharedVersion, origin } = sharing;
  return (
    <>
      {sharedVersion !== null && (
        <span className="block">{t('sharedState', { version: sharedVersion, organization })}</span>
      )}
      {origin && (
        <span className="block">
          {t(origin.isShared ? 'madeFrom' : 'madeFromEnded', {
            name: origin.name,
            brand: origin.brand,
            version: origin.version,
          })}
        </span>
      )}
    </>
  );
}
