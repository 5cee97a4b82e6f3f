import type { BrandKind } from '@/db/values/touchpoints';

/** What a leader, another field or a competitor does. */
export interface GalleryItem {
  id: string;
  title: string;
  feature: string;
  note: string;
  brand: { id: string; name: string; kind: BrandKind };
  /** Empty where none was named, or where it lies in the trash. */
  touchpoint: { id: string; name: string } | null;
  photo: { fileId: string; width: number; height: number } | null;
  /** Who added it, and when (ISO 8601). */
  createdBy: string | null;
  createdAt: string;
}
