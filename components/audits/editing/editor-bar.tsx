import type { ReactNode } from 'react';

/** The line that stays above an editor: whether everything is saved, and its buttons. */
export function EditorBar({
  lead,
  status,
  children,
}: {
  lead?: ReactNode;
  /** Empty where nothing is to be said. */
  status: string;
  children: ReactNode;
}) {
  return (
    <div className="sticky top-0 z-10 -mx-4 flex flex-wrap items-center gap-2 border-b border-line bg-canvas px-4 py-2 sm:-mx-6 sm:px-6">
      {lead}
      <span role="status" className="flex-1 text-sm text-ink-muted">
        {status}
      </span>
      {children}
    </div>
  );
}
