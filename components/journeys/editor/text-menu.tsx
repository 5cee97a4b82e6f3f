'use client';

import { Bold, Image, Lightbulb, Link, List, ListOrdered, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Popover } from 'radix-ui';
import {
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useState,
  type Ref,
} from 'react';
import { announceStyleNonce } from '@/components/ui/style-nonce';
import type { LaneKind } from '@/db/values/journeys';
import { foldForSearch } from '@/lib/format/collate';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { madeIn } from '@/lib/journeys/core/make-in-lane';
import { toggleBold, toggleList, withoutSlash, type Slash } from '@/lib/journeys/core/mark-edits';
import { withoutMarks } from '@/lib/journeys/core/marked-text';
import { useMakeCard } from '../structure/use-make-card';
import { useEditor } from './editor-context';
import { changeField, stateOf } from './field-state';

announceStyleNonce();

const commands = {
  pain: { icon: TriangleAlert, lane: 'pains' },
  opportunity: { icon: Lightbulb, lane: 'opportunities' },
  touchpoint: { icon: Link, lane: 'touchpoints' },
  picture: { icon: Image, lane: 'storyboard' },
  bullets: { icon: List, lane: null },
  numbers: { icon: ListOrdered, lane: null },
  bold: { icon: Bold, lane: null },
} as const satisfies Record<string, { icon: unknown; lane: LaneKind | null }>;
type Command = keyof typeof commands;
const all = Object.keys(commands) as Command[];
/** What is done with words that are chosen already. */
const withWords: readonly Command[] = ['pain', 'opportunity', 'bullets', 'numbers', 'bold'];

export interface TextMenuKeys {
  /** True where the key was the menu's. */
  take: (event: React.KeyboardEvent) => boolean;
}

interface TextMenuProps {
  keys: Ref<TextMenuKeys>;
  field: React.RefObject<HTMLTextAreaElement | null>;
  stepId: string;
  /** The "/" that opened it; null where it is about what is chosen. */
  slash: Slash | null;
  /** Keeps what stands in the field as a step of its own to undo. */
  onKeep: () => void;
  /** Keeps what stands in the field and leaves it. */
  onLeave: () => void;
  onClose: () => void;
}

/** What a text can be made into, at the field in which it is written. The focus stays in the field. */
export function TextMenu({ keys, field, stepId, slash, onKeep, onLeave, onClose }: TextMenuProps) {
  const t = useTranslations('mapText');
  const { focus } = useEditor();
  const { hasLane, make, laneOf } = useMakeCard();
  const id = useId();
  const query = foldForSearch(slash?.query.trim() ?? '');
  const [pointed, setPointed] = useState({ query, at: 0 });
  const shown = (slash ? all : withWords).filter((command) =>
    foldForSearch(t(`commands.${command}`)).includes(query),
  );
  const at = pointed.query === query ? pointed.at : 0;
  const point = (next: number) => setPointed({ query, at: (next + shown.length) % shown.length });
  const isEmpty = shown.length === 0;

  const closeEmpty = useEffectEvent(onClose);
  useEffect(() => {
    // Nothing is called so: what was typed is a text.
    if (isEmpty) closeEmpty();
  }, [isEmpty]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    const said = { 'aria-haspopup': 'listbox', 'aria-controls': id, 'aria-activedescendant': `${id}-${at}` };
    for (const [name, value] of Object.entries(said)) element.setAttribute(name, value);
    return () => Object.keys(said).forEach((name) => element.removeAttribute(name));
  }, [field, id, at]);

  const goTo = (kind: LaneKind) => {
    onLeave();
    const lane = laneOf(kind);
    if (lane === null) return;
    focus.leave('stay');
    // A new lane is drawn first.
    requestAnimationFrame(() => {
      focus.go(cellId(lane, stepId));
      focus.edit(cellId(lane, stepId), '');
    });
  };

  const pick = (command: Command | undefined) => {
    const element = field.current;
    if (!command || !element) return;
    const now = stateOf(element);
    const bare = slash ? withoutSlash(now, slash) : { field: now, rest: now.text.slice(now.from, now.to) };
    onClose();
    if (command === 'bold') changeField(element, toggleBold(bare.field));
    else if (command === 'bullets' || command === 'numbers') {
      changeField(element, toggleList(bare.field, command));
    } else {
      changeField(element, bare.field);
      const words = withoutMarks(bare.rest).trim();
      const isMade = command === 'pain' || command === 'opportunity';
      if (!isMade || words === '') return goTo(isMade ? madeIn[command] : commands[command].lane);
      onKeep();
      make(stepId, command, words);
    }
  };

  useImperativeHandle(keys, () => ({
    take(event) {
      if (isEmpty || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
      if (event.key === 'ArrowDown') point(at + 1);
      else if (event.key === 'ArrowUp') point(at - 1);
      else if (event.key === 'Enter') pick(shown[at]);
      else if (event.key === 'Escape') onClose();
      else return false;
      event.preventDefault();
      return true;
    },
  }));

  return (
    <Popover.Root open={!isEmpty}>
      <Popover.Anchor virtualRef={field as React.RefObject<HTMLTextAreaElement>} />
      <Popover.Portal>
        <Popover.Content
          id={id}
          role="listbox"
          aria-label={t(slash ? 'insert' : 'chosen')}
          align="start"
          side="bottom"
          sideOffset={4}
          collisionPadding={8}
          // The field keeps the keyboard, also for a press on a line.
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          className="z-50 max-h-(--radix-popover-content-available-height) w-64 max-w-[calc(100vw-1rem)] animate-appear overflow-y-auto rounded bg-raised p-1 shadow-float outline-none"
        >
          {shown.map((command, index) => {
            const { icon: Icon, lane } = commands[command];
            return (
              <div
                key={command}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                data-selected={index === at}
                className="menu-item coarse:min-h-11"
                onPointerMove={() => {
                  if (index !== at) point(index);
                }}
                onClick={() => pick(command)}
              >
                <Icon aria-hidden className="size-4 shrink-0 text-ink-subtle" />
                <span className="flex-1 truncate">{t(`commands.${command}`)}</span>
                {lane !== null && !hasLane(lane) && (
                  <span className="text-xs text-ink-muted">{t('addsLane')}</span>
                )}
              </div>
            );
          })}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
