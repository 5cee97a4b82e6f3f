'use client';

import { Search, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { foldForSearch } from '@/lib/format/collate';
import type { OwnTemplate } from '@/lib/journeys/types';
import { cn } from '@/lib/utils/cn';

/** A template of the product as the gallery shows it. */
export interface BuiltInTemplate {
  key: string;
  name: string;
  description: string;
  stages: number;
  steps: number;
}

interface Line {
  id: string;
  name: string;
  description: string;
  stages: number;
  steps: number;
  /** Of a template of the organization: the brand that saved it. */
  brand?: string;
  isOurs?: boolean;
}

/** Templates to choose from: those of the organization first, then those of the product. */
export function TemplateGallery({
  own,
  builtIn,
  value,
  onChange,
  onDelete,
}: {
  own: readonly OwnTemplate[];
  builtIn: readonly BuiltInTemplate[];
  value: string;
  onChange: (id: string) => void;
  /** For managers of the brand, of templates that it saved. */
  onDelete?: ((template: OwnTemplate) => void) | undefined;
}) {
  const t = useTranslations('maps.new');
  const name = useId();
  const [query, setQuery] = useState('');
  const words = foldForSearch(query).split(' ').filter(Boolean);
  const groups: { key: 'own' | 'builtIn'; lines: Line[] }[] = [
    { key: 'own', lines: own.map(({ title, ...template }) => ({ ...template, name: title })) },
    { key: 'builtIn', lines: builtIn.map(({ key, ...template }) => ({ ...template, id: key })) },
  ];
  const shown = groups
    .map(({ key, lines }) => ({
      key,
      lines: lines.filter((line) => {
        const text = foldForSearch([line.name, line.description, line.brand].join(' '));
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Input
        type="search"
        aria-label={t('searchTemplates')}
        placeholder={t('searchTemplates')}
        before={<Search />}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {shown.length === 0 && (
        <p role="status" className="text-sm text-ink-muted">
          {t('noTemplate')}
        </p>
      )}
      <div role="radiogroup" aria-label={t('templates')} className="flex flex-col gap-3">
        {shown.map(({ key, lines }) => (
          <div key={key} role="group" aria-label={t(key)} className="flex flex-col gap-1">
            {own.length > 0 && (
              <p aria-hidden className="text-xs font-medium text-ink-muted">
                {t(key)}
              </p>
            )}
            {lines.map((line) => {
              const mine = own.find(({ id, isOurs }) => id === line.id && isOurs);
              return (
                <div key={line.id} className="flex items-stretch gap-1">
                  <label
                    className={cn(
                      'relative min-w-0 flex-1 cursor-pointer rounded border border-line bg-surface px-3 py-2 hover:bg-hover',
                      'has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
                    )}
                  >
                    <input
                      type="radio"
                      name={name}
                      value={line.id}
                      checked={line.id === value}
                      onChange={() => onChange(line.id)}
                      aria-label={line.name}
                      aria-describedby={`${name}-${line.id}`}
                      className="absolute inset-0 cursor-[inherit] appearance-none rounded outline-none"
                    />
                    <span className="flex flex-wrap items-center gap-x-2">
                      <span className="font-medium wrap-anywhere">{line.name}</span>
                      {line.brand && <Badge tone="outline">{line.brand}</Badge>}
                      <span className="figures ml-auto text-xs text-ink-muted">
                        {t('templateSize', { stages: line.stages, steps: line.steps })}
                      </span>
                    </span>
                    <span id={`${name}-${line.id}`} className="block text-sm text-ink-muted">
                      {line.description}
                    </span>
                  </label>
                  {mine && onDelete && (
                    <Button
                      size="icon"
                      variant="ghost"
                      aria-label={t('deleteTemplate', { name: line.name })}
                      onClick={() => onDelete(mine)}
                    >
                      <Trash2 />
                    </Button>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
