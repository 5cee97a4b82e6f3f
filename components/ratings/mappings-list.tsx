'use client';

import { Download, Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FieldFrame } from '@/components/form/field-frame';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast-store';
import { useFormat } from '@/lib/format/use-format';
import type { SavedMappingEntry } from '@/lib/ratings/import-types';
import { AddMappingFile } from './add-mapping-file';
import { callImports, mappingsPath } from './imports-api';
import { saveText } from './save-text';

/** How files of former waves were read; each can be taken along as a file, renamed and deleted. */
export function MappingsList({ base, mappings }: { base: string; mappings: readonly SavedMappingEntry[] }) {
  const t = useTranslations('ratings');
  const format = useFormat();
  const router = useRouter();
  const [name, setName] = useState('');
  const download = ({ name: title, mapping }: SavedMappingEntry) =>
    saveText(
      `${JSON.stringify({ ...mapping, name: title }, null, 2)}\n`,
      `${title.replace(/[\\/:*?"<>|]/g, '-')}.json`,
      'application/json',
    );
  const change = async (id: string, method: 'PATCH' | 'DELETE', body?: unknown) => {
    const answer = await callImports(method, `${mappingsPath(base)}/${id}`, body);
    if ('message' in answer) return answer.message ?? t('wizard.unreachable');
    toast.success(t(method === 'DELETE' ? 'mappings.deleted' : 'mappings.renamed'));
    router.refresh();
  };
  return (
    <Panel
      id="mappings"
      title={t('mappings.title')}
      description={t('mappings.hint')}
      actions={<AddMappingFile base={base} />}
      flush
    >
      {mappings.length === 0 && <p className="px-4 py-3 text-sm text-ink-muted">{t('mappings.none')}</p>}
      <ul>
        {mappings.map((mapping) => (
          <li
            key={mapping.id}
            className="flex items-center gap-3 border-b border-line px-4 py-2 last:border-b-0"
          >
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{mapping.name}</p>
              <p className="figures text-sm text-ink-muted">
                {t('mappings.about', { count: mapping.columns, date: format.date(mapping.updatedAt) })}
              </p>
            </div>
            <Button
              size="icon-sm"
              variant="ghost"
              aria-label={t('mappings.downloadOf', { name: mapping.name })}
              onClick={() => download(mapping)}
            >
              <Download aria-hidden />
            </Button>
            <ConfirmDialog
              tone="normal"
              trigger={
                <Button
                  size="icon-sm"
                  variant="ghost"
                  aria-label={t('mappings.renameOf', { name: mapping.name })}
                  onClick={() => setName(mapping.name)}
                >
                  <Pencil aria-hidden />
                </Button>
              }
              title={t('mappings.rename')}
              description={t('mappings.renameHint')}
              confirmLabel={t('mappings.rename')}
              onConfirm={() =>
                name.trim() === ''
                  ? t('mappings.nameMissing')
                  : change(mapping.id, 'PATCH', { name: name.trim() })
              }
            >
              <FieldFrame id={`name-${mapping.id}`} label={t('mappings.name')}>
                <Input
                  id={`name-${mapping.id}`}
                  value={name}
                  maxLength={100}
                  onChange={(event) => setName(event.target.value)}
                />
              </FieldFrame>
            </ConfirmDialog>
            <ConfirmDialog
              trigger={
                <Button
                  size="icon-sm"
                  variant="ghost"
                  aria-label={t('mappings.deleteOf', { name: mapping.name })}
                >
                  <Trash2 aria-hidden />
                </Button>
              }
              title={t('mappings.deleteTitle')}
              description={t('mappings.deleteText', { name: mapping.name })}
              confirmLabel={t('mappings.delete')}
              onConfirm={() => change(mapping.id, 'DELETE')}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
