import { commitImport } from '@/lib/ratings/commit-import';
import { deleteMapping } from '@/lib/ratings/delete-mapping';
import { discardImport } from '@/lib/ratings/discard-import';
import { commitJourney } from '@/lib/ratings/journey/commit-journey';
import { previewImport } from '@/lib/ratings/preview-import';
import { renameMapping } from '@/lib/ratings/rename-mapping';
import { saveMapping } from '@/lib/ratings/save-mapping';
import { takeBackImport } from '@/lib/ratings/take-back-import';
import { createView } from '@/lib/saved-views/create-view';
import { deleteView } from '@/lib/saved-views/delete-view';
import { updateView } from '@/lib/saved-views/update-view';
import { attackable, type Exception } from './attackable';
import type { Given } from './make-attacks';
import { surveyColumns } from './seed-tenant';

const imports = '/api/o/[organization]/[workspace]/imports';
const views = '/api/o/[organization]/[workspace]/views';

const mappingOf = (touchpointId: string) => ({
  version: 1,
  layout: 'wide',
  period: { kind: 'quarter', start: '2026-10-01' },
  columns: [
    { column: surveyColumns.respondent, role: 'respondent' },
    {
      column: surveyColumns.score,
      role: 'touchpoint',
      touchpoint: { match: 'id', id: touchpointId },
      scale: { min: 1, max: 5 },
    },
  ],
});
const mapped = 'mapping.columns.*.touchpoint.id';
const archivedTouchpoint: Exception = {
  at: mapped,
  given: ['archived'],
  because: 'A touchpoint that was archived since can still be rated.',
};
const anything: readonly Given[] = ['absent', 'foreign', 'archived', 'deleted', 'other type'];

/** Verbs of files of ratings, their mappings, and saved views. */
export const ratingWrites = [
  attackable({
    name: 'previewImport',
    doors: `POST ${imports}/[importId]/preview`,
    input: (ids) => ({ id: ids.ratingImport, mapping: mappingOf(ids.touchpoint) }),
    run: ({ tenant }, { id, mapping }) => previewImport(tenant, id, mapping),
    accepts: [archivedTouchpoint],
  }),
  attackable({
    name: 'commitImport',
    doors: `POST ${imports}/[importId]/commit`,
    input: (ids) => ({ id: ids.ratingImport, mapping: mappingOf(ids.touchpoint) }),
    run: ({ tenant }, { id, mapping }) => commitImport(tenant, id, mapping),
    accepts: [archivedTouchpoint],
  }),
  attackable({
    name: 'commitJourney',
    doors: `POST ${imports}/[importId]/journey`,
    input: (ids) => ({ id: ids.journeyImport }),
    run: ({ tenant }, { id }) => commitJourney(tenant, id),
  }),
  attackable({
    name: 'discardImport',
    doors: `DELETE ${imports}/[importId]`,
    input: (ids) => ({ id: ids.ratingImport }),
    run: ({ tenant }, { id }) => discardImport(tenant, id),
    accepts: [{ at: 'id', given: ['journeyImport'], because: 'It lets go of uploads of whatever kind.' }],
  }),
  attackable({
    name: 'takeBackImport, ratings',
    doors: `POST ${imports}/[importId]/undo`,
    input: (ids) => ({ id: ids.ratingImportArchived }),
    run: ({ tenant }, { id }) => takeBackImport(tenant, id),
    accepts: [{ at: 'id', given: ['tableImport'], because: 'It takes back imports of every kind.' }],
  }),
  attackable({
    name: 'takeBackImport, touchpoints',
    doors: `POST ${imports}/[importId]/undo`,
    input: (ids) => ({ id: ids.tableImport }),
    run: ({ tenant }, { id }) => takeBackImport(tenant, id),
    accepts: [{ at: 'id', given: ['ratingImportArchived'], because: 'It takes back imports of every kind.' }],
  }),
  attackable({
    name: 'saveMapping',
    doors: `POST ${imports}/mappings`,
    input: (ids) => ({ name: 'Wave', mapping: mappingOf(ids.touchpoint) }),
    run: ({ tenant }, input) => saveMapping(tenant, input),
    accepts: [
      {
        at: mapped,
        given: anything,
        because:
          'A mapping is kept as it was written; whoever reads a file by it finds its touchpoints or is refused.',
        kept: true,
      },
    ],
  }),
  attackable({
    name: 'renameMapping',
    doors: `PATCH ${imports}/mappings/[mappingId]`,
    input: (ids) => ({ id: ids.mapping, name: 'Wave 2' }),
    run: ({ tenant }, input) => renameMapping(tenant, input),
  }),
  attackable({
    name: 'deleteMapping',
    doors: `DELETE ${imports}/mappings/[mappingId]`,
    input: (ids) => ({ id: ids.mapping }),
    run: ({ tenant }, { id }) => deleteMapping(tenant, id),
  }),
  attackable({
    name: 'createView',
    doors: `POST ${views}`,
    input: (ids) => ({
      screen: 'touchpoints' as const,
      name: 'Mine',
      state: `channel=${ids.channel}`,
      isShared: false,
    }),
    run: ({ tenant }, input) => createView(tenant, input),
    accepts: [
      {
        at: 'state',
        given: anything,
        because: 'An address is kept as it was; the screen ignores what is not there.',
        kept: true,
      },
    ],
  }),
  attackable({
    name: 'createView of a map',
    doors: `POST ${views}`,
    input: (ids) => ({
      screen: 'map' as const,
      mapId: ids.journeyMap,
      name: 'Of the map',
      state: 'density=read',
      isShared: false,
    }),
    run: ({ tenant }, input) => createView(tenant, input),
    accepts: [{ at: 'mapId', given: ['archived'], because: 'An archived map can be looked at.' }],
  }),
  attackable({
    name: 'updateView',
    doors: `PATCH ${views}/[viewId]`,
    input: (ids) => ({ id: ids.view, name: 'Ours' }),
    run: ({ tenant }, { id, ...input }) => updateView(tenant, id, input),
  }),
  attackable({
    name: 'deleteView',
    doors: `DELETE ${views}/[viewId]`,
    input: (ids) => ({ id: ids.view }),
    run: ({ tenant }, { id }) => deleteView(tenant, id),
  }),
];
