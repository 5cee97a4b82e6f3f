/** The address of the page with another view; null takes the view away. */
export function withView(address: string, id: string | null): string {
  const url = new URL(address);
  if (id === null) url.searchParams.delete('view');
  else url.searchParams.set('view', id);
  return url.href;
}

/** Says in the address bar which view is shown, so that the page comes back with it. */
export function tellAddress(id: string | null): void {
  window.history.replaceState(null, '', withView(window.location.href, id));
}
