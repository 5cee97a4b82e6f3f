'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { setCell } from '@/lib/journeys/core/edits-cells';
import { textLengths } from '@/lib/journeys/core/limits';
import { isCellShown } from '@/lib/journeys/core/read-map';
import { MarkedText } from '../marked-text';
import type { CellProps } from './cell-props';
import { useEditor } from './editor-context';
import { handOnKey } from './hand-on-key';
import { useMap } from './map-context';
import { pasteMarked, takeMarkKey } from './mark-keys';
import { useMapWords } from './use-map-words';
import { useTextMenu } from './use-text-menu';

/** Milliseconds between what is typed and its way to the store. */
const pause = 300;
/** From so many characters on they are counted. */
const countedFrom = 1_800;

/** The text of a cell; a field in its place while somebody writes. */
export function TextCell(props: CellProps) {
  return props.isEditing ? (
    <TextEditor {...props} />
  ) : (
    <MarkedText text={props.view.cell.text} linkTabIndex={-1} />
  );
}

function TextEditor({ lane, step, view: { cell }, typed, leave, cancel }: CellProps) {
  const t = useTranslations('mapEditor');
  const words = useMapWords();
  const { store } = useMap();
  const editor = useEditor();
  const { focus } = editor;
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What stood there when the writing began, and what the store has of this field since. */
  const begun = useRef({ text: cell.text, version: 0, conflicts: new Set<string>() });
  const sent = useRef(cell.text);
  const isDone = useRef(false);
  // Once and for all: a field that nobody has touched would follow what others write by itself.
  const [first] = useState(typed ?? cell.text);
  const [length, setLength] = useState(first.length);
  const [isOvertaken, setOvertaken] = useState(false);

  const write = (text: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (text === sent.current) return;
    sent.current = text;
    const where = { lane: words.lane(lane), step: words.stepOf(store.map(), step.id) };
    const result = store.edit(setCell(cell.id, 'text', text), {
      label: t('did.text', where),
      group: `text ${cell.id}`,
      seen: begun.current.version,
    });
    // The cell is gone or the map is full: the words stay in sight, to be copied.
    if (!result.ok && text !== '') {
      toast.error(t(result.reason === 'limit' ? 'limits.refused' : 'gone'), { description: text });
    }
  };

  /** Keeps what stands in the field, once, whatever comes after. */
  const finish = (text: string) => {
    if (isDone.current) return;
    isDone.current = true;
    if (!isCellShown(store.map(), cell.id)) {
      clearTimeout(timer.current);
      const [operation] = setCell(cell.id, 'text', text);
      if (operation?.type === 'set' && text !== begun.current.text) store.keepTyped(operation);
      return;
    }
    if (isOvertaken) {
      // What was refused on the way is the beginning of what is kept now.
      for (const { id, operation } of store.status().conflicts) {
        if (operation.id === cell.id && !begun.current.conflicts.has(id)) store.resolve(id, 'theirs');
      }
      sent.current = store.cell(lane.id, step.id).cell.text;
    }
    write(text);
    store.leaveField();
  };

  /** Keeps what stands in the field in a while, also while somebody types without a pause. */
  const writeSoon = () => {
    if (isOvertaken || isDone.current) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      if (!menu.isSlash() && field.current) write(field.current.value);
    }, pause);
  };
  const menu = useTextMenu({
    field,
    stepId: step.id,
    onKeep: () => {
      if (!isOvertaken) write(field.current?.value ?? sent.current);
      store.leaveField();
    },
    onLeave: () => finish(field.current?.value.trimEnd() ?? sent.current),
    onClosed: writeSoon,
  });

  const begin = useEffectEvent(() => {
    isDone.current = false;
    begun.current.version = Math.max(0, store.map().cell[cell.id]?.versions.text ?? 0);
    begun.current.conflicts = new Set(store.status().conflicts.map(({ id }) => id));
    const element = field.current;
    focus.refocus();
    element?.setSelectionRange(element.value.length, element.value.length);
  });
  const leaveAlone = useEffectEvent((text: string) => finish(text.trimEnd()));
  useLayoutEffect(() => {
    begin();
    const element = field.current;
    // A cell that goes while somebody writes in it keeps what it can.
    return () => {
      if (element) leaveAlone(element.value);
    };
  }, []);

  const overtake = useEffectEvent((theirs: string) => {
    if (theirs === sent.current || isDone.current) return;
    if (field.current && field.current.value === begun.current.text) {
      field.current.value = begun.current.text = sent.current = theirs;
      field.current.setSelectionRange(theirs.length, theirs.length);
      begun.current.version = Math.max(0, store.map().cell[cell.id]?.versions.text ?? 0);
    } else {
      clearTimeout(timer.current);
      setOvertaken(true);
    }
  });
  useEffect(() => overtake(cell.text), [cell.text]);

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || menu.takeKey(event) || takeMarkKey(event)) return;
    const text = event.currentTarget.value.trimEnd();
    if (handOnKey(editor, event, () => finish(text))) return;
    const hasMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') {
      event.preventDefault();
      finish(isOvertaken ? store.cell(lane.id, step.id).cell.text : begun.current.text);
      cancel();
    } else if (event.key === 'Tab' || (event.key === 'Enter' && hasMod)) {
      event.preventDefault();
      finish(text);
      leave(event.key === 'Enter' ? 'stay' : event.shiftKey ? 'left' : 'right');
    }
  };

  return (
    <>
      <textarea
        ref={field}
        aria-label={`${words.lane(lane)}, ${words.stepOf(store.map(), step.id)}`}
        defaultValue={first}
        maxLength={textLengths.text}
        autoComplete="off"
        className="map-field"
        onKeyDown={onKeyDown}
        onPaste={pasteMarked}
        onSelect={menu.onSelect}
        onContextMenu={menu.onContextMenu}
        onChange={({ target, nativeEvent }) => {
          menu.onTyped(target, (nativeEvent as InputEvent).data);
          writeSoon();
          setLength(target.value.length);
        }}
        onBlur={({ target: { value } }) => {
          finish(value.trimEnd());
          focus.endEdit();
        }}
      />
      {menu.content}
      {(isOvertaken || length >= countedFrom) && (
        <span role="status" className="map-field-note">
          {isOvertaken ? t('overtaken') : t('counted', { count: length, limit: textLengths.text })}
        </span>
      )}
    </>
  );
}
