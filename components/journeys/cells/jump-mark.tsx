import { ArrowLeftRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ChannelJump } from '@/lib/journeys/core/channel-jumps';
import { cn } from '@/lib/utils/cn';

/** Where a customer has to change medium, channel or unit to come here. */
export function JumpMark({ jump, className }: { jump: ChannelJump; className?: string }) {
  const t = useTranslations('mapCells.jump');
  const words = t('to', { changes: jump.changes.join('_') });
  return (
    <span title={words} className={cn('inline-flex shrink-0 text-ink-muted', className)}>
      <ArrowLeftRight aria-hidden className="size-3.5" />
      <span className="sr-only">{words}</span>
    </span>
  );
}
