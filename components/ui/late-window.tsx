import { Slot } from 'radix-ui';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { usePart } from './use-part';

export interface Opening {
  /** The element that opens it; leave out and pass `open` to steer it from outside. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** What a window gets that is there: whether it is open is always said. */
export type Opened<Props extends Opening> = Props & Required<Pick<Opening, 'open' | 'onOpenChange'>>;

/** A window that is fetched when somebody turns to its trigger, or when it is opened from outside. */
export function lateWindow<Props extends Opening>(load: () => Promise<ComponentType<Opened<Props>>>) {
  const loadPart = async () => ({ Window: await load() });
  return function LateWindow(props: Props) {
    const { part, warm, show } = usePart(loadPart);
    const [ownOpen, setOwnOpen] = useState(false);
    const open = props.open ?? ownOpen;
    const onOpenChange = (next: boolean) => {
      setOwnOpen(next);
      props.onOpenChange?.(next);
    };
    const wanted = open && !part;
    useEffect(() => {
      if (wanted) show();
    });
    if (part) return <part.Window {...props} open={open} onOpenChange={onOpenChange} />;
    if (!props.trigger) return null;
    return (
      <Slot.Root
        aria-haspopup="dialog"
        aria-expanded={false}
        onPointerEnter={warm}
        onFocus={warm}
        onClick={() => onOpenChange(true)}
      >
        {props.trigger}
      </Slot.Root>
    );
  };
}
