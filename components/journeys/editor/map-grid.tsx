'use client';

import { useTranslations } from 'next-intl';
import { Fragment, lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { linesOf } from '@/lib/journeys/core/lanes';
import { useShared } from '../cells/use-figures';
import { useEditor } from './editor-context';
import { GridHead } from './grid-head';
import { shapeOf } from './grid-places';
import { columnWidths, useGridView } from './grid-view';
import { LaneRow, type DrawnColumn } from './lane-row';
import { useMap, useMapHeader } from './map-context';
import { menuSpotOf } from './menu-spot';
import { useBlankMap } from './use-blank-map';
import { useGridEvents } from './use-grid-events';
import { useMapWords } from './use-map-words';
import { useShownGrid } from '../views/use-shown-grid';
import { warmParts } from './warm-parts';

const GridMenu = lazy(async () => ({ default: (await import('../structure/grid-menu')).GridMenu }));

/** The grid of a map: stages and steps from left to right, lanes from above. All of it stands in the page. */
export function MapGrid({ isEditable, children }: { isEditable: boolean; children?: React.ReactNode }) {
  const t = useTranslations('mapEditor');
  const map = useMap();
  const { store } = map;
  const { focus } = useEditor();
  const grid = useShownGrid();
  const { title } = useMapHeader();
  const words = useMapWords();
  const view = useGridView();
  const isBlank = useBlankMap();
  const root = useRef<HTMLDivElement>(null);
  const spot = menuSpotOf(map);
  const menu = useShared(spot);
  const shape = useMemo(() => shapeOf(grid), [grid]);
  const { lanes, stages } = grid;
  const columns = useMemo(
    () =>
      stages.flatMap(({ id: stageId, steps }): DrawnColumn[] =>
        steps.length > 0 ? steps.map((step) => ({ stageId, step })) : [{ stageId, step: null }],
      ),
    [stages],
  );
  useLayoutEffect(() => (root.current ? focus.attach(root.current) : undefined), [focus]);
  useLayoutEffect(() => focus.setShape(shape), [focus, shape]);
  const events = useGridEvents({ isEditable, onMenu: spot.set });
  const lines = linesOf(store.map().type, lanes);

  // While nothing else is to be done. Told to the element alone: nothing is to be drawn anew for it.
  useEffect(() => {
    const tell = () => root.current?.toggleAttribute('data-warm', true);
    const timer = setTimeout(() => void warmParts().then(tell), 3_000);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div
      ref={root}
      data-map-density={view.density}
      className="map-scroll"
      style={
        {
          '--lane': `${view.laneWidth}px`,
          '--column': `${columnWidths[view.density]}px`,
        } as React.CSSProperties
      }
      {...events}
    >
      <table
        role="grid"
        aria-label={t('gridLabel', { title })}
        aria-multiselectable="true"
        aria-readonly={!isEditable}
        aria-rowcount={lanes.length + 2}
        aria-colcount={columns.length + 1}
        lang={store.map().language}
        className="map-table"
      >
        <colgroup>
          <col className="w-(--lane)" />
          {columns.map(({ stageId, step }) => (
            <col key={step?.id ?? stageId} className="w-(--column)" />
          ))}
        </colgroup>
        <GridHead stages={stages} words={words} isEditable={isEditable} />
        <tbody role="rowgroup">
          {lanes.map((lane, at) => (
            <Fragment key={lane.id}>
              {lines
                .filter(({ above }) => above === lane.id)
                .map(({ line }) => (
                  <tr key={line} role="presentation" className="map-line">
                    <td role="presentation" colSpan={columns.length + 1}>
                      <span>{t(`lines.${line}`)}</span>
                    </td>
                  </tr>
                ))}
              <LaneRow
                lane={lane}
                row={at + 3}
                columns={columns}
                words={words}
                hint={
                  isBlank && isEditable && t.has(`hints.${lane.kind}`) ? t(`hints.${lane.kind}`) : undefined
                }
                isEditable={isEditable}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
      {children}
      {menu && (
        <Suspense>
          <GridMenu
            key={`${menu.place} ${menu.x} ${menu.y}`}
            spot={menu}
            isEditable={isEditable}
            onClose={() => spot.set(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
