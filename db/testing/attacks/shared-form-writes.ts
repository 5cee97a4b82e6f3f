import { getFormUpdate } from '@/lib/audits/forms/shared/get-form-update';
import { shareForm, unshareForm } from '@/lib/audits/forms/shared/share-form';
import { declineFormUpdate, takeFormUpdate } from '@/lib/audits/forms/shared/take-form-update';
import { takeSharedForm } from '@/lib/audits/forms/shared/take-shared-form';
import { attackable } from './attackable';

const door = (name: string) => `lib/audits/forms/shared/actions.ts ${name}`;

/** Verbs of forms that brands share. */
export const sharedFormWrites = [
  attackable({
    name: 'shareForm',
    doors: door('shareFormAction'),
    input: (ids) => ({ id: ids.form }),
    run: ({ tenant }, input) => shareForm(tenant, input),
  }),
  attackable({
    name: 'unshareForm',
    doors: door('unshareFormAction'),
    input: (ids) => ({ id: ids.form }),
    run: ({ tenant }, input) => unshareForm(tenant, input),
  }),
  attackable({
    name: 'takeSharedForm',
    doors: door('takeSharedFormAction'),
    input: (ids) => ({ id: ids.sharedForm, version: 2, name: 'Night visit' }),
    run: ({ tenant }, input) => takeSharedForm(tenant, input),
  }),
  attackable({
    name: 'takeFormUpdate',
    doors: door('takeFormUpdateAction'),
    input: (ids) => ({ id: ids.formTaken, version: 2 }),
    run: async ({ tenant }, input) => {
      // What the offer was looked at with; a form of another tenant has none.
      const { revision, changes } = await getFormUpdate(tenant, input.id).then(
        ({ form, changes }) => ({ revision: form.revision, changes: changes.map(({ id }) => id) }),
        () => ({ revision: new Date(0).toISOString(), changes: ['rules'] }),
      );
      return takeFormUpdate(tenant, { ...input, revision, changes });
    },
  }),
  attackable({
    name: 'declineFormUpdate',
    doors: door('declineFormUpdateAction'),
    input: (ids) => ({ id: ids.formTaken, version: 2 }),
    run: ({ tenant }, input) => declineFormUpdate(tenant, input),
  }),
];
