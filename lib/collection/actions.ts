'use server';

import { refresh } from 'next/cache';
import { publicAction, workspaceAction } from '@/lib/auth/action';
import { acceptSuggestion } from './accept-suggestion';
import { createRound } from './create-round';
import { declineSuggestions } from './decline-suggestions';
import { deleteRound } from './delete-round';
import {
  acceptSuggestionSchema,
  collectionRoundSchema,
  decideSuggestionsSchema,
  mergeSuggestionsSchema,
  roundIdSchema,
  setRoundOpenSchema,
  updateRoundSchema,
  voteSchema,
} from './input';
import { mergeSuggestions } from './merge-suggestions';
import { reopenSuggestions } from './reopen-suggestions';
import { setRoundOpen } from './set-round-open';
import { updateRound } from './update-round';
import { vote } from './vote';
import { currentVoter } from './voter-cookie';

export const voteAction = publicAction()
  .inputSchema(voteSchema)
  .action(async ({ parsedInput }) => {
    const counted = await vote(parsedInput, await currentVoter());
    refresh();
    return counted;
  });

export const createRoundAction = workspaceAction('collection:manage')
  .inputSchema(collectionRoundSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createRound(tenant, parsedInput);
    refresh();
    return made;
  });

export const updateRoundAction = workspaceAction('collection:manage')
  .inputSchema(updateRoundSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await updateRound(tenant, parsedInput);
    refresh();
  });

export const setRoundOpenAction = workspaceAction('collection:manage')
  .inputSchema(setRoundOpenSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await setRoundOpen(tenant, parsedInput);
    refresh();
  });

export const deleteRoundAction = workspaceAction('collection:manage')
  .inputSchema(roundIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deleteRound(tenant, parsedInput);
    refresh();
  });

export const acceptSuggestionAction = workspaceAction('collection:manage')
  .inputSchema(acceptSuggestionSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const accepted = await acceptSuggestion(tenant, parsedInput);
    refresh();
    return accepted;
  });

export const mergeSuggestionsAction = workspaceAction('collection:manage')
  .inputSchema(mergeSuggestionsSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const merged = await mergeSuggestions(tenant, parsedInput);
    refresh();
    return merged;
  });

export const declineSuggestionsAction = workspaceAction('collection:manage')
  .inputSchema(decideSuggestionsSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await declineSuggestions(tenant, parsedInput);
    refresh();
  });

export const reopenSuggestionsAction = workspaceAction('collection:manage')
  .inputSchema(decideSuggestionsSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await reopenSuggestions(tenant, parsedInput);
    refresh();
  });
