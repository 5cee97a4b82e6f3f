import type { Tenant } from './seed-tenant';
import { tenantWords, type TableRows } from './tenant-words';

/** A thread about a touchpoint, one about a cell of a map, and one about a touchpoint that lies in the trash. */
export function commentRows(tenant: Tenant): TableRows[] {
  const { ids } = tenant;
  const { here, name } = tenantWords(tenant);
  const thread = (id: string, subject: Record<string, string>) => ({
    ...here,
    id,
    touchpoint_id: null,
    map_id: null,
    lane_id: null,
    step_id: null,
    assignee_id: ids.person,
    created_by: ids.person,
    ...subject,
  });
  const comment = (id: string, threadId: string, words: string) => ({
    ...here,
    id,
    thread_id: threadId,
    author_id: ids.person,
    text: `${name(words)} <@${ids.person}>`,
  });
  return [
    [
      'comment_threads',
      [
        thread(ids.commentThread, { touchpoint_id: ids.touchpoint }),
        thread(ids.commentThreadOnMap, {
          map_id: ids.journeyMap,
          lane_id: ids.journeyLane,
          step_id: ids.journeyStep,
        }),
        thread(ids.commentThreadDeleted, { touchpoint_id: ids.touchpointDeleted }),
      ],
    ],
    [
      'comments',
      [
        comment(ids.comment, ids.commentThread, 'comment'),
        comment(ids.comment2, ids.commentThreadOnMap, 'comment on a cell'),
        comment(ids.commentDeleted, ids.commentThreadDeleted, 'comment on what is gone'),
      ],
    ],
    ['comment_mentions', [{ ...here, comment_id: ids.comment, person_id: ids.person }]],
  ];
}
