import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import type { due } from '@/db/schema/jobs';
import { workspaces } from '@/db/schema/organizations';
import { sweepEvidence } from '@/lib/audits/evidence/sweep-evidence';
import { runSchedule } from '@/lib/audits/schedule/plan-next-cycle';
import { deleteWorkspaceNow } from '@/lib/accounts/workspace-settings';
import { systemContext } from '@/lib/auth/make-context';
import { purgeFiles } from '@/lib/files/purge-files';
import { removeWorkspaceFiles } from '@/lib/files/remove-workspace-files';
import { keepDueVersion } from '@/lib/journeys/versions/keep-due-version';
import { thinVersions } from '@/lib/journeys/versions/thin-versions';
import { keepMapsOfCycle } from './keep-maps-of-cycle';
import { lookForReminders } from './look-for-reminders';
import { makeSampleBrand } from './make-sample-brand';
import { remindPerson } from './remind-person';
import { sendMail } from '@/lib/mail/send-mail';
import { rebuildRollUps } from '@/lib/ratings/rebuild-roll-ups';
import { purgeTrash } from '@/lib/touchpoints/purge-trash';

type Job = (row: typeof due.$inferSelect) => Promise<void>;

/** Sends one letter of the queue. */
const mailSend: Job = async ({ subjectId }) => {
  if (subjectId) await sendMail(subjectId);
};

/** Deletes a brand whose 30 days are over, unless the deletion was taken back or put off meanwhile. */
const workspaceDelete: Job = async ({ workspaceId }) => {
  if (!workspaceId) return;
  const [row] = await gateDb()
    .select({
      isDue: sql<boolean>`coalesce(${workspaces.deleteAfter} <= now(), false)`,
    })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  // Tried again after a crash in the middle, its rows may be gone and its files not yet.
  if (!row) await removeWorkspaceFiles(workspaceId);
  else if (row.isDue) await deleteWorkspaceNow(workspaceId);
};

/** Empties a brand's trash of what has lain in it for 30 days. */
const trashPurge: Job = async ({ workspaceId }) => {
  if (workspaceId) await purgeTrash(await systemContext(workspaceId));
};

/** Removes the files of a brand that nothing has held for 30 days. */
const filesPurge: Job = async ({ workspaceId }) => {
  if (workspaceId) await purgeFiles(await systemContext(workspaceId));
};

/** Gives up photos of visits that did not arrive whole. */
const evidenceSweep: Job = async ({ workspaceId }) => {
  if (workspaceId) await sweepEvidence(await systemContext(workspaceId));
};

/** Computes a brand's figures anew after touchpoints with ratings were merged, deleted or restored. */
const ratingsRollup: Job = async ({ workspaceId }) => {
  if (workspaceId) await rebuildRollUps(await systemContext(workspaceId));
};

/** Makes the sample brand of a new organization; nothing where it has one already, so that a repeated job adds none. */
const workspaceSample: Job = async ({ subjectId }) => {
  if (subjectId) await makeSampleBrand(subjectId);
};

/** Finds the people for whom it is time to look what waits for them. */
const remindersLook: Job = () => lookForReminders();

/** Writes one person's letter of the day. */
const remindersPerson: Job = async ({ subjectId }) => {
  if (subjectId) await remindPerson(subjectId);
};

/** A day of a brand's schedule of cycles. */
const schedulePlan: Job = async ({ workspaceId }) => {
  if (workspaceId) await runSchedule(await systemContext(workspaceId));
};

/** Keeps a map whose editing pauses or goes on for long. */
const journeyVersion: Job = async ({ workspaceId, subjectId }) => {
  if (workspaceId && subjectId) await keepDueVersion(await systemContext(workspaceId), subjectId);
};

/** Thins out the versions of a brand's maps that have grown old. */
const journeyThin: Job = async ({ workspaceId }) => {
  if (workspaceId) await thinVersions(await systemContext(workspaceId));
};

/** Keeps the maps of an audit cycle that was closed. */
const journeyCycle: Job = async ({ workspaceId, subjectId }) => {
  if (workspaceId && subjectId) await keepMapsOfCycle(await systemContext(workspaceId), subjectId);
};

/** Kind → what is done. A row's tenant and subject come from the row; a kind that is gone is dropped. */
export const jobs: Readonly<Record<string, Job>> = {
  'mail.send': mailSend,
  'workspace.delete': workspaceDelete,
  'workspace.sample': workspaceSample,
  'trash.purge': trashPurge,
  'files.purge': filesPurge,
  'evidence.sweep': evidenceSweep,
  'ratings.rollup': ratingsRollup,
  'reminders.look': remindersLook,
  'reminders.person': remindersPerson,
  'schedule.plan': schedulePlan,
  'journey.version': journeyVersion,
  'journey.thin': journeyThin,
  'journey.cycle': journeyCycle,
};
