import { Fragment } from 'react';
import { readMarks, type MarkedRun } from '@/lib/journeys/core/marked-text';
import { findLinks } from './editor/find-links';

interface MarkedTextProps {
  text: string;
  /** Of its links. In the grid they are no tab stops: the cell's menu has them. */
  linkTabIndex?: -1;
}

/** Whether there is anything but letters; most texts of a map have nothing else. */
const isMore = /\*\*|:\/\/|^(?:- |[1-9]\d{0,2}\. )/m;

function Linked({ text, linkTabIndex }: MarkedTextProps) {
  if (!text.includes('://')) return text;
  return findLinks(text).map(({ text: part, href }, at) =>
    href ? (
      <a
        key={at}
        href={href}
        tabIndex={linkTabIndex}
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

function Runs({
  runs,
  linkTabIndex,
}: Pick<MarkedTextProps, 'linkTabIndex'> & { runs: readonly MarkedRun[] }) {
  return runs.map(({ text, isBold }, at) => {
    const linked = <Linked key={at} text={text} linkTabIndex={linkTabIndex} />;
    return isBold ? (
      <strong key={at} className="font-semibold">
        {linked}
      </strong>
    ) : (
      linked
    );
  });
}

/**
 * A text of a map as people read it: bold words, lists and links. It stands on pages of the server and of the browser alike;
 * what is around it keeps breaks (`whitespace-pre-wrap`).
 */
export function MarkedText({ text, linkTabIndex }: MarkedTextProps) {
  if (!isMore.test(text)) return text;
  const blocks = readMarks(text);
  return blocks.map((block, at) => {
    if (block.kind === 'lines') {
      // The browser leaves out a break before a list: an empty line needs two.
      const isOpen = at < blocks.length - 1 && (block.runs.at(-1)?.text ?? '\n').endsWith('\n');
      return (
        <Fragment key={at}>
          <Runs runs={block.runs} linkTabIndex={linkTabIndex} />
          {isOpen && '\n'}
        </Fragment>
      );
    }
    const items = block.items.map(({ number, runs }, index) => (
      <li key={index} value={number ?? undefined}>
        <Runs runs={runs} linkTabIndex={linkTabIndex} />
      </li>
    ));
    const isNumbered = block.items[0]?.number !== null;
    const List = isNumbered ? 'ol' : 'ul';
    return (
      <List key={at} className={isNumbered ? 'list-decimal pl-5' : 'list-disc pl-4'}>
        {items}
      </List>
    );
  });
}
