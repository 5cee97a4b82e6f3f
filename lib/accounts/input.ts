import { z } from 'zod';
import { locales, organizationRoles, themes, workspaceRoles } from '@/db/values/accounts';
import { cycleWeights } from '@/db/values/audits';
import { sources } from '@/db/values/ratings';

/** ASCII only after normalization, one address, nothing that a mail header could take for more. */
const addressPattern =
  /^[a-z0-9.!#$%&*+/=?^_{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

export const emailSchema = z
  .string()
  .trim()
  .max(254)
  .transform((value) => value.normalize('NFKC').toLowerCase())
  .pipe(z.string().regex(addressPattern, 'email'));

export const passwordSchema = z.string().min(10).max(256);
const personName = z.string().trim().min(1).max(100);
const placeName = z.string().trim().min(1).max(80);
const tokenSchema = z.string().min(20).max(100);

export const timeZoneSchema = z
  .string()
  .refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone), 'timeZone');

/** Lower-case letters, digits and single hyphens; a first letter, so that `-` stays free for the organization's own pages. */
export const slugSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(48)
  .regex(/^[a-z](?:[a-z0-9]|-(?!-))*[a-z0-9]$/, 'slug');

export const colourSchema = z
  .string()
  .trim()
  .regex(/^#[0-9a-f]{6}$/i, 'colour');

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1).max(1024),
  /** Where the person wanted to go; what leads elsewhere is passed over. */
  to: z.string().max(4_000).default(''),
});
export type SignInInput = z.input<typeof signInSchema>;

export const signUpSchema = z.object({
  name: personName,
  email: emailSchema,
  password: passwordSchema,
  organizationName: placeName,
  brandName: placeName,
  timeZone: timeZoneSchema.default('UTC'),
});
export type SignUpInput = z.infer<typeof signUpSchema>;

export const emailOnlySchema = z.object({ email: emailSchema });
export const tokenOnlySchema = z.object({ token: tokenSchema });
export const resetPasswordSchema = z.object({ token: tokenSchema, password: passwordSchema });

export const changePasswordSchema = z.object({
  current: z.string().min(1).max(1024),
  password: passwordSchema,
});
export const changeEmailSchema = z.object({ current: z.string().min(1).max(1024), email: emailSchema });

export const profileSchema = z.object({
  name: personName,
  locale: z.enum(locales),
  timeZone: timeZoneSchema,
  theme: z.enum(themes),
});
export type ProfileInput = z.infer<typeof profileSchema>;

export const remindersSchema = z.object({ reminders: z.boolean() });

export const sessionIdSchema = z.object({ sessionId: z.uuid() });

export const languageSchema = z.object({ locale: z.enum(locales) });
export const preferencesSchema = profileSchema.pick({ locale: true, theme: true }).partial();

export const inviteToWorkspaceSchema = z.object({ email: emailSchema, role: z.enum(workspaceRoles) });
export const inviteToOrganizationSchema = z.object({ email: emailSchema, role: z.enum(organizationRoles) });
/** As the form of both levels knows it; which roles may be given the action says. */
export const invitationFormSchema = z.object({ email: emailSchema, role: z.string() });
export const invitationIdSchema = z.object({ invitationId: z.uuid() });

export const workspaceMemberSchema = z.object({
  userId: z.uuid(),
  role: z.enum(workspaceRoles).optional(),
  suspended: z.boolean().optional(),
});
export const organizationMemberSchema = z.object({
  userId: z.uuid(),
  role: z.enum(organizationRoles).optional(),
  suspended: z.boolean().optional(),
});
export const userIdSchema = z.object({ userId: z.uuid() });

export const acceptInvitationSchema = z.object({
  token: tokenSchema,
  name: personName.optional(),
  password: passwordSchema.optional(),
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationSchema>;

export const createWorkspaceSchema = z.object({ name: placeName, slug: slugSchema.optional() });
export type CreateWorkspaceInput = z.infer<typeof createWorkspaceSchema>;

const currencySchema = z
  .string()
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'currency');
const score = z.number().min(0).max(10);
const alpha = z.number().min(0).max(1);

export const organizationSettingsSchema = z.object({
  name: placeName,
  slug: slugSchema,
  colour: colourSchema.nullable(),
  contentLocale: z.enum(locales),
  timeZone: timeZoneSchema,
  currency: currencySchema,
});
export type OrganizationSettingsInput = z.infer<typeof organizationSettingsSchema>;

export const workspaceSettingsSchema = z
  .object({
    name: placeName,
    slug: slugSchema,
    colour: colourSchema.nullable(),
    contentLocale: z.enum(locales),
    timeZone: timeZoneSchema,
    currency: currencySchema,
    wowFrom: score,
    okFrom: score,
    ideal: score,
    goal: score,
    defaultSource: z.enum(sources),
    agreementDifference: score,
    agreementWithin: z.number().int().min(0).max(100),
    agreementGood: alpha,
    agreementLow: alpha,
    firstFiscalMonth: z.number().int().min(1).max(12),
    cycleWeights: z.enum(cycleWeights),
  })
  .refine(({ okFrom, wowFrom }) => 0 < okFrom && okFrom < wowFrom, { path: ['okFrom'], error: 'thresholds' })
  .refine(({ agreementLow, agreementGood }) => agreementLow <= agreementGood, {
    path: ['agreementLow'],
    error: 'agreementThresholds',
  });
export type WorkspaceSettingsInput = z.infer<typeof workspaceSettingsSchema>;

/** Nothing means unlimited. A limit below what is used is allowed: nothing is taken away, and nothing more fits. */
export const workspaceLimitsSchema = z.object({
  seats: z.number().int().min(1).max(30_000).nullable(),
  megabytes: z.number().int().min(1).max(100_000_000).nullable(),
});
export type WorkspaceLimitsInput = z.infer<typeof workspaceLimitsSchema>;

export const setWorkspaceLimitsSchema = workspaceLimitsSchema.extend({
  workspace: z.string().min(1).max(80),
});
export type SetWorkspaceLimitsInput = z.infer<typeof setWorkspaceLimitsSchema>;

export const deleteWorkspaceSchema = z.object({ name: z.string() });
export const copyFromWorkspaceSchema = z.object({
  source: z.string().min(1).max(80),
  parts: z.array(z.enum(['channels', 'units', 'brandValues', 'settings', 'segments'])).min(1),
});
export type CopyFromWorkspaceInput = z.infer<typeof copyFromWorkspaceSchema>;
