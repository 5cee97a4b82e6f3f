import 'server-only';
import { and, sql } from 'drizzle-orm';
import { z } from 'zod';
import { uuidArray } from '@/db/array-parameters';
import { files } from '@/db/schema/files';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { serveFile, type ServedFile } from '@/lib/files/serve-file';
import { openMapLink } from './find-map-link';

/**
 * A picture for whoever reads a map by a link: only one that stands in a lane that the link shows, where it is to be seen.
 * NOT_FOUND for every other file, and where the link leads nowhere or its password was not given.
 */
export async function getMapPicture(
  { token, fileId }: { token: string; fileId: string },
  { proof, small }: { proof: string | null; small: boolean },
): Promise<ServedFile> {
  const opened = await openMapLink(token, proof);
  if (opened.kind !== 'open' || !z.uuid().safeParse(fileId).success) throw new AppError('NOT_FOUND');
  const { ctx, link } = opened.found;
  const here = ctx.workspace.id;
  const [file] = await withTenant.read(ctx, 'journey:read', (tx) =>
    tx
      .select({ sha256: files.sha256, contentType: files.contentType, smallSize: files.smallSize })
      .from(files)
      .where(
        and(
          own(ctx, files, fileId),
          sql`exists (select 1 from journey_cards c
            join journey_lanes l on l.workspace_id = ${here} and l.map_id = c.map_id and l.id = c.lane_id and not l.removed
            join journey_steps s on s.workspace_id = ${here} and s.map_id = c.map_id and s.id = c.step_id and not s.removed
            join journey_stages g on g.workspace_id = ${here} and g.map_id = c.map_id and g.id = s.stage_id
              and not g.removed
            where c.workspace_id = ${here} and c.map_id = ${link.mapId} and c.file_id = ${fileId}
              and c.kind = 'image' and not c.removed and c.lane_id = any (${uuidArray(link.laneIds)}))`,
        ),
      ),
  );
  if (!file) throw new AppError('NOT_FOUND');
  return serveFile(ctx, file, small);
}
