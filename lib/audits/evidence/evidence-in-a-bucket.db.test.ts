import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { env } from '@/lib/env';
import { toAppError } from '@/lib/errors';
import { fileStore } from '@/lib/files/file-store';
import { purgeFiles } from '@/lib/files/purge-files';
import { removeWorkspaceFiles } from '@/lib/files/remove-workspace-files';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { startS3Server, type S3Server } from '@/lib/files/testing/start-s3-server';
import { createCycle } from '../cycles/create-cycle';
import { openCycle } from '../cycles/move-cycle';
import { saveVisits } from '../cycles/save-visits';
import { makeParts, visitsOf } from '../testing/make-cycle';
import { getEvidencePhoto } from './get-evidence-photo';
import { removeEvidence } from './remove-evidence';
import { addPhoto } from './testing/add-photo';

const dataFolder = ownDataFolder();
const use = (value: string | undefined) =>
  Object.defineProperty(env, 'FILES_URL', { value, configurable: true });

let server: S3Server;
beforeAll(async () => {
  server = await startS3Server();
  use(server.address);
});
afterAll(async () => {
  use(undefined);
  await server.stop();
});

it('keeps, serves, refuses and removes photos in a bucket as in a folder', async () => {
  const { ctx, as } = await makeWorkspace();
  const auditor = await as('auditor');
  const parts = await makeParts(ctx, [auditor]);
  const { id: cycleId } = await createCycle(ctx, parts.input);
  const visit = { brandId: parts.brandId, objectId: null, isDouble: false, reason: 'hand' as const };
  await saveVisits(ctx, { id: cycleId, visits: [{ ...visit, auditorId: parts.people[0] ?? '' }] });
  await openCycle(ctx, { id: cycleId });
  const visitId = (await visitsOf(ctx, cycleId))[0]?.id ?? '';
  const at = { visitId, touchpointId: parts.touchpointIds[0] ?? '' };

  const { id } = await addPhoto(auditor, at, await makeImage());
  const kept = () => fileStore().list(ctx.workspace.id);
  expect(await kept()).toHaveLength(2);
  expect(existsSync(path.join(dataFolder(), 'files'))).toBe(false);
  const opened = await (await getEvidencePhoto(auditor, id)).open();
  const bytes = Buffer.from(await new Response(opened?.stream).arrayBuffer());
  expect([bytes.length, bytes.subarray(0, 3).toString('hex')]).toEqual([opened?.size, 'ffd8ff']);
  const refused = getEvidencePhoto(ctx, id).catch((error: unknown) => toAppError(error).code);
  expect(await refused).toBe('NOT_FOUND');

  await removeEvidence(auditor, { id });
  expect(await purgeFiles(ctx, new Date(Date.now() + 31 * 24 * 60 * 60 * 1000))).toBe(1);
  expect(await kept()).toEqual([]);

  await addPhoto(auditor, at, await makeImage({ colour: '#2255aa' }));
  await removeWorkspaceFiles(ctx.workspace.id);
  expect(await kept()).toEqual([]);
});
