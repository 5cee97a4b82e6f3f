/** The one narrow column of the pages before a brand is open. */
export function AccountCard({
  title,
  intro,
  children,
  footer,
}: {
  title: string;
  intro?: React.ReactNode;
  children?: React.ReactNode;
  footer?: React.ReactNode;
}) {
  return (
    <div className="mx-auto mt-[4dvh] w-full max-w-sm">
      <div className="rounded border border-line bg-surface px-5 py-6 sm:px-7">
        <h1 className="text-xl font-semibold">{title}</h1>
        {intro && <div className="mt-1 text-ink-muted">{intro}</div>}
        {children && <div className="mt-5">{children}</div>}
      </div>
      {footer && <div className="mt-4 flex flex-wrap justify-center gap-x-2 text-ink-muted">{footer}</div>}
    </div>
  );
}
