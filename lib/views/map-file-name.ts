/** A file name from the title of a map: letters of every language stay, what a file system does not take goes. */
export function mapFileName(title: string, ending: string): string {
  const bare = title
    .replace(/[/\\?%*:|"<>\p{C}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+/u, '')
    .trim();
  return `${[...bare].slice(0, 80).join('').trim() || 'map'}.${ending}`;
}
