import { ImportError } from '../read/import-error';
import { foldName } from './fold-name';
import { categoryValues, columnsOf, scaleRange } from './mapping-columns';
import type { ColumnRole, FixedPeriod, Mapping, Scale } from './mapping-schema';
import type { Layout } from './mapping-values';
import { periodSpan } from './period';

const everywhere: readonly ColumnRole[] = ['attribute', 'date', 'period', 'brand', 'object', 'ignore'];

/** The roles that columns may have, by layout. */
export const rolesOf: Record<Layout, readonly ColumnRole[]> = {
  wide: [...everywhere, 'touchpoint', 'overall', 'recommendation', 'respondent', 'weight'],
  long: [...everywhere, 'touchpoint-name', 'score', 'respondent', 'weight'],
  'aggregated-means': [
    ...everywhere,
    'touchpoint',
    'overall',
    'recommendation',
    'touchpoint-name',
    'mean',
    'n',
    'sd',
  ],
  'aggregated-distribution': [...everywhere, 'touchpoint-name', 'answer-category', 'percent', 'n'],
};

/** Roles that several columns may have. */
const manyAllowed = new Set<ColumnRole>(['touchpoint', 'attribute', 'ignore', 'percent']);

/** What is wrong with a mapping that is well-formed: every rule that concerns more than one column. Empty when fit. */
export function checkMapping(mapping: Mapping): ImportError[] {
  return [
    ...checkRoles(mapping),
    ...checkRequired(mapping),
    ...checkTargets(mapping),
    ...checkScales(mapping),
    ...checkPeriods(mapping),
  ];
}

function checkRoles(mapping: Mapping): ImportError[] {
  const problems: ImportError[] = [];
  const seen = new Set<ColumnRole>();
  const references = new Set<string>();
  for (const { column, role } of mapping.columns) {
    if (!rolesOf[mapping.layout].includes(role)) {
      problems.push(new ImportError('mappingRoleUnfit', { role, layout: mapping.layout, column }));
    }
    if (seen.has(role) && !manyAllowed.has(role)) {
      problems.push(new ImportError('mappingRoleTwice', { role, column }));
    }
    if (references.has(`${typeof column}:${column}`)) {
      problems.push(new ImportError('mappingColumnTwice', { column }));
    }
    seen.add(role);
    references.add(`${typeof column}:${column}`);
  }
  return problems;
}

function checkRequired(mapping: Mapping): ImportError[] {
  const has = (role: ColumnRole) => mapping.columns.some((column) => column.role === role);
  const missing = (role: ColumnRole) =>
    new ImportError('mappingRoleMissing', { role, layout: mapping.layout });
  const need = (...roles: ColumnRole[]) => roles.filter((role) => !has(role)).map(missing);
  const answers = has('touchpoint') || has('overall') || has('recommendation');
  switch (mapping.layout) {
    case 'wide':
      return answers ? [] : [missing('touchpoint')];
    case 'long':
      return need('touchpoint-name', 'score');
    case 'aggregated-means':
      return answers ? [] : need('touchpoint-name', 'mean');
    case 'aggregated-distribution': {
      const percents = columnsOf(mapping, 'percent');
      const wide = percents.every((column) => column.category !== undefined && column.value !== undefined);
      if (wide && percents.length > 1) return need('touchpoint-name');
      if (percents.length > 1) return [new ImportError('mappingRoleTwice', { role: 'percent', column: '' })];
      return need('touchpoint-name', 'percent', 'answer-category');
    }
  }
}

function checkTargets(mapping: Mapping): ImportError[] {
  const problems: ImportError[] = [];
  const touchpoints = new Set<string>();
  for (const { touchpoint } of columnsOf(mapping, 'touchpoint')) {
    const key = touchpoint.match === 'id' ? touchpoint.id : foldName(touchpoint.name);
    if (touchpoints.has(key)) problems.push(new ImportError('mappingTouchpointTwice', { name: key }));
    touchpoints.add(key);
  }
  const attributes = new Set<string>();
  for (const { attribute } of columnsOf(mapping, 'attribute')) {
    if (attributes.has(attribute)) problems.push(new ImportError('mappingAttributeTwice', { attribute }));
    attributes.add(attribute);
  }
  if (mapping.layout.startsWith('aggregated') && attributes.size > 1) {
    problems.push(new ImportError('mappingRoleTwice', { role: 'attribute', column: '' }));
  }
  return problems;
}

function checkScales(mapping: Mapping): ImportError[] {
  const problems: ImportError[] = [];
  const check = (scale: Scale | undefined, column: string | number, role: ColumnRole) => {
    const own = scale ?? (role === 'recommendation' ? { min: 0, max: 10 } : mapping.defaults.scale);
    if (!own) problems.push(new ImportError('mappingScaleMissing', { column }));
    else if (!(scaleRange(own).min < scaleRange(own).max)) {
      problems.push(new ImportError('mappingScale', { column }));
    }
  };
  for (const column of mapping.columns) {
    if (column.role === 'touchpoint' || column.role === 'overall' || column.role === 'recommendation') {
      check(column.scale, column.column, column.role);
    } else if (column.role === 'score' || column.role === 'mean') {
      check(column.scale, column.column, column.role);
    } else if (column.role === 'touchpoint-name') {
      for (const entry of column.touchpoints) if (entry.scale) check(entry.scale, entry.value, column.role);
    }
  }
  if (mapping.layout === 'aggregated-distribution') {
    const values = categoryValues(mapping);
    if (!(Math.min(...values) < Math.max(...values))) {
      problems.push(
        new ImportError('mappingScale', { column: columnsOf(mapping, 'percent')[0]?.column ?? '' }),
      );
    }
  }
  return problems;
}

function checkPeriods(mapping: Mapping): ImportError[] {
  const problems: ImportError[] = [];
  const check = (period: FixedPeriod, where: string) => {
    if (!periodSpan(period)) problems.push(new ImportError('mappingPeriod', { where }));
  };
  if ('kind' in mapping.period) check(mapping.period, 'period');
  else if (columnsOf(mapping, mapping.period.from).length === 0) {
    problems.push(
      new ImportError('mappingRoleMissing', { role: mapping.period.from, layout: mapping.layout }),
    );
  }
  for (const column of columnsOf(mapping, 'period')) {
    for (const period of column.values ?? []) check(period, period.value);
  }
  return problems;
}
