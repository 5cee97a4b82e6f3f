import Link from 'next/link';
import type { ReactNode } from 'react';

export interface NumberedLine {
  id: string;
  name: string;
  href: string;
  detail: ReactNode;
  action?: ReactNode;
}

/** The points that a matrix numbers, by name. */
export function NumberedList({
  title,
  note = null,
  lines,
  empty,
}: {
  title: string;
  note?: string | null;
  lines: readonly NumberedLine[];
  empty: string;
}) {
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-semibold">{title}</h3>
      {note && <p className="text-xs text-ink-subtle">{note}</p>}
      {lines.length === 0 ? (
        <p className="mt-2 text-sm text-ink-muted">{empty}</p>
      ) : (
        <ol className="mt-1 divide-y divide-line">
          {lines.map(({ id, name, href, detail, action }, at) => (
            <li key={id} className="flex items-start gap-2.5 py-2">
              <span
                aria-hidden
                className="figures mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full bg-accent text-xs font-semibold text-on-accent"
              >
                {at + 1}
              </span>
              <div className="min-w-0 flex-1">
                <Link
                  href={href}
                  className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline coarse:min-h-11"
                >
                  {name}
                </Link>
                <p className="figures text-xs text-ink-muted">{detail}</p>
              </div>
              {action}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
