/**
 * Puts a text on the clipboard. Browsers have none for pages without HTTPS: there an old command copies from a field, which
 * has to stand beside the button, because all around an open dialog is out of reach. False where it was not copied.
 */
export async function copyText(text: string, button: HTMLElement): Promise<boolean> {
  if (window.isSecureContext) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'sr-only';
  button.after(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  button.focus();
  return isCopied;
}
