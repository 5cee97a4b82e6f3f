'use client';

import { MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useMapComments } from './map-comments-context';

/** Opens and closes the comments of the map, with the number of open discussions. */
export function CommentsToggle() {
  const t = useTranslations('comments.button');
  const { all, isOpen, open, close } = useMapComments();
  return (
    <Button
      size="sm"
      variant="ghost"
      aria-label={t('label', { count: all })}
      title={t('word')}
      aria-pressed={isOpen}
      onClick={() => (isOpen ? close() : open(null))}
    >
      <MessageSquare />
      {all > 0 && <span className="figures">{all}</span>}
    </Button>
  );
}
