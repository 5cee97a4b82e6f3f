declare global {
  var __webpack_nonce__: string | undefined;
}

/** The nonce of this page's scripts, which its own style elements may carry; undefined on the server. */
export function styleNonce(): string | undefined {
  return typeof document === 'undefined'
    ? undefined
    : document.querySelector<HTMLElement>('script[nonce]')?.nonce;
}

/** Dialogs and menus lock the scroll through a style element; its library looks for the nonce under this name. */
export function announceStyleNonce(): void {
  if (typeof document !== 'undefined') globalThis.__webpack_nonce__ ??= styleNonce();
}
