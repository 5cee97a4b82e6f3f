'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { useFormat } from '@/lib/format/use-format';
import { useEditable } from '../bars/use-editable';
import { pasteFiles } from '../cells/pasted-files';
import { useEditor, useGridKeys } from '../editor/editor-context';
import { useMap } from '../editor/map-context';
import { findShortcut } from '../editor/shortcuts';
import { useMapWords } from '../editor/use-map-words';
import { ClipboardContext, type ClipboardActions } from './clipboard-context';
import type { ClipboardDesk, ClipboardTexts } from './clipboard-desk';
import type { ClipboardQuestion } from './clipboard-question';
import { readClipboard } from './read-clipboard';

const PasteWindow = lazy(async () => ({ default: (await import('./paste-window')).PasteWindow }));
const BrandWindow = lazy(async () => ({ default: (await import('./brand-window')).BrandWindow }));

// The type of lib/journeys/core/clipboard/parcel.ts, whose code comes with the first use.
const ownType = 'application/x-touchstone-map';

/** Copying, cutting, pasting and filling in the grid, by the browser's own events, by keys and by menu. */
export function ClipboardProvider({ children }: { children: React.ReactNode }) {
  const t = useTranslations('mapClip');
  const decimal = useFormat().number(1.1).charAt(1);
  const words = useMapWords();
  const map = useMap();
  const isEditable = useEditable();
  const { focus, say } = useEditor();
  const [question, setQuestion] = useState<ClipboardQuestion | null>(null);
  const desk = useRef<ClipboardDesk | null>(null);
  /** A menu asked for what comes, and has the focus still. */
  const isCommanded = useRef(false);
  const plainField = useRef<HTMLTextAreaElement>(null);
  const { organization, workspace, brandName } = map;

  const load = useCallback(async () => {
    const { clipboardDesk } = await import('./clipboard-desk');
    const brand = { organization, workspace, name: brandName };
    return (desk.current ??= clipboardDesk({
      map,
      brand,
      focus,
      words,
      t,
      decimal,
      say,
      onAsk: setQuestion,
    }));
  }, [map, organization, workspace, brandName, focus, words, t, decimal, say]);

  const isInGrid = () => focus.editing() === null && focus.root()?.contains(document.activeElement) === true;

  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    if (!(isCommanded.current || isInGrid()) || !event.clipboardData || !desk.current) return;
    const isCut = event.type === 'cut' && isEditable;
    if (desk.current[isCut ? 'cut' : 'copy'](event.clipboardData)) event.preventDefault();
  });
  const paste = useEffectEvent((texts: ClipboardTexts) => {
    if (isEditable) void load().then((ready) => ready.paste(texts));
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const isPlain = event.target === plainField.current;
    if ((!isInGrid() && !isPlain) || !event.clipboardData) return;
    event.preventDefault();
    if (!isPlain && isEditable && pasteFiles(map, focus.current(), event.clipboardData.files)) return;
    const read = (type: string) => (isPlain ? '' : (event.clipboardData?.getData(type) ?? ''));
    const text = event.clipboardData.getData('text/plain');
    paste({ own: read(ownType), html: read('text/html'), text, isPlain });
    if (isPlain) focus.refocus();
  });

  useEffect(() => {
    // What copies has to be there when the event comes; whoever turns to the grid has it fetched.
    const warm = (event: FocusEvent) => {
      if (event.target instanceof Node && focus.root()?.contains(event.target))
        void load().catch(() => undefined);
    };
    document.addEventListener('focusin', warm);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('focusin', warm);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [focus, load]);

  useGridKeys(
    useCallback(
      (event) => {
        const shortcut = findShortcut(event, 'grid');
        if (shortcut === 'pastePlain' && isEditable) {
          // The browser pastes plain text into fields alone: it gets one for as long as the key lasts.
          plainField.current?.focus({ preventScroll: true });
          return false;
        }
        if (!isEditable) return false;
        if (shortcut === 'fill') {
          desk.current?.fill('all');
          return true;
        }
        // Where there is nothing to fill, the browser loads the page anew as always.
        return shortcut === 'fillRight' && desk.current?.fill('right') === true;
      },
      [isEditable],
    ),
  );

  const actions = useMemo<ClipboardActions>(() => {
    const byCommand = (command: 'copy' | 'cut') => {
      isCommanded.current = true;
      document.execCommand(command);
      isCommanded.current = false;
    };
    return {
      copy: () => void load().then(() => byCommand('copy')),
      cut: () => void load().then(() => byCommand('cut')),
      paste: () =>
        void Promise.all([load(), readClipboard()]).then(([ready, texts]) => {
          if (texts) ready.paste(texts);
          else toast.info(t('useKeys'));
        }),
      fill: (from) => void load().then((ready) => ready.fill(from)),
    };
  }, [load, t]);

  const close = () => {
    setQuestion(null);
    focus.recover();
  };
  return (
    <ClipboardContext value={actions}>
      {children}
      <textarea
        ref={plainField}
        aria-hidden="true"
        tabIndex={-1}
        className="sr-only"
        onKeyUp={() => focus.refocus()}
      />
      <Suspense>
        {question?.kind === 'table' && (
          <PasteWindow
            request={question.request}
            onPaste={(request, plan) => {
              setQuestion(null);
              void load().then((ready) => ready.apply(request, plan));
            }}
            onClose={close}
          />
        )}
        {question?.kind === 'brand' && (
          <BrandWindow
            {...question}
            onPaste={() => {
              setQuestion(null);
              void load().then((ready) => ready.pasteFromOther(question.parcel));
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </ClipboardContext>
  );
}
