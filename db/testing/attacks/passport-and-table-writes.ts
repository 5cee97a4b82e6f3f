import { deleteVariant } from '@/lib/touchpoints/delete-variant';
import { importTouchpoints } from '@/lib/touchpoints/import-touchpoints';
import { pasteTouchpoints } from '@/lib/touchpoints/paste-touchpoints';
import { saveVariant } from '@/lib/touchpoints/save-variant';
import { addMeasurement } from '@/lib/touchpoints/standards/add-measurement';
import { createStandard } from '@/lib/touchpoints/standards/create-standard';
import { deleteMeasurement } from '@/lib/touchpoints/standards/delete-measurement';
import { deleteStandard } from '@/lib/touchpoints/standards/delete-standard';
import { updateStandard } from '@/lib/touchpoints/standards/update-standard';
import { undoPaste } from '@/lib/touchpoints/undo-paste';
import { undoTouchpointImport } from '@/lib/touchpoints/undo-touchpoint-import';
import { attackable, type Exception } from './attackable';
import type { Given } from './make-attacks';
import type { Ids } from './things';

const inventory = '/api/o/[organization]/[workspace]/inventory';
const action = (name: string) => `lib/touchpoints/actions.ts ${name}`;
const archived = (...places: string[]): Exception[] =>
  places.map((at) => ({
    at,
    given: ['archived'],
    because: 'An archived record keeps its place and may be worked on.',
  }));
const anyButLive: readonly Given[] = ['absent', 'foreign', 'archived', 'deleted', 'other type'];

const standard = { metric: 'Answer the phone', operator: 'at-most', target: 20, unit: 'seconds' } as const;
const defaults = (ids: Ids) => ({ phase: 'before' as const, channelId: ids.channel });

/** Verbs of what hangs on a touchpoint, and of tables of touchpoints. */
export const passportAndTableWrites = [
  attackable({
    name: 'saveVariant',
    doors: action('saveVariantAction'),
    input: (ids) => ({ touchpointId: ids.touchpoint, segmentId: ids.segment2, offer: 'Ski pass' }),
    run: ({ tenant }, input) => saveVariant(tenant, input),
    accepts: archived('touchpointId', 'segmentId'),
  }),
  attackable({
    name: 'deleteVariant',
    doors: action('deleteVariantAction'),
    input: (ids) => ({ id: ids.variant }),
    run: ({ tenant }, input) => deleteVariant(tenant, input),
  }),
  attackable({
    name: 'createStandard',
    doors: action('createStandardAction'),
    input: (ids) => ({ touchpointId: ids.touchpoint, ...standard }),
    run: ({ tenant }, input) => createStandard(tenant, input),
    accepts: archived('touchpointId'),
  }),
  attackable({
    name: 'updateStandard',
    doors: action('updateStandardAction'),
    input: (ids) => ({ id: ids.standard, ...standard }),
    run: ({ tenant }, input) => updateStandard(tenant, input),
  }),
  attackable({
    name: 'deleteStandard',
    doors: action('deleteStandardAction'),
    input: (ids) => ({ id: ids.standard }),
    run: ({ tenant }, input) => deleteStandard(tenant, input),
  }),
  attackable({
    name: 'addMeasurement',
    doors: action('addMeasurementAction'),
    input: (ids) => ({ standardId: ids.standard, measuredOn: '2026-11-02', value: 6 }),
    run: ({ tenant }, input) => addMeasurement(tenant, input),
  }),
  attackable({
    name: 'deleteMeasurement',
    doors: action('deleteMeasurementAction'),
    input: (ids) => ({ id: ids.measurement }),
    run: ({ tenant }, input) => deleteMeasurement(tenant, input),
  }),
  attackable({
    name: 'pasteTouchpoints, on rows',
    doors: `POST ${inventory}/paste`,
    input: (ids) => ({
      text: 'high\nlow',
      columns: ['risk' as const],
      hasHeader: false,
      targets: [ids.touchpoint, ids.touchpoint2],
      defaults: { phase: 'before' as const },
    }),
    run: ({ tenant }, input) => pasteTouchpoints(tenant, input),
    accepts: [
      ...archived('targets.*'),
      {
        at: 'targets.+',
        given: ['absent', 'foreign'],
        because: 'A selection that is longer than what is pasted: the rest is not looked at.',
      },
    ],
  }),
  attackable({
    name: 'pasteTouchpoints, new rows below a parent',
    doors: `POST ${inventory}/paste`,
    input: (ids) => ({
      text: `Name\tParent\nBell\t${ids.touchpoint}`,
      hasHeader: true,
      defaults: defaults(ids),
    }),
    run: ({ tenant }, input) => pasteTouchpoints(tenant, input),
    accepts: archived('text', 'defaults.channelId'),
  }),
  attackable({
    name: 'undoPaste',
    doors: `POST ${inventory}/paste/undo`,
    input: (ids) => ({
      created: [ids.touchpoint2],
      changed: [
        {
          id: ids.touchpoint,
          before: {
            channelId: ids.channel2,
            objectIds: [ids.object2],
            parentId: ids.touchpoint2,
            position: 'c1',
          },
          after: { channelId: ids.channel, objectIds: [ids.object], parentId: null, position: 'c0' },
        },
      ],
    }),
    run: ({ tenant }, input) => undoPaste(tenant, input),
    accepts: [
      {
        at: 'created.*',
        given: ['archived', 'deleted'],
        because:
          'What was made may have been put away meanwhile; it is taken back, or lies in the trash already.',
      },
      {
        at: 'changed.*.id',
        given: ['archived', 'deleted'],
        because: 'What was changed may have been put away meanwhile; what lies in the trash is passed over.',
      },
      ...['channelId', 'objectIds.*', 'parentId'].map((field) => ({
        at: `changed.*.before.${field}`,
        given: anyButLive,
        because: 'A former value that cannot be named any more is not put back; the field stays as it is.',
      })),
      ...['channelId', 'objectIds.*'].map((field) => ({
        at: `changed.*.after.${field}`,
        given: anyButLive,
        because:
          'It is compared with what stands in the row, to see whether somebody has changed that since.',
      })),
    ],
  }),
  attackable({
    name: 'importTouchpoints',
    doors: `POST ${inventory}/import`,
    input: (ids) => ({
      fileName: 'a.csv',
      rows: [
        ['ID', 'Name', 'Parent'],
        [ids.touchpoint2, 'Shop', ids.touchpoint],
        ['', 'Kiosk', ''],
      ],
      defaults: defaults(ids),
    }),
    run: ({ tenant }, input) => importTouchpoints(tenant, input),
    accepts: [
      {
        at: 'rows.*.*',
        given: ['absent', 'foreign', 'archived', 'deleted', 'other type'],
        because: 'A table from another brand keeps its ids: its rows are found by their names, or made.',
      },
      ...archived('defaults.channelId'),
    ],
  }),
  attackable({
    name: 'undoTouchpointImport',
    doors: [`POST ${inventory}/import/undo`],
    input: (ids) => ({ id: ids.tableImport }),
    run: ({ tenant }, input) => undoTouchpointImport(tenant, input),
  }),
];
