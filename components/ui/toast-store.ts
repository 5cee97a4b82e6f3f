export interface ToastMessage {
  id: number;
  tone: 'info' | 'success' | 'error';
  title: string;
  description?: string;
  /** One button; what it does may fail, so it must not be the only way back. */
  action?: { label: string; onClick: () => void };
  /** Shown as a button with the word "Undo". */
  onUndo?: () => void;
  /** Milliseconds; errors stay until closed. */
  duration: number;
}

type Options = Partial<Pick<ToastMessage, 'description' | 'action' | 'onUndo' | 'duration'>>;

const kept = 4;
let messages: readonly ToastMessage[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replace(next: readonly ToastMessage[]): void {
  messages = next;
  for (const listener of listeners) listener();
}

export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => messages,
  remove: (id: number) => replace(messages.filter((message) => message.id !== id)),
};

function show(tone: ToastMessage['tone'], title: string, options: Options = {}): number {
  const duration =
    tone === 'error' ? Number.POSITIVE_INFINITY : options.onUndo || options.action ? 8000 : 5000;
  const message = { id: ++lastId, tone, title, duration, ...options };
  replace([...messages.slice(1 - kept), message]);
  return message.id;
}

/** Says what happened, from anywhere in the browser: `toast.success(t('saved'), { onUndo })`. Returns an id to dismiss. */
export const toast = {
  info: (title: string, options?: Options) => show('info', title, options),
  success: (title: string, options?: Options) => show('success', title, options),
  error: (title: string, options?: Options) => show('error', title, options),
  dismiss: (id: number) => toastStore.remove(id),
};
