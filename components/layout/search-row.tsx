import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Input } from '@/components/ui/input';

/** Above a collection of cards: the search, other filters, how many there are, and what can be done. */
export function SearchRow({
  label,
  search,
  value,
  onSearch,
  count,
  actions,
  children,
}: {
  label: string;
  /** Of the field itself. */
  search: string;
  value: string;
  /** Null where nothing is searched for. */
  onSearch: (text: string | null) => void;
  count: string;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center gap-2" role="search" aria-label={label}>
      <Input
        type="search"
        aria-label={search}
        placeholder={search}
        before={<Search />}
        value={value}
        onChange={(event) => onSearch(event.target.value || null)}
        className="w-full sm:w-56"
      />
      {children}
      <p role="status" className="figures flex-1 text-sm text-ink-muted">
        {count}
      </p>
      {actions}
    </div>
  );
}
