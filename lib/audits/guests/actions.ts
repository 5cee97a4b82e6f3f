'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { publicAction, workspaceAction } from '@/lib/auth/action';
import { clientAddress } from '@/lib/auth/client-address';
import { evidenceIdSchema } from '../evidence/input';
import { removeEvidence, restoreEvidence } from '../evidence/remove-evidence';
import { submitVisitSchema } from '../scoring/input';
import { submitVisit } from '../scoring/submit-visit';
import { renewGuestLink, revokeGuestLink } from './change-guest-link';
import { createGuest } from './create-guest';
import { enterAsGuest } from './enter-as-guest';
import { eraseGuest } from './erase-guest';
import { createGuestSchema, guestTokenSchema, guestVisitSchema, renewGuestLinkSchema } from './input';

// The driver may run a cycle whatever the role: these ask for reading, and their verbs look who drives it.
export const createGuestAction = workspaceAction('audit:read')
  .inputSchema(createGuestSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createGuest(tenant, parsedInput);
    refresh();
    return made;
  });

export const renewGuestLinkAction = workspaceAction('audit:read')
  .inputSchema(renewGuestLinkSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await renewGuestLink(tenant, parsedInput);
    refresh();
    return made;
  });

export const revokeGuestLinkAction = workspaceAction('audit:read')
  .inputSchema(guestVisitSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await revokeGuestLink(tenant, parsedInput);
    refresh();
  });

export const eraseGuestAction = workspaceAction('audit:read')
  .inputSchema(guestVisitSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await eraseGuest(tenant, parsedInput);
    refresh();
  });

// What guests do: the caller binds the token of the page's address, which is the whole of their rights.
export const submitGuestVisitAction = publicAction()
  .bindToken(guestTokenSchema)
  .inputSchema(submitVisitSchema)
  .action(async ({ parsedInput, bindArgsParsedInputs: [token] }) => {
    const address = clientAddress(await headers());
    await submitVisit(await enterAsGuest({ token, address, visitId: parsedInput.visitId }), parsedInput);
    refresh();
  });

export const removeGuestEvidenceAction = publicAction()
  .bindToken(guestTokenSchema)
  .inputSchema(evidenceIdSchema)
  .action(async ({ parsedInput, bindArgsParsedInputs: [token] }) =>
    removeEvidence(await enterAsGuest({ token, address: clientAddress(await headers()) }), parsedInput),
  );

export const restoreGuestEvidenceAction = publicAction()
  .bindToken(guestTokenSchema)
  .inputSchema(evidenceIdSchema)
  .action(async ({ parsedInput, bindArgsParsedInputs: [token] }) =>
    restoreEvidence(await enterAsGuest({ token, address: clientAddress(await headers()) }), parsedInput),
  );
