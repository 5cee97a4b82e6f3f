import { deleteVariant } from './delete-variant';
import { saveVariant } from './save-variant';
import { addMeasurement } from './standards/add-measurement';
import { createStandard } from './standards/create-standard';
import { deleteMeasurement } from './standards/delete-measurement';
import { deleteStandard } from './standards/delete-standard';
import { updateStandard } from './standards/update-standard';
import { describeVerbs, type Verb } from './testing/describe-verbs';
import { makeWorld, type World } from './testing/make-world';

const standardWords = {
  metric: 'Answer the phone',
  operator: 'at-most',
  target: 20,
  unit: 'seconds',
} as const;
const notAnId = 'nothing' as string;

const verbs: Verb<World>[] = [
  {
    name: 'save a variant',
    action: 'variant.create',
    run: (ctx, { other, segment }) =>
      saveVariant(ctx, { touchpointId: other, segmentId: segment, note: 'x' }),
    bad: (ctx, { other }) => saveVariant(ctx, { touchpointId: other, segmentId: notAnId }),
    field: 'segmentId',
  },
  {
    name: 'delete a variant',
    action: 'variant.delete',
    run: (ctx, { variant }) => deleteVariant(ctx, { id: variant }),
    bad: (ctx) => deleteVariant(ctx, { id: notAnId }),
    field: 'id',
  },
  {
    name: 'create a standard',
    action: 'standard.create',
    run: (ctx, { touchpoint }) => createStandard(ctx, { touchpointId: touchpoint, ...standardWords }),
    bad: (ctx, { touchpoint }) =>
      createStandard(ctx, { touchpointId: touchpoint, ...standardWords, target: -1 }),
    field: 'target',
  },
  {
    name: 'update a standard',
    action: 'standard.update',
    run: (ctx, { standard }) => updateStandard(ctx, { id: standard, ...standardWords }),
    bad: (ctx, { standard }) => updateStandard(ctx, { id: standard, ...standardWords, metric: '' }),
    field: 'metric',
  },
  {
    name: 'delete a standard',
    action: 'standard.delete',
    run: (ctx, { standard }) => deleteStandard(ctx, { id: standard }),
    bad: (ctx) => deleteStandard(ctx, { id: notAnId }),
    field: 'id',
  },
  {
    name: 'add a measurement',
    action: 'measurement.create',
    run: (ctx, { standard }) =>
      addMeasurement(ctx, { standardId: standard, measuredOn: '2026-11-02', value: 6 }),
    bad: (ctx, { standard }) =>
      addMeasurement(ctx, { standardId: standard, measuredOn: '2026-02-30', value: 6 }),
    field: 'measuredOn',
  },
  {
    name: 'delete a measurement',
    action: 'measurement.delete',
    run: (ctx, { measurement }) => deleteMeasurement(ctx, { id: measurement }),
    bad: (ctx) => deleteMeasurement(ctx, { id: notAnId }),
    field: 'id',
  },
];

describeVerbs(verbs, makeWorld);
