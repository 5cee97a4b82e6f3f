import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql } from 'postgres';
import { partFilePath } from '@/lib/audits/evidence/part-files';
import { makeImage } from '@/lib/files/testing/make-image';
import { importFilePath } from '@/lib/ratings/import-files';
import { accountRows } from './account-rows';
import { auditRows } from './audit-rows';
import { calibrationRows } from './calibration-rows';
import { commentRows } from './comment-rows';
import { contentRows } from './content-rows';
import { mapPortfolioRows } from './journey-rows';
import { personaRows } from './persona-rows';
import { inventoryRows } from './inventory-rows';
import { sharedFormRows } from './shared-form-rows';
import { makeNames, type Ids } from './things';

export interface Tenant {
  /** Stands in every id and every text of the tenant and nowhere else. */
  tag: string;
  organizationId: string;
  workspaceId: string;
  /** The other brand of the organization. */
  sisterId: string;
  slugs: { organization: string; workspace: string };
  ids: Ids;
}

export const surveyColumns = { respondent: 'id', score: 'till' } as const;
const survey = `${surveyColumns.respondent},${surveyColumns.score}\n1,4\n2,5\n`;

/** The files of the imports that wait to be committed. */
function writeUploads({ workspaceId, ids, tag }: Tenant): void {
  const journey = {
    version: 1,
    title: `Journey ${tag}`,
    stages: [{ name: `Stage ${tag}`, touchpoints: [{ name: `Step ${tag}` }] }],
  };
  const files = {
    [ids.ratingImport]: survey,
    [ids.journeyImport]: JSON.stringify(journey),
    [ids.formerImport]: `touchpoint,auditor,score\nTill ${tag},Ann,7\n`,
  };
  for (const [id, text] of Object.entries(files)) {
    const file = importFilePath(workspaceId, id);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Writes a tenant with one of everything, past all rules, as the owner of the database. */
export async function seedTenant(owner: Sql): Promise<Tenant> {
  const { tag, id, ids } = makeNames();
  const slugs = { organization: `organization-${tag}`, workspace: `brand-${tag}` };
  const sentPhoto = await makeImage({ width: 8, height: 8 });
  const tenant: Tenant = { tag, organizationId: id(), workspaceId: id(), sisterId: id(), slugs, ids };
  // In the order in which they may be written.
  const rows = [
    ...accountRows(tenant),
    ...inventoryRows(tenant),
    ...contentRows(tenant, id),
    ...personaRows(tenant),
    ...auditRows(tenant, id, sentPhoto),
    ...sharedFormRows(tenant, id),
    ...calibrationRows(tenant, id),
    ...commentRows(tenant),
    ...mapPortfolioRows(tenant),
  ];
  await owner.begin(async (tx) => {
    await Promise.all(rows.map(([table, rows]) => tx`insert into ${tx(table)} ${tx(rows)}`));
  });
  writeUploads(tenant);
  for (const sent of [ids.evidenceSent, ids.guestEvidenceSent]) {
    writeFileSync(partFilePath(tenant.workspaceId, sent), sentPhoto);
  }
  return tenant;
}
