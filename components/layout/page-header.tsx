import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

interface Crumb {
  label: string;
  href: string;
}

/** The head of a screen: where it stands, its title, one line about it, what can be done. */
export async function PageHeader({
  title,
  description,
  crumbs = [],
  actions,
}: {
  title: React.ReactNode;
  description?: React.ReactNode;
  crumbs?: readonly Crumb[];
  actions?: React.ReactNode;
}) {
  const t = await getTranslations('shell');
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3 px-4 pt-5 pb-4 sm:px-6">
      <div className="min-w-0 flex-1 basis-72">
        {crumbs.length > 0 && (
          <nav aria-label={t('breadcrumbs')} className="mb-1 text-sm text-ink-muted">
            <ol className="flex flex-wrap items-center gap-1.5">
              {crumbs.map(({ label, href }, index) => (
                <li key={href} className="flex items-center gap-1.5">
                  {index > 0 && <span aria-hidden="true">/</span>}
                  <Link
                    href={href}
                    className="inline-flex min-h-6 items-center hover:text-ink hover:underline coarse:min-h-11"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className="text-xl font-semibold text-balance">{title}</h1>
        {description && <p className="mt-1 max-w-prose text-ink-muted">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}

/** The body below a page header, with the page's margins. */
export function PageBody({ children, narrow = false }: { children: React.ReactNode; narrow?: boolean }) {
  return (
    <div className={`flex flex-col gap-4 px-4 pb-8 sm:px-6 ${narrow ? 'w-full max-w-3xl' : ''}`}>
      {children}
    </div>
  );
}
