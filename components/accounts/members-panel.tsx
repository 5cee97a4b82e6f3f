'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { useFormat } from '@/lib/format/use-format';

type Answer = Promise<{ serverError?: { message: string } } | undefined>;

export interface ShownMember {
  userId: string;
  name: string;
  email: string;
  role: string;
  suspended: boolean;
  joinedAt: Date;
}

interface ShownInvitation {
  id: string;
  email: string;
  role: string;
  expiresAt: Date;
}

export interface MembersPanelProps {
  members: readonly ShownMember[];
  invitations: readonly ShownInvitation[];
  /** Roles that may be given, with the list whose words they are. */
  roles: readonly string[];
  roleList: 'workspaceRoles' | 'organizationRoles';
  ownUserId: string;
  mayManage: boolean;
  actions: {
    invite: (input: never) => Answer;
    revoke: (input: { invitationId: string }) => Answer;
    update: (input: never) => Answer;
    remove: (input: { userId: string }) => Answer;
  };
}

/** Runs an action of the list and says what went wrong, if anything. */
function useAction() {
  const [pending, start] = useTransition();
  const run = (work: () => Answer) =>
    start(async () => {
      const problem = (await work())?.serverError?.message;
      if (problem) toast.error(problem);
    });
  return { pending, run };
}

/** The people of a place, their roles, and who was asked to come. */
export function MembersPanel(props: MembersPanelProps) {
  return (
    <>
      {props.mayManage && <InvitePanel {...props} />}
      <MemberTable {...props} />
      {props.mayManage && <InvitationList {...props} />}
    </>
  );
}

function useRoleWords(list: MembersPanelProps['roleList']) {
  const words = useTranslations(`enum.${list}`);
  const t = useTranslations('members.roleHint');
  return { label: (role: string) => words(role), hint: (role: string) => t(role) };
}

const schema = async () => (await import('@/lib/accounts/input')).invitationFormSchema;

function InvitePanel({ roles, roleList, actions }: MembersPanelProps) {
  const t = useTranslations('members');
  const account = useTranslations('account.field');
  const role = useRoleWords(roleList);
  return (
    <Panel id="invite" title={t('inviteTitle')}>
      <Form
        schema={schema}
        defaultValues={{ email: '', role: roles.at(-1) ?? '' }}
        onSubmit={(values) => actions.invite(values as never)}
        onSuccess={(_, form) => {
          toast.success(t('inviteSent', { email: form.getValues('email') }));
          form.reset();
        }}
        className="grid items-start gap-4 sm:grid-cols-[1fr_16rem_auto]"
      >
        <FormField name="email" label={account('email')}>
          <Input type="email" autoComplete="off" />
        </FormField>
        <FormField name="role" label={t('role')}>
          <Select
            options={roles.map((value) => ({ value, label: role.label(value), hint: role.hint(value) }))}
          />
        </FormField>
        <SubmitButton className="sm:mt-6.5">{t('invite')}</SubmitButton>
      </Form>
    </Panel>
  );
}

function MemberTable({ members, roles, roleList, ownUserId, mayManage, actions }: MembersPanelProps) {
  const t = useTranslations('members');
  const format = useFormat();
  const role = useRoleWords(roleList);
  const { pending, run } = useAction();
  const [leaving, setLeaving] = useState<ShownMember | null>(null);
  if (members.length === 0) return <p className="text-ink-muted">{t('none')}</p>;
  return (
    <Panel flush>
      <div className="overflow-x-auto">
        <Table className="stacked" aria-busy={pending}>
          <caption className="sr-only">{t('title')}</caption>
          <TableHead>
            <tr>
              <TableHeader>{t('person')}</TableHeader>
              <TableHeader>{t('role')}</TableHeader>
              <TableHeader className="max-sm:hidden">{t('since')}</TableHeader>
              {mayManage && <TableHeader className="w-12" aria-label={t('actions', { name: '' })} />}
            </tr>
          </TableHead>
          <TableBody>
            {members.map((member) => (
              <TableRow key={member.userId}>
                <TableHeader scope="row" className="py-2 text-left">
                  <span className="flex flex-wrap items-center gap-2 font-medium">
                    {member.name}
                    {member.userId === ownUserId && (
                      <span className="font-normal text-ink-subtle">({t('you')})</span>
                    )}
                    {member.suspended && <Badge tone="warning">{t('suspended')}</Badge>}
                  </span>
                  <span className="block text-ink-muted">{member.email}</span>
                </TableHeader>
                <TableCell>
                  {mayManage ? (
                    <Select
                      size="sm"
                      aria-label={`${t('role')}: ${member.name}`}
                      options={roles.map((value) => ({ value, label: role.label(value) }))}
                      value={member.role}
                      disabled={pending || !roles.includes(member.role)}
                      placeholder={role.label(member.role)}
                      onChange={(value) =>
                        run(() => actions.update({ userId: member.userId, role: value } as never))
                      }
                    />
                  ) : (
                    role.label(member.role)
                  )}
                </TableCell>
                <TableCell className="text-ink-muted max-sm:hidden">{format.date(member.joinedAt)}</TableCell>
                {mayManage && (
                  <TableCell>
                    <DropdownMenu
                      align="end"
                      trigger={
                        <Button
                          variant="ghost"
                          size="icon-sm"
                          aria-label={t('actions', { name: member.name })}
                        >
                          <Ellipsis aria-hidden="true" />
                        </Button>
                      }
                      entries={[
                        {
                          label: member.suspended ? t('unsuspend') : t('suspend'),
                          onSelect: () =>
                            run(() =>
                              actions.update({
                                userId: member.userId,
                                suspended: !member.suspended,
                              } as never),
                            ),
                        },
                        { label: t('remove'), danger: true, onSelect: () => setLeaving(member) },
                      ]}
                    />
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {leaving && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setLeaving(null)}
          title={t('removeTitle', { name: leaving.name })}
          description={t('removeBody')}
          confirmLabel={t('remove')}
          onConfirm={async () => {
            const problem = (await actions.remove({ userId: leaving.userId }))?.serverError?.message;
            if (problem) return problem;
            setLeaving(null);
          }}
        />
      )}
    </Panel>
  );
}

function InvitationList({ invitations, roleList, actions }: MembersPanelProps) {
  const t = useTranslations('members');
  const format = useFormat();
  const role = useRoleWords(roleList);
  const { pending, run } = useAction();
  return (
    <Panel id="invitations" title={t('openInvitations')}>
      {invitations.length === 0 && <p className="text-ink-muted">{t('noInvitations')}</p>}
      <ul className="divide-y divide-line">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center gap-3 py-2">
            <div className="min-w-0 flex-1 basis-56">
              <p className="truncate">{invitation.email}</p>
              <p className="text-sm text-ink-muted">
                {role.label(invitation.role)} · {t('validUntil', { date: format.date(invitation.expiresAt) })}
              </p>
            </div>
            <Button
              size="sm"
              disabled={pending}
              onClick={() => run(() => actions.revoke({ invitationId: invitation.id }))}
            >
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
