import { ScoreBadge } from '@/components/ui/score-badge';
import { cn } from '@/lib/utils/cn';
import { layoutChain } from './layout-chain';

export interface DrawnLink {
  id: string;
  name: string;
  score: number | null;
  /** A word below the score: what is marked, that it is out of reach. */
  note?: string;
  tone?: 'stop' | 'faint';
}

const box = { width: 176, height: 84 };
const step = { x: 224, y: 100 };
const edge = 8;

const left = (column: number) => edge + column * step.x;
const middle = (row: number) => edge + row * step.y + box.height / 2;

/** A curve from the right side of a link, through the places of its own, to the left side of the next. */
function path(
  from: { column: number; row: number },
  to: { column: number; row: number },
  way: readonly { column: number; row: number }[],
): string {
  const points = [
    { x: left(from.column) + box.width, y: middle(from.row) },
    ...way.flatMap(({ column, row }) => [
      { x: left(column), y: middle(row) },
      { x: left(column) + box.width, y: middle(row) },
    ]),
    { x: left(to.column) - 5, y: middle(to.row) },
  ];
  return points
    .map(({ x, y }, at) => {
      const before = points[at - 1];
      if (!before) return `M${x} ${y}`;
      const half = (before.x + x) / 2;
      return `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
    })
    .join(' ');
}

/**
 * The links of a chain, or the chains of a network, as a drawing from the left to the right. For the eye alone: all that it says stands in the table beside
 * it, for every reader.
 */
export function ChainDrawing({
  label,
  links,
  passages,
  thresholds,
}: {
  label: string;
  links: readonly DrawnLink[];
  passages: readonly { from: string; to: string; isDashed?: boolean }[];
  thresholds: { wowFrom: number; okFrom: number };
}) {
  const drawn = layoutChain(
    links.map(({ id }) => id),
    passages,
  );
  const placeOf = new Map(drawn.places.map((place) => [place.id, place]));
  const dashed = new Set(passages.flatMap(({ from, to, isDashed }) => (isDashed ? [`${from} ${to}`] : [])));
  const width = left(drawn.columns) - step.x + box.width + edge;
  const height = drawn.rows * step.y - (step.y - box.height) + 2 * edge;
  if (links.length === 0) return null;
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="max-h-[36rem] overflow-auto outline-offset-[-2px]"
    >
      <svg aria-hidden width={width} height={height} className="block">
        {drawn.lines.map(({ from, to, way }) => {
          const [first, second] = [placeOf.get(from), placeOf.get(to)];
          if (!first || !second) return null;
          return (
            <g key={`${from} ${to}`} className="stroke-ink-subtle" fill="none" strokeWidth={1.5}>
              <path
                d={path(first, second, way)}
                strokeDasharray={dashed.has(`${from} ${to}`) ? '5 4' : undefined}
              />
              <path d={`M${left(second.column) - 11} ${middle(second.row) - 4} l6 4 l-6 4`} />
            </g>
          );
        })}
        {links.map(({ id, name, score, note, tone }) => {
          const place = placeOf.get(id);
          if (!place) return null;
          return (
            <foreignObject
              key={id}
              x={left(place.column)}
              y={middle(place.row) - box.height / 2}
              width={box.width}
              height={box.height}
            >
              <div
                className={cn(
                  'flex h-full flex-col justify-between rounded border border-line bg-surface px-2.5 py-1.5',
                  tone === 'stop' && 'border-danger-line bg-danger-soft',
                  tone === 'faint' && 'border-dashed bg-sunken text-ink-muted',
                )}
              >
                <p className="line-clamp-2 text-sm font-medium">{name}</p>
                <p className="flex items-center justify-between gap-2">
                  <ScoreBadge score={score} thresholds={thresholds} />
                  {note && <span className="truncate text-xs text-ink-muted">{note}</span>}
                </p>
              </div>
            </foreignObject>
          );
        })}
      </svg>
    </div>
  );
}
