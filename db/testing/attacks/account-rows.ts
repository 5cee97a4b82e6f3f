import { randomBytes } from 'node:crypto';
import { hashToken } from '@/lib/auth/tokens';
import type { Tenant } from './seed-tenant';
import { tenantWords, type Row, type TableRows } from './tenant-words';
import type { Ids } from './things';

/** The organization, its brands, and everybody in them. */
export function accountRows(tenant: Tenant): TableRows[] {
  const { tag, organizationId, workspaceId, sisterId, slugs, ids } = tenant;
  const { here, at, name } = tenantWords(tenant);
  const user = (key: keyof Ids) => ({
    id: ids[key],
    email: `${key}.${tag}@example.test`.toLowerCase(),
    name: name(key),
    password_hash: 'none',
  });
  const person = (key: keyof Ids, more: Row) => ({
    ...here,
    id: ids[key],
    user_id: null,
    name: name(key),
    email: null,
    left_at: null,
    erased_at: null,
    is_guest: false,
    ...more,
  });
  const invitation = (key: keyof Ids, more: Row) => ({
    id: ids[key],
    organization_id: organizationId,
    workspace_id: workspaceId,
    email: `${key}.${tag}@example.test`.toLowerCase(),
    role: 'editor',
    token_hash: randomBytes(32).toString('hex'),
    expires_at: new Date(Date.now() + 86_400_000),
    revoked_at: null,
    ...more,
  });
  const session = (key: keyof Ids, revokedAt: Date | null) => ({
    id: ids[key],
    user_id: ids.actor,
    token_hash: randomBytes(32).toString('hex'),
    user_agent: name('browser'),
    expires_at: new Date(Date.now() + 86_400_000),
    revoked_at: revokedAt,
  });
  return [
    ['users', [user('actor'), user('colleague'), user('suspended')]],
    ['organizations', [{ id: organizationId, slug: slugs.organization, name: name('Organization') }]],
    [
      'organization_logos',
      [{ organization_id: organizationId, id: ids.organizationLogo, sha256: tag, png: Buffer.from(tag) }],
    ],
    [
      'workspaces',
      [
        { id: workspaceId, organization_id: organizationId, slug: slugs.workspace, name: name('Brand') },
        { id: sisterId, organization_id: organizationId, slug: ids.sister, name: name('Sister') },
      ],
    ],
    [
      'organization_members',
      [
        { organization_id: organizationId, user_id: ids.actor, role: 'owner', suspended_at: null },
        { organization_id: organizationId, user_id: ids.colleague, role: 'member', suspended_at: null },
        { organization_id: organizationId, user_id: ids.suspended, role: 'member', suspended_at: at },
      ],
    ],
    [
      'workspace_members',
      [
        { workspace_id: workspaceId, user_id: ids.actor, role: 'manager', suspended_at: null },
        { workspace_id: workspaceId, user_id: ids.colleague, role: 'editor', suspended_at: null },
        { workspace_id: workspaceId, user_id: ids.suspended, role: 'editor', suspended_at: at },
      ],
    ],
    ['calendar_feeds', [{ user_id: ids.actor, token_hash: hashToken(ids.calendar) }]],
    ['sessions', [session('session', null), session('sessionDeleted', at)]],
    [
      'invitations',
      [
        invitation('invitation', {}),
        invitation('invitationDeleted', { revoked_at: at }),
        invitation('organizationInvitation', { workspace_id: null, role: 'member' }),
      ],
    ],
    [
      'workspace_people',
      [
        person('person', { user_id: ids.actor, email: `actor.${tag}@example.test` }),
        person('personArchived', { left_at: at }),
        person('personDeleted', { left_at: at, erased_at: at }),
        person('guest', { is_guest: true }),
      ],
    ],
  ];
}
