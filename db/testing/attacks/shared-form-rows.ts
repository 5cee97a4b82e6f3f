import type { FormRules, SharedCriterion } from '@/db/values/audits';
import type { Tenant } from './seed-tenant';
import { tenantWords, type Row, type TableRows } from './tenant-words';

const rules: FormRules = {
  step: 1,
  askQualities: false,
  askExpected: false,
  evidenceRule: 'none',
  evidenceBelow: 3,
  evidenceAbove: 9,
};

/** Forms that brands of the organization share, and one that was made from such a template and is behind by a version. */
export function sharedFormRows(tenant: Tenant, id: () => string): TableRows[] {
  const { organizationId, sisterId, ids } = tenant;
  const { here, at, name } = tenantWords(tenant);
  const key = id();
  const criterion = (question: string): SharedCriterion => ({
    key,
    touchpoint: null,
    kind: 'sign',
    question: name(question),
    help: '',
    weight: 1,
    critical: false,
    anchorLow: '',
    anchorMiddle: '',
    anchorHigh: '',
  });
  const shared = (where: Row, formId: string, version: number): Row => ({
    ...where,
    form_id: formId,
    organization_id: organizationId,
    version,
    name: name('template'),
    description: name('description'),
    brand: name('Brand'),
    rules,
    criteria: [criterion('Is the sign lit at night?')],
    published_at: at,
  });
  const sister = { workspace_id: sisterId };
  const versionId = id();
  return [
    ['audit_forms', [{ ...sister, id: ids.sharedForm, name: name('sharedForm') }]],
    [
      'audit_forms',
      [
        {
          ...here,
          id: ids.formTaken,
          name: name('formTaken'),
          source_workspace_id: sisterId,
          source_form_id: ids.sharedForm,
          source_version: 1,
          source_base: {
            name: name('template'),
            brand: name('Brand'),
            rules,
            criteria: [{ ...criterion('Is the sign lit?'), here: { touchpointId: null, kind: 'sign' } }],
          },
        },
      ],
    ],
    ['audit_form_versions', [{ ...here, id: versionId, form_id: ids.formTaken, number: 1 }]],
    [
      'audit_criteria',
      [
        {
          ...here,
          id: id(),
          version_id: versionId,
          key,
          position: 'a0',
          kind: 'sign',
          question: name('Is the sign lit?'),
        },
      ],
    ],
    ['shared_forms', [shared(here, ids.form, 1), shared(sister, ids.sharedForm, 2)]],
  ];
}
