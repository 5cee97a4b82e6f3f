import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';
import { Badge } from './badge';
import type { ComboboxOption } from './combobox';

/** The closed Combobox: what is chosen, in the look of a field. */
export function ComboboxTrigger({
  chosen,
  multiple = false,
  placeholder,
  open,
  className,
  ...props
}: ComponentProps<'button'> & {
  chosen: readonly ComboboxOption[];
  multiple?: boolean;
  placeholder?: string;
  open: boolean;
}) {
  const t = useTranslations('ui');
  const listId = useId();
  return (
    <button
      type="button"
      role="combobox"
      aria-controls={listId}
      {...props}
      aria-expanded={open}
      className={cn(
        'field inline-flex min-h-control items-center gap-2 px-2.5 py-1 text-left',
        multiple && chosen.length > 0 && 'pl-1.5',
        className,
      )}
    >
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-1">
        {chosen.length === 0 && (
          <span className="truncate text-ink-subtle">{placeholder ?? t('choose')}</span>
        )}
        {chosen.map((option) =>
          multiple ? (
            <Badge key={option.value} className="max-w-48">
              <span className="truncate">{option.label}</span>
            </Badge>
          ) : (
            <span key={option.value} className="inline-flex min-w-0 items-center gap-2">
              {option.icon && <span className="flex text-ink-subtle [&_svg]:size-4">{option.icon}</span>}
              <span className="truncate">{option.label}</span>
            </span>
          ),
        )}
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-subtle" />
    </button>
  );
}
