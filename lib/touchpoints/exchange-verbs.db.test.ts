import { addFromLibrary } from './add-from-library';
import { importTouchpoints } from './import-touchpoints';
import { pasteTouchpoints } from './paste-touchpoints';
import { describeVerbs, type Verb } from './testing/describe-verbs';
import { makeWorld, type World } from './testing/make-world';
import { undoPaste } from './undo-paste';
import { undoTouchpointImport } from './undo-touchpoint-import';

const table = (id: string) => [
  ['ID', 'Name', 'Risk'],
  [id, 'Shop', 'high'],
];
const defaults = { phase: 'before' } as const;
const notAnId = 'nothing' as string;

const verbs: Verb<World>[] = [
  {
    name: 'add from a library',
    action: 'touchpoint.addFromLibrary',
    run: (ctx) => addFromLibrary(ctx, { libraryId: 'retail', entryIds: ['website'] }),
    foreign: [],
    bad: (ctx) => addFromLibrary(ctx, { libraryId: 'retail', entryIds: [] }),
    field: 'entryIds',
  },
  {
    name: 'paste touchpoints',
    action: 'touchpoint.paste',
    run: (ctx, { touchpoint }) =>
      pasteTouchpoints(ctx, {
        text: 'high',
        columns: ['risk'],
        hasHeader: false,
        targets: [touchpoint],
        defaults,
      }),
    // A cell that was pasted on a row which is not here is an error of that cell.
    foreign: [
      (ctx, { touchpoint, other }) =>
        pasteTouchpoints(ctx, {
          text: 'high\nlow',
          columns: ['risk'],
          hasHeader: false,
          targets: [touchpoint, other],
          defaults,
        }),
    ],
    refusal: 'VALIDATION',
    bad: (ctx, { touchpoint }) =>
      pasteTouchpoints(ctx, {
        text: 'huge',
        columns: ['risk'],
        hasHeader: false,
        targets: [touchpoint],
        defaults,
      }),
    field: 'rows.1.risk',
  },
  {
    name: 'undo a paste',
    action: 'touchpoint.undoPaste',
    run: (ctx, { touchpoint }) =>
      undoPaste(ctx, {
        created: [],
        changed: [{ id: touchpoint, before: { risk: 'low' }, after: { risk: null } }],
      }),
    foreign: [
      (ctx, { touchpoint }) => undoPaste(ctx, { created: [touchpoint], changed: [] }),
      (ctx, { touchpoint }) =>
        undoPaste(ctx, {
          created: [],
          changed: [{ id: touchpoint, before: { risk: 'low' }, after: { risk: null } }],
        }),
    ],
    bad: (ctx) => undoPaste(ctx, { created: [notAnId], changed: [] }),
    field: 'created.0',
  },
  {
    name: 'import touchpoints',
    action: 'touchpoint.import',
    run: (ctx, { touchpoint }) =>
      importTouchpoints(ctx, { fileName: 'a.csv', rows: table(touchpoint), defaults }),
    foreign: [],
    bad: (ctx) =>
      importTouchpoints(ctx, {
        fileName: 'a.csv',
        rows: [
          ['Name', 'Risk'],
          ['a', 'huge'],
        ],
        defaults,
      }),
    field: 'rows.2.risk',
  },
  {
    name: 'undo an import',
    action: 'touchpoint.undoImport',
    run: async (ctx, { touchpoint }) => {
      const { importId } = await importTouchpoints(ctx, {
        fileName: 'a.csv',
        rows: table(touchpoint),
        defaults,
      });
      return undoTouchpointImport(ctx, { id: importId ?? '' });
    },
    foreign: [(ctx, { touchpoint }) => undoTouchpointImport(ctx, { id: touchpoint })],
    bad: (ctx) => undoTouchpointImport(ctx, { id: notAnId }),
    field: 'id',
  },
];

describeVerbs(verbs, makeWorld);
