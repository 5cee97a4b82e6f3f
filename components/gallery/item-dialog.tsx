'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { PhotoInput, type ChosenPhoto } from '@/components/files/photo-input';
import { uploadFile } from '@/components/files/upload-file';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import type { FormResult } from '@/components/form/form-result';
import { SubmitButton } from '@/components/form/submit-button';
import { ApiError } from '@/components/layout/call-api';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Progress } from '@/components/ui/progress';
import { Textarea } from '@/components/ui/textarea';
import type { BrandKind } from '@/db/values/touchpoints';
import type { GalleryItemInput } from '@/lib/gallery/input';
import type { GalleryItem } from '@/lib/gallery/types';

export interface BrandChoice {
  id: string;
  name: string;
  kind: BrandKind;
}

interface ItemDialogProps {
  base: string;
  /** What the form begins with; an item that is there already has an id. */
  item: Partial<GalleryItem>;
  /** Brands other than the own one. */
  brands: readonly BrandChoice[];
  touchpoints: readonly { id: string; name: string }[];
  onSubmit: (input: GalleryItemInput) => Promise<FormResult>;
  onDone: () => void;
  onClose: () => void;
}

interface Draft extends Omit<GalleryItemInput, 'photoFileId'> {
  photoFileId: ChosenPhoto | null;
}

const schema = async () => (await import('./item-form-schema')).itemFormSchema;

/** One thing that another brand does: whose, what, where one could do the same. The photo goes first. */
export function ItemDialog({ base, item, brands, touchpoints, onSubmit, onDone, onClose }: ItemDialogProps) {
  const t = useTranslations('gallery.form');
  const files = useTranslations('files');
  const enums = useTranslations('enum.brandKinds');
  const [progress, setProgress] = useState<number | null>(null);
  // A photo that has arrived is not sent again when another field was wrong.
  const arrived = useRef(new Map<Blob, string>());
  const filesPath = `/api${base}/files`;

  const keepPhoto = async (photo: ChosenPhoto | null): Promise<string | null> => {
    if (!photo?.blob) return photo?.fileId ?? null;
    const known = arrived.current.get(photo.blob);
    if (known) return known;
    setProgress(0);
    const { fileId } = await uploadFile<{ fileId: string }>(filesPath, photo.blob, {
      onProgress: setProgress,
    });
    arrived.current.set(photo.blob, fileId);
    return fileId;
  };
  const send = async ({ photoFileId: photo, ...values }: Draft): Promise<FormResult> => {
    try {
      return await onSubmit({ ...values, photoFileId: await keepPhoto(photo) });
    } catch (error) {
      if (error instanceof ApiError) return { fieldErrors: { photoFileId: [error.message] } };
      throw error;
    } finally {
      setProgress(null);
    }
  };

  const title = item.id ? t('changeTitle') : t('createTitle');
  if (brands.length === 0) {
    return (
      <Dialog open onOpenChange={onClose} title={title}>
        <p>
          {t.rich('noBrands', {
            link: (text) => (
              <Link href={`${base}/brands`} className="text-accent-ink underline underline-offset-3">
                {text}
              </Link>
            ),
          })}
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog open onOpenChange={onClose} title={title}>
      <Form
        schema={schema}
        defaultValues={{
          brandId: item.brand?.id ?? (brands.length === 1 ? brands[0]?.id : undefined),
          title: item.title ?? '',
          feature: item.feature ?? '',
          note: item.note ?? '',
          touchpointId: item.touchpoint?.id ?? null,
          photoFileId: item.photo
            ? { fileId: item.photo.fileId, url: `${filesPath}/${item.photo.fileId}?size=small` }
            : null,
        }}
        onSubmit={send}
        onSuccess={onDone}
      >
        <FormField name="brandId" label={t('brand')} hint={t('brandHint')}>
          {(control) => (
            <Combobox
              {...control}
              options={brands.map(({ id, name, kind }) => ({ value: id, label: name, hint: enums(kind) }))}
            />
          )}
        </FormField>
        <FormField name="title" label={t('title')} hint={t('titleHint')}>
          <Input autoComplete="off" />
        </FormField>
        <FormField name="photoFileId" label={files('photo')} group optional>
          <PhotoInput disabled={progress !== null} />
        </FormField>
        <FormField name="feature" label={t('feature')} hint={t('featureHint')} optional>
          <Textarea rows={3} />
        </FormField>
        <FormField name="touchpointId" label={t('touchpoint')} hint={t('touchpointHint')} optional>
          {(control) => (
            <Combobox
              {...control}
              clearable
              options={touchpoints.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </FormField>
        <FormField name="note" label={t('note')} hint={t('noteHint')} optional>
          <Textarea rows={2} />
        </FormField>
        {progress !== null && <Progress value={progress} max={1} label={files('uploading')} />}
        <FormActions align="end">
          <SubmitButton>{item.id ? t('save') : t('create')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
