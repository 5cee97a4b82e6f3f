import { foldForSearch } from '@/lib/format/collate';
import type { GalleryItem } from '@/lib/gallery/types';

export interface GalleryFilter {
  q: string;
  brand: string | null;
  touchpoint: string | null;
}

/** The items that a filter leaves, in their order; every word of the search must stand somewhere in the item. */
export function filterItems(items: readonly GalleryItem[], filter: GalleryFilter): GalleryItem[] {
  const words = foldForSearch(filter.q).split(' ').filter(Boolean);
  return items.filter((item) => {
    if (filter.brand && item.brand.id !== filter.brand) return false;
    if (filter.touchpoint && item.touchpoint?.id !== filter.touchpoint) return false;
    const { title, feature, note, brand, touchpoint } = item;
    const text = foldForSearch([title, feature, note, brand.name, touchpoint?.name ?? ''].join(' '));
    return words.every((word) => text.includes(word));
  });
}
