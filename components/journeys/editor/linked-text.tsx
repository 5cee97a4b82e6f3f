import { findLinks } from './find-links';

/** A text with its addresses as links. They are no tab stops: the cell's menu has them. */
export function LinkedText({ text }: { text: string }) {
  if (!text.includes('://')) return text;
  return findLinks(text).map(({ text: part, href }, at) =>
    href ? (
      <a key={at} href={href} tabIndex={-1} target="_blank" rel="noopener noreferrer" className="map-link">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
