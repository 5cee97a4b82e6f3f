'use client';

import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CopyPlus,
  EyeOff,
  Layers,
  Merge,
  MoveHorizontal,
  Pencil,
  Plus,
  Trash2,
  SlidersHorizontal,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MenuEntry } from '@/components/ui/menu-items';
import { laneHeights, laneZones } from '@/db/values/journeys';
import { phases } from '@/db/values/touchpoints';
import { useClipboardEntries } from '../clipboard/use-clipboard-entries';
import { chooseCells } from '../editor/grid-commands';
import { useEditor } from '../editor/editor-context';
import { curvesShownOf } from '../cells/emotion/curves-shown';
import { useMap } from '../editor/map-context';
import { hideLane } from '../views/hidden-lanes';
import { keyOf, placeAmong, type MapPart } from './map-part';
import { useStructure } from './structure-context';

/** What can be done with a stage, a step or a lane: the entries of its header's menu. */
export function useHeadEntries(isEditable: boolean): (part: MapPart) => MenuEntry[] {
  const t = useTranslations('mapEditor.menu');
  const words = useTranslations('enum');
  const inCells = useTranslations('mapCells');
  const views = useTranslations('mapViews.lanes');
  const context = useMap();
  const { store, references, organization, workspace } = context;
  const { focus } = useEditor();
  const structure = useStructure();
  const clipboardEntries = useClipboardEntries(isEditable);

  return (part) => {
    const map = store.map();
    const { place, count } = placeAmong(map, part);
    const isLane = part.kind === 'lane';
    const choose: MenuEntry = {
      label: t(`choose.${part.kind}`),
      keys: isLane ? ['Shift', 'Space'] : undefined,
      onSelect: () => {
        const what = isLane ? 'chooseLane' : 'chooseStage';
        chooseCells(focus, what, keyOf(part));
      },
    };
    const stage = map.stage[part.id];
    const lane = map.lane[part.id];
    const step = map.step[part.id];
    const detail = references().maps.get(step?.subMapId ?? '');
    const open: MenuEntry[] =
      detail && !detail.isTrashed
        ? [
            {
              label: t('openDetail', { title: detail.name }),
              icon: <Layers />,
              href: `/o/${organization}/${workspace}/maps/${detail.id}`,
            },
          ]
        : [];
    const clipboard = clipboardEntries({ cells: 0 });
    const hide: MenuEntry[] = isLane
      ? [{ label: views('hide'), icon: <EyeOff />, onSelect: () => hideLane(context, part.id) }]
      : [];
    if (!isEditable) return [...(part.kind === 'step' ? open : [choose]), ...hide, ...clipboard];
    const [Back, On] = isLane ? [ArrowUp, ArrowDown] : [ArrowLeft, ArrowRight];
    const canPassStages = part.kind === 'step';
    return [
      {
        label: t('rename'),
        icon: <Pencil />,
        keys: ['F2'],
        onSelect: () => focus.edit(keyOf(part)),
      },
      {
        label: t(isLane ? 'insertAbove' : 'insertBefore'),
        icon: <Plus />,
        onSelect: () => structure.insertBeside(part, 'before'),
      },
      {
        label: t(isLane ? 'insertBelow' : 'insertAfter'),
        icon: <Plus />,
        onSelect: () => structure.insertBeside(part, 'after'),
      },
      { label: t('duplicate'), icon: <CopyPlus />, onSelect: () => structure.duplicate(part) },
      ...clipboard,
      'separator',
      {
        label: t(isLane ? 'moveUp' : 'moveLeft'),
        icon: <Back />,
        keys: ['Alt', 'Shift', isLane ? '↑' : '←'],
        disabled: place === 1 && !canPassStages,
        onSelect: () => structure.moveBy(part, -1),
      },
      {
        label: t(isLane ? 'moveDown' : 'moveRight'),
        icon: <On />,
        keys: ['Alt', 'Shift', isLane ? '↓' : '→'],
        disabled: place === count && !canPassStages,
        onSelect: () => structure.moveBy(part, 1),
      },
      { label: t('moveTo'), icon: <MoveHorizontal />, onSelect: () => structure.askPlace(part) },
      ...(stage
        ? [
            {
              label: t('merge'),
              icon: <Merge />,
              disabled: place === 1,
              onSelect: () => structure.mergeIntoPrevious(part.id),
            },
            {
              label: t('phase'),
              items: phases.map((phase) => ({
                label: words(`phases.${phase}`),
                checked: stage.phase === phase,
                onSelect: () => structure.setPhase(part.id, phase),
              })),
            },
          ]
        : []),
      ...(lane
        ? [
            {
              label: t('zone'),
              items: laneZones.map((zone) => ({
                label: words(`laneZones.${zone}`),
                checked: lane.zone === zone,
                onSelect: () => structure.setZone(part.id, zone),
              })),
            },
            {
              label: t('height'),
              items: laneHeights.map((height) => ({
                label: words(`laneHeights.${height}`),
                checked: lane.height === height,
                onSelect: () => structure.setHeight(part.id, height),
              })),
            },
          ]
        : []),
      ...(lane?.kind === 'emotion'
        ? [
            {
              label: inCells('curves.title'),
              icon: <SlidersHorizontal />,
              onSelect: () => curvesShownOf(context).set(part.id),
            },
          ]
        : []),
      ...(step
        ? [...open, { label: t('detail'), icon: <Layers />, onSelect: () => structure.askDetail(part) }]
        : []),
      'separator',
      ...hide,
      ...(part.kind === 'step' ? [] : [choose]),
      {
        label: t(`remove.${part.kind}`),
        icon: <Trash2 />,
        danger: true,
        onSelect: () => structure.remove(part),
      },
    ];
  };
}
