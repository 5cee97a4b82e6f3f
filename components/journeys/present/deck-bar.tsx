'use client';

import { ChevronLeft, ChevronRight, CircleQuestionMark, Crosshair, Moon, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** The strip below the slides: where one is, and buttons for all that keys do. */
export function DeckBar({
  title,
  number,
  count,
  typed,
  isFirst,
  isLast,
  hasLaser,
  onStep,
  onBlack,
  onLaser,
  onHelp,
  onClose,
}: {
  title: string;
  number: number;
  count: number;
  /** Of the number that is being typed. */
  typed: string;
  isFirst: boolean;
  isLast: boolean;
  hasLaser: boolean;
  onStep: (by: 1 | -1) => void;
  onBlack: () => void;
  onLaser: () => void;
  onHelp: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('mapViews.present');
  return (
    <div className="flex items-center gap-2 border-t border-line px-2 py-1 sm:px-6 sm:py-2">
      <span className="min-w-0 flex-1 truncate text-xl text-ink-muted max-sm:hidden">{title}</span>
      <span className="flex items-center gap-1 max-sm:flex-1">
        <Tool label={t('back')} isOff={isFirst} onPress={() => onStep(-1)}>
          <ChevronLeft />
        </Tool>
        <span className="figures min-w-16 text-center text-xl" aria-hidden>
          {typed === '' ? t('number', { number, count }) : t('goTo', { number: typed })}
        </span>
        <Tool label={t('next')} isOff={isLast} onPress={() => onStep(1)}>
          <ChevronRight />
        </Tool>
      </span>
      <span className="flex items-center justify-end sm:flex-1">
        <span className="flex items-center max-sm:hidden">
          <Tool label={t('laser')} isOn={hasLaser} onPress={onLaser}>
            <Crosshair />
          </Tool>
          <Tool label={t('black')} onPress={onBlack}>
            <Moon />
          </Tool>
          <Tool label={t('keys')} onPress={onHelp}>
            <CircleQuestionMark />
          </Tool>
        </span>
        <Tool label={t('end')} onPress={onClose}>
          <X />
        </Tool>
      </span>
    </div>
  );
}

function Tool({
  label,
  isOff = false,
  isOn,
  onPress,
  children,
}: {
  label: string;
  isOff?: boolean;
  isOn?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      // Not `disabled`: the focus would fall out of the slides.
      aria-disabled={isOff || undefined}
      // A press with the pointer leaves the keys with the slides.
      onMouseDown={(event) => event.preventDefault()}
      onClick={isOff ? undefined : onPress}
      className="size-11 aria-disabled:text-ink-disabled [&_svg]:size-6"
    >
      {children}
    </Button>
  );
}
