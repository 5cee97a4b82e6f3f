const own =
  'Works on the account of who is signed in, or of who holds the secret of a letter; it takes no id.';
const here = 'Works on the organization or brand of the address and takes words and values only.';
const library = 'Takes keys of the product’s own lists, which are the same for everybody.';
const bytes = 'Takes a file and no id; what is made gets an id of its own.';

/** Doors that change something and take no id of a tenant's object, each with the reason. */
export const namesNothing: Readonly<Record<string, string>> = {
  'POST /api/auth/[...nextauth]': own,
  ...Object.fromEntries(
    [
      'signInAction',
      'signOutAction',
      'signUpAction',
      'resendConfirmationAction',
      'confirmEmailAction',
      'confirmEmailChangeAction',
      'requestPasswordResetAction',
      'resetPasswordAction',
      'updateProfileAction',
      'chooseLanguageAction',
      'updatePreferencesAction',
      'changePasswordAction',
      'changeEmailAction',
      'endOtherSessionsAction',
      'acceptInvitationAction',
      'acceptInvitationSignedInAction',
    ].map((name) => [`lib/accounts/actions.ts ${name}`, own]),
  ),
  'lib/accounts/notice-actions.ts setRemindersAction': own,
  'lib/accounts/notice-actions.ts stopRemindersAction': own,
  'lib/accounts/notice-actions.ts createCalendarFeedAction': own,
  'lib/accounts/notice-actions.ts removeCalendarFeedAction': own,
  'lib/accounts/member-actions.ts inviteToWorkspaceAction': here,
  'lib/accounts/member-actions.ts inviteToOrganizationAction': here,
  'lib/accounts/workspace-actions.ts createWorkspaceAction': here,
  'lib/accounts/workspace-actions.ts updateOrganizationSettingsAction': here,
  'lib/accounts/workspace-actions.ts updateWorkspaceSettingsAction': here,
  'lib/accounts/workspace-actions.ts requestWorkspaceDeletionAction': here,
  'lib/accounts/workspace-actions.ts cancelWorkspaceDeletionAction': here,
  'lib/accounts/workspace-actions.ts removeSampleWorkspaceAction': here,
  'lib/audits/forms/actions.ts createFormAction': here,
  'lib/audits/report-links/actions.ts unlockReportAction': own,
  'lib/audits/schedule/actions.ts saveScheduleAction': here,
  'lib/collection/actions.ts createRoundAction': here,
  'lib/segments/actions.ts createSegmentAction': here,
  'lib/touchpoints/list-actions.ts createListEntryAction': here,
  'POST /api/o/[organization]/[workspace]/inventory/list-entries': here,
  'lib/touchpoints/list-actions.ts addDefaultChannelsAction': library,
  'POST /api/o/[organization]/[workspace]/inventory/library': library,
  'PUT /api/o/[organization]/-/logo': bytes,
  'DELETE /api/o/[organization]/-/logo': here,
  'PUT /api/o/[organization]/[workspace]/logo': bytes,
  'DELETE /api/o/[organization]/[workspace]/logo': here,
  'POST /api/o/[organization]/[workspace]/files': bytes,
  'POST /api/o/[organization]/[workspace]/imports': bytes,
  'POST /api/o/[organization]/[workspace]/inventory/import/read': bytes,
};
