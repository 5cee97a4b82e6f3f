import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils/cn';
import { ChangeMark, markLook } from './change-mark';
import { VersionLine } from './version-fact';
import type { Mark, TableLane, VersionTable } from './version-table-rows';

const edge = 'border-r border-b border-line px-2.5 py-2 text-left align-top';
const headLook = cn(edge, 'sticky left-0 z-10 w-28 min-w-28 bg-surface font-medium sm:w-44 sm:min-w-44');

interface TitleProps {
  title: string;
  was: string | null;
  mark: Mark;
  alsoMoved: boolean;
}

function Title({ title, was, mark, alsoMoved }: TitleProps) {
  return (
    <>
      {mark !== 'same' && <ChangeMark mark={mark} />}
      {alsoMoved && <ChangeMark mark="moved" />}
      {was !== null && <del className="block font-normal text-ink-muted">{was}</del>}
      <span className={cn('wrap-anywhere', mark === 'removed' && 'bg-danger-soft line-through')}>
        {title}
      </span>
    </>
  );
}

/** A state of a map as a plain table, to be read: stages and steps above, lanes at the left. */
export function VersionGrid({ table, caption }: { table: VersionTable; caption: string }) {
  const t = useTranslations('mapVersions');
  const { stages, steps, lanes } = table;
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="relative max-h-[calc(100dvh-8rem)] overflow-auto rounded border border-line bg-surface print:max-h-none print:overflow-visible"
    >
      <table className="border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={cn(headLook, 'z-20 text-ink-muted')}>
              {t('table.lane')}
            </th>
            {stages.map(({ id, span, ...stage }) => (
              <th
                key={id}
                scope="colgroup"
                colSpan={span}
                className={cn(edge, 'bg-sunken font-semibold', markLook[stage.mark])}
              >
                <Title {...stage} title={stage.title || t('table.untitled')} />
              </th>
            ))}
          </tr>
          <tr>
            {steps.map(({ id, ...step }, at) => (
              <th
                key={id}
                scope="col"
                className={cn(edge, 'w-52 min-w-52 bg-surface font-medium', markLook[step.mark])}
              >
                <Title {...step} title={step.title || t('table.step', { number: at + 1 })} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <LaneRow key={lane.id} lane={lane} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LaneRow({ lane }: { lane: TableLane }) {
  const t = useTranslations('mapVersions.table');
  const kinds = useTranslations('enum.laneKinds');
  const { kind, title, was, mark, alsoMoved, isLive, cells } = lane;
  return (
    <tr>
      <th scope="row" className={cn(headLook, markLook[mark])}>
        <Title
          title={title || kinds(kind)}
          was={was === null ? null : was || kinds(kind)}
          mark={mark}
          alsoMoved={alsoMoved}
        />
        {isLive && <span className="block text-xs font-normal text-ink-muted">{t('live')}</span>}
      </th>
      {cells.map((cell) => (
        <td key={cell.id} className={cn(edge, 'space-y-1 wrap-anywhere', markLook[cell.mark])}>
          {cell.mark !== 'same' && <ChangeMark mark={cell.mark} />}
          {cell.lines.map((line) => (
            <div key={line.fact.key}>
              <VersionLine line={line} />
            </div>
          ))}
        </td>
      ))}
    </tr>
  );
}
