/** How a touchpoint remembers the library entry that it was made from. */
export function libraryKey(libraryId: string, entryId: string): string {
  return `${libraryId}/${entryId}`;
}
