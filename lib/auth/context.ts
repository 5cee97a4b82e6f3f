import type { workspaces } from '@/db/schema/organizations';
import type { Locale, OrganizationRole, WorkspaceRole } from '@/db/values/accounts';
import { workspaceSettings } from '@/db/values/settings';
import type { OrganizationPermission, WorkspacePermission } from './permissions';

declare const contextBrand: unique symbol;

interface Named {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** What a context knows of its workspace. */
export const workspaceFields = ['id', ...workspaceSettings, 'logoFileId', 'isSample', 'deleteAfter'] as const;

/**
 * Who acts. `userId` is empty for work without a person (seeds, jobs, public links); `personId` names the row of the people
 * list of a guest, who has no account.
 */
export interface Actor {
  readonly userId: string | null;
  readonly personId?: string;
  readonly name: string;
  readonly email: string | null;
}

/** The tenant in which something happens. Made by lib/auth/make-context.ts only; the brand keeps others from forging one. */
export interface TenantContext {
  readonly [contextBrand]: 'workspace';
  readonly organization: Named & { readonly isMember: boolean };
  readonly workspace: Readonly<Pick<typeof workspaces.$inferSelect, (typeof workspaceFields)[number]>>;
  readonly person: Actor;
  readonly role: WorkspaceRole;
  readonly permissions: ReadonlySet<WorkspacePermission>;
  readonly locale: Locale;
  readonly requestId: string;
}

export interface OrganizationContext {
  readonly [contextBrand]: 'organization';
  readonly organization: Named;
  readonly person: Actor & { readonly userId: string };
  readonly role: OrganizationRole;
  readonly permissions: ReadonlySet<OrganizationPermission>;
  readonly locale: Locale;
  readonly requestId: string;
}
