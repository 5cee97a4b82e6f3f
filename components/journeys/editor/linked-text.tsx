import { findLinks } from './find-links';

/** A text with its addresses as links. In the grid they are no tab stops: the cell's menu has them. */
export function LinkedText({ text, inTabOrder = false }: { text: string; inTabOrder?: boolean }) {
  if (!text.includes('://')) return text;
  return findLinks(text).map(({ text: part, href }, at) =>
    href ? (
      <a
        key={at}
        href={href}
        tabIndex={inTabOrder ? undefined : -1}
        target="_blank"
        rel="noopener noreferrer"
        className="map-link"
      >
        {part}
      </a>
    ) : (
      part
    ),
  );
}
