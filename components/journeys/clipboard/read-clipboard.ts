import type { ClipboardTexts } from './clipboard-desk';

async function textOf(item: ClipboardItem | undefined, type: string): Promise<string> {
  if (!item?.types.includes(type)) return '';
  return (await item.getType(type)).text();
}

/**
 * What the clipboard holds, for a menu: the browser asks whether this page may read it. Null where it may not, or where the
 * page is not served over HTTPS. Parcels of our own come by key alone, as browsers give them to the event of pasting.
 */
export async function readClipboard(): Promise<ClipboardTexts | null> {
  if (!window.isSecureContext || !('read' in navigator.clipboard)) return null;
  try {
    const [item] = await navigator.clipboard.read();
    const [html, text] = [await textOf(item, 'text/html'), await textOf(item, 'text/plain')];
    return { own: '', html, text, isPlain: false };
  } catch {
    return null;
  }
}
