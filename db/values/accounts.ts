export const locales = ['en', 'pl', 'cs', 'ro', 'ru'] as const;
export type Locale = (typeof locales)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const organizationRoles = ['owner', 'admin', 'member'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

export const workspaceRoles = ['manager', 'editor', 'auditor', 'viewer'] as const;
export type WorkspaceRole = (typeof workspaceRoles)[number];

export const userTokenKinds = ['confirm-email', 'reset-password', 'change-email'] as const;
export type UserTokenKind = (typeof userTokenKinds)[number];
