'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState, type ComponentProps, type FocusEvent, type KeyboardEvent } from 'react';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { parseDecimal } from '@/lib/format/parse-decimal';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { useMap } from '../../editor/map-context';

/** What a field keeps at every key, so that nothing is lost with the page; Esc brings back what stood there. */
function useLive<T>(value: T, keep: (value: T) => void) {
  const { store } = useMap();
  const first = useRef(value);
  return {
    onFocus: () => {
      first.current = value;
    },
    onBlur: () => store.leaveField(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.nativeEvent.isComposing) keep(first.current);
    },
  };
}

type TextProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'size'> & {
  label: string;
  /** Not to be seen where the place says what it is. */
  hidesLabel?: boolean;
  value: string;
  onKeep: (value: string) => void;
  /** Enter in a field of one line. */
  onEnter?: () => void;
};

/** A line of text that is kept while it is typed. */
export function LiveInput({ label, hidesLabel, value, onKeep, onEnter, className, ...props }: TextProps) {
  const id = useId();
  const { onKeyDown, ...live } = useLive(value, onKeep);
  return (
    <div className={cn('min-w-0', className)}>
      <Label htmlFor={id} className={hidesLabel ? 'sr-only' : undefined}>
        {label}
      </Label>
      <Input
        id={id}
        value={value}
        onChange={(event) => onKeep(event.target.value)}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
        }}
        {...live}
        {...props}
      />
    </div>
  );
}

/** A text of several lines that is kept while it is typed. */
export function LiveText({
  label,
  hidesLabel,
  value,
  onKeep,
  onMarkKey,
  className,
  ...props
}: Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> &
  Pick<TextProps, 'label' | 'hidesLabel' | 'value' | 'onKeep'> & {
    /** Takes the keys of bold words and lists, in a text that has some. */
    onMarkKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  }) {
  const id = useId();
  const { onKeyDown, ...live } = useLive(value, onKeep);
  return (
    <div className={cn('min-w-0', className)}>
      <Label htmlFor={id} className={hidesLabel ? 'sr-only' : undefined}>
        {label}
      </Label>
      <Textarea
        id={id}
        rows={1}
        value={value}
        onChange={(event) => onKeep(event.target.value)}
        onKeyDown={(event) => {
          if (!onMarkKey?.(event)) onKeyDown(event);
        }}
        {...live}
        {...props}
      />
    </div>
  );
}

const atEnd = (event: FocusEvent<HTMLInputElement>) => {
  const { length } = event.target.value;
  event.target.setSelectionRange(length, length);
};

/** A figure that is kept while it is typed, in the reader's way of writing decimals; what is none is said and not kept. */
export function LiveNumber({
  label,
  value,
  onKeep,
  onEnter,
  first = null,
  isWhole = false,
  ...props
}: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'size'> & {
  label: string;
  value: number | null;
  onKeep: (value: number | null) => void;
  onEnter?: () => void;
  /** What was typed before the field was there. */
  first?: string | null;
  /** Takes whole numbers from 0. */
  isWhole?: boolean;
}) {
  const t = useTranslations('mapCells.number');
  const format = useFormat();
  const id = useId();
  const [draft, setDraft] = useState(first);
  const { onKeyDown, onFocus, onBlur } = useLive(value, onKeep);
  const settled = value === null ? '' : format.number(value, { grouping: false });
  const read = (text: string) => {
    const parsed = parseDecimal(text);
    return parsed !== null && isWhole && (!Number.isInteger(parsed) || parsed < 0) ? null : parsed;
  };
  const isWrong = draft !== null && draft.trim() !== '' && read(draft) === null;
  return (
    <div className="min-w-0">
      <Label htmlFor={id}>{label}</Label>
      <Input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        className="figures"
        value={draft ?? settled}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        onChange={({ target }) => {
          setDraft(target.value);
          const parsed = read(target.value);
          if (parsed !== null || target.value.trim() === '') onKeep(parsed);
        }}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (event.key === 'Enter' && !isWrong) onEnter?.();
        }}
        onFocus={(event) => {
          onFocus();
          atEnd(event);
        }}
        onBlur={() => {
          if (!isWrong) setDraft(null);
          onBlur();
        }}
        {...props}
      />
      {isWrong && (
        <p id={`${id}-problem`} role="alert" className="text-xs text-danger-ink">
          {t(isWhole ? 'notWhole' : 'notNumber')}
        </p>
      )}
    </div>
  );
}
