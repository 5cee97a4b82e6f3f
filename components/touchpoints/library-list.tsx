import Link from 'next/link';

interface LibraryListProps {
  label: string;
  current: string;
  libraries: readonly { id: string; href: string; title: string; count: string }[];
}

/** The libraries to choose from; on narrow screens they stand in a row that can be pushed. */
export function LibraryList({ label, current, libraries }: LibraryListProps) {
  return (
    <nav aria-label={label} className="min-w-0 lg:sticky lg:top-16">
      <ul className="flex gap-1 overflow-x-auto pb-1 lg:flex-col lg:overflow-visible">
        {libraries.map(({ id, href, title, count }) => (
          <li key={id} className="shrink-0">
            <Link
              href={href}
              aria-current={id === current ? 'page' : undefined}
              className="flex flex-col rounded px-3 py-2 hover:bg-hover aria-[current=page]:bg-active"
            >
              <span className="font-medium">{title}</span>
              <span className="figures text-xs text-ink-muted">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
