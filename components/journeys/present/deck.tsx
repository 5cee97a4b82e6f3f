'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState, type KeyboardEvent, type TouchEvent } from 'react';
import { FullWindow } from '@/components/ui/full-window';
import { findAgain, stepDeck, type DeckPlace, type Slide } from '@/lib/journeys/core/present/slides';
import { cn } from '@/lib/utils/cn';
import type { Paint } from '../cells/paint';
import { usePaint, useShared } from '../cells/use-figures';
import { useMap, useMapHeader } from '../editor/map-context';
import { readArrangement } from '../views/arrangement';
import { viewsOf } from '../views/views-store';
import { CurveSlide } from './curve-slide';
import { DeckBar } from './deck-bar';
import { commandOf } from './deck-keys';
import { KeyHelp } from './key-help';
import { Laser } from './laser';
import { NothingSlide, StepsSlide } from './steps-slide';
import type { DeckChoice } from './present-dialog';
import { SlideFiguresContext, usePresentedFigures } from './presented-figures';
import { SummarySlide } from './summary-slide';
import { TitleSlide } from './title-slide';
import { useFullScreenEnd } from './use-full-screen-end';
import { useSlideName } from './use-slide-name';
import { useSlides } from './use-slides';

/** Pixels that a finger moves sideways to turn a slide. */
const swipe = 48;

/** The slides of a map over all of the screen. */
export function Deck({ choice, onClose }: { choice: DeckChoice; onClose: () => void }) {
  const t = useTranslations('mapViews.present');
  const { store } = useMap();
  const { title } = useMapHeader();
  const figures = usePresentedFigures(choice.viewIds);
  const slides = useSlides(choice, figures);
  const [at, setAt] = useState<DeckPlace & { key: string }>({ key: 'title', slide: 0, build: 0 });
  const [isBlack, setBlack] = useState(false);
  const [hasLaser, setLaser] = useState(false);
  const [hasHelp, setHelp] = useState(false);
  const [typed, setTyped] = useState('');
  const stage = useRef<HTMLElement>(null);
  const touch = useRef<{ x: number; y: number } | null>(null);
  const place = findAgain(slides, at.key, at);
  const slide = slides[place.slide];
  const nameOf = useSlideName();
  useFullScreenEnd(onClose);

  const go = (next: DeckPlace) => {
    setAt({ ...next, key: slides[next.slide]?.key ?? '' });
    setBlack(false);
    setTyped('');
  };
  const step = (by: 1 | -1) => go(stepDeck(slides, place, by));
  const goTo = (number: number) => go({ slide: Math.max(0, Math.min(slides.length - 1, number)), build: 0 });
  const scroll = (by: 1 | -1) => {
    const body = stage.current?.querySelector('[data-slide-body]');
    body?.scrollBy({ top: by * 0.6 * body.clientHeight, behavior: 'smooth' });
  };

  const run = (what: NonNullable<ReturnType<typeof commandOf>>) => {
    if (what.do === 'digit') return setTyped(`${typed}${what.digit}`.slice(-3));
    if (what.do === 'enter') return typed === '' ? step(1) : goTo(Number(typed) - 1);
    setTyped('');
    if (what.do === 'escape') {
      if (hasHelp) setHelp(false);
      else if (isBlack) setBlack(false);
      else onClose();
    } else if (isBlack) setBlack(false);
    else if (what.do === 'next') step(1);
    else if (what.do === 'back') step(-1);
    else if (what.do === 'first') goTo(0);
    else if (what.do === 'last') goTo(slides.length - 1);
    else if (what.do === 'up') scroll(-1);
    else if (what.do === 'down') scroll(1);
    else if (what.do === 'black') setBlack(true);
    else if (what.do === 'laser') setLaser(!hasLaser);
    else setHelp(!hasHelp);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Nothing of the editor behind hears what is pressed here.
    event.stopPropagation();
    const command = commandOf(event);
    if (!command) return;
    const isPress = (command.do === 'next' && event.key === ' ') || command.do === 'enter';
    const isOnControl = event.target instanceof Element && event.target.closest('button, a') !== null;
    if (isPress && isOnControl && typed === '') return;
    event.preventDefault();
    run(command);
  };
  const onTouchEnd = ({ changedTouches }: TouchEvent) => {
    const finger = changedTouches[0];
    const from = touch.current;
    touch.current = null;
    if (!from || !finger) return;
    const [x, y] = [finger.clientX - from.x, finger.clientY - from.y];
    if (Math.abs(x) > swipe && Math.abs(x) > 1.5 * Math.abs(y)) step(x < 0 ? 1 : -1);
  };

  const viewId = slide?.kind === 'steps' ? slide.viewId : null;
  const shown = figures.get(viewId) ?? figures.get(null);
  const paint = usePaintOf(viewId);
  const slideFigures = useMemo(() => (shown ? { shown, paint } : null), [shown, paint]);
  if (!slide) return null;
  const name = nameOf(slide);
  const next = stepDeck(slides, place, 1);
  return (
    <FullWindow
      title={t('label', { title })}
      first={stage}
      onKeyDown={onKeyDown}
      onTouchStart={({ touches }) => {
        const finger = touches[0];
        touch.current = finger ? { x: finger.clientX, y: finger.clientY } : null;
      }}
      onTouchEnd={onTouchEnd}
      className={cn(hasLaser && 'cursor-none')}
    >
      <section
        ref={stage}
        // It has the keys of the slides, and nothing to press.
        tabIndex={-1}
        aria-label={name}
        lang={store.map().language}
        data-slide={slide.kind}
        className="flex min-h-0 flex-1 flex-col px-4 pt-4 outline-none sm:px-10 sm:pt-8"
      >
        <SlideFiguresContext value={slideFigures}>
          <SlideView key={slide.key} slide={slide} build={place.build} />
        </SlideFiguresContext>
      </section>
      <DeckBar
        title={title}
        number={place.slide + 1}
        count={slides.length}
        typed={typed}
        isFirst={place.slide === 0 && place.build === 0}
        isLast={next.slide === place.slide && next.build === place.build}
        hasLaser={hasLaser}
        onStep={step}
        onBlack={() => setBlack(true)}
        onLaser={() => setLaser(!hasLaser)}
        onHelp={() => setHelp(!hasHelp)}
        onClose={onClose}
      />
      <p role="status" className="sr-only">
        {isBlack ? t('isBlack') : t('slideOf', { number: place.slide + 1, count: slides.length, name })}
      </p>
      {hasHelp && <KeyHelp onClose={() => setHelp(false)} />}
      {hasLaser && <Laser />}
      {isBlack && (
        <div
          aria-hidden
          data-black
          className="fixed inset-0 z-50 cursor-none"
          style={{ background: '#000000' }}
          onClick={() => setBlack(false)}
        />
      )}
    </FullWindow>
  );
}

/** How a view paints touchpoints; without one, as the map does. */
function usePaintOf(viewId: string | null): Paint {
  const own = usePaint();
  const views = useShared(viewsOf(useMap()));
  const view = views.find(({ id }) => id === viewId);
  return view ? readArrangement(view.state).paint : own;
}

function SlideView({ slide, build }: { slide: Slide; build: number }) {
  switch (slide.kind) {
    case 'title':
      return <TitleSlide />;
    case 'steps':
      return <StepsSlide slide={slide} />;
    case 'nothing':
      return <NothingSlide viewId={slide.viewId} />;
    case 'curve':
      return <CurveSlide slide={slide} build={build} />;
    case 'summary':
      return <SummarySlide />;
  }
}
