'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';

export interface FileDropProps {
  onFiles: (files: File[]) => void;
  /** As for an input: `.csv,.xlsx` or `image/*`. */
  accept?: string;
  multiple?: boolean;
  maxBytes?: number;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Opens a phone's camera. */
  capture?: 'environment' | 'user';
  className?: string;
}

function isAccepted(file: File, accept: string | undefined): boolean {
  if (!accept) return true;
  return accept.split(',').some((part) => {
    const rule = part.trim().toLowerCase();
    if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule);
    return rule.endsWith('/*') ? file.type.startsWith(rule.slice(0, -1)) : file.type === rule;
  });
}

/** A field for files that also takes what is dropped on it. Wrong kinds and sizes are named and left out. */
export function FileDrop({
  onFiles,
  accept,
  multiple = false,
  maxBytes,
  label,
  hint,
  disabled = false,
  capture,
  className,
}: FileDropProps) {
  const t = useTranslations('ui');
  const format = useFormat();
  const id = useId();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    const problemOf = (file: File) => {
      if (!isAccepted(file, accept)) return t('fileKind', { name: file.name });
      if (maxBytes !== undefined && file.size > maxBytes) {
        return t('fileSize', { name: file.name, limit: format.fileSize(maxBytes) });
      }
      return undefined;
    };
    const good = files.filter((file) => problemOf(file) === undefined);
    setProblem(files.map(problemOf).find(Boolean));
    if (good.length > 0) onFiles(good);
  };

  return (
    <div className={className}>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!disabled);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!disabled) take(event.dataTransfer.files);
        }}
        className={cn(
          'flex min-h-24 flex-col items-center justify-center gap-1 rounded border border-dashed border-line-control px-4 py-5 text-center transition-colors duration-100',
          'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
          over ? 'border-accent bg-accent-soft' : 'bg-surface',
          disabled
            ? 'cursor-not-allowed border-line bg-sunken text-ink-disabled'
            : 'cursor-pointer hover:bg-hover',
        )}
      >
        <Upload aria-hidden className="mb-1 size-5 text-ink-subtle" />
        <span className="text-base font-medium">{label}</span>
        <span className="text-sm text-ink-muted">{hint ?? t('dropHint')}</span>
        <input
          id={id}
          type="file"
          accept={accept}
          multiple={multiple}
          capture={capture}
          disabled={disabled}
          className="sr-only"
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => {
            take(event.target.files);
            // So that the same file can be chosen again after a mistake.
            event.target.value = '';
          }}
        />
      </label>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="mt-1.5 text-sm text-danger-ink">
          {problem}
        </p>
      )}
    </div>
  );
}
