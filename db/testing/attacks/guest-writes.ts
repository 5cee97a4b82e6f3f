import { beginEvidence } from '@/lib/audits/evidence/begin-evidence';
import { finishEvidence } from '@/lib/audits/evidence/finish-evidence';
import { receivePart } from '@/lib/audits/evidence/receive-part';
import { removeEvidence, restoreEvidence } from '@/lib/audits/evidence/remove-evidence';
import { removePosition } from '@/lib/audits/evidence/remove-position';
import { renewGuestLink, revokeGuestLink } from '@/lib/audits/guests/change-guest-link';
import { createGuest } from '@/lib/audits/guests/create-guest';
import { enterAsGuest } from '@/lib/audits/guests/enter-as-guest';
import { eraseGuest } from '@/lib/audits/guests/erase-guest';
import { saveRatings } from '@/lib/audits/scoring/save-ratings';
import { submitVisit } from '@/lib/audits/scoring/submit-visit';
import { newId } from '@/lib/ids';
import { attackable } from './attackable';

const door = (name: string) => `lib/audits/guests/actions.ts ${name}`;
const api = '/api/guest/[token]';
const expiresOn = '2099-12-31';

/** Verbs of those who make links for guests, and of guests behind them. */
export const guestWrites = [
  attackable({
    name: 'createGuest',
    doors: door('createGuestAction'),
    input: (ids) => ({
      cycleId: ids.cycleOpen,
      name: 'Guest',
      brandId: ids.ownBrand,
      objectId: ids.object,
      expiresOn,
    }),
    run: ({ tenant }, input) => createGuest(tenant, input),
    accepts: [
      { at: 'cycleId', given: ['cyclePlanned'], because: 'Guests may be invited before the scoring begins.' },
    ],
  }),
  attackable({
    name: 'renewGuestLink',
    doors: door('renewGuestLinkAction'),
    input: (ids) => ({ visitId: ids.visitGuest, expiresOn }),
    run: ({ tenant }, input) => renewGuestLink(tenant, input),
  }),
  attackable({
    name: 'revokeGuestLink',
    doors: door('revokeGuestLinkAction'),
    input: (ids) => ({ visitId: ids.visitGuest }),
    run: ({ tenant }, input) => revokeGuestLink(tenant, input),
  }),
  attackable({
    name: 'eraseGuest',
    doors: door('eraseGuestAction'),
    input: (ids) => ({ visitId: ids.visitGuest }),
    run: ({ tenant }, input) => eraseGuest(tenant, input),
    accepts: [
      {
        at: 'visitId',
        given: ['archived'],
        because: 'A guest who was sent away is erased as well.',
      },
    ],
  }),
  attackable({
    name: 'saveRatings, by a guest',
    doors: `PATCH ${api}/visits/[visitId]/ratings`,
    input: (ids) => ({
      token: ids.guestLink,
      visitId: ids.visitGuest,
      ratings: [
        { touchpointId: ids.touchpoint, score: 3 },
        { touchpointId: ids.touchpoint2, answers: [{ criterionId: ids.criterion, score: 2 }] },
      ],
    }),
    run: async ({ guest }, { token, ...input }) =>
      saveRatings(await enterAsGuest({ token, address: guest().address, visitId: input.visitId }), input),
  }),
  attackable({
    name: 'submitVisit, by a guest',
    doors: door('submitGuestVisitAction'),
    input: (ids) => ({ token: ids.guestLink, visitId: ids.visitGuest, visitedOn: '2026-08-08' }),
    run: async ({ guest }, { token, ...input }) =>
      submitVisit(await enterAsGuest({ token, address: guest().address, visitId: input.visitId }), input),
  }),
  attackable({
    name: 'beginEvidence, by a guest',
    doors: `POST ${api}/visits/[visitId]/evidence`,
    input: (ids) => ({
      token: ids.guestLink,
      visitId: ids.visitGuest,
      touchpointId: ids.touchpoint2,
      criterionId: ids.criterion,
    }),
    run: async ({ guest }, { token, ...input }) =>
      beginEvidence(await enterAsGuest({ token, address: guest().address, visitId: input.visitId }), {
        ...input,
        id: newId(),
        size: 100,
      }),
  }),
  attackable({
    name: 'receivePart, by a guest',
    doors: `PUT ${api}/evidence/[evidenceId]`,
    input: (ids) => ({ token: ids.guestLink, id: ids.guestEvidenceBegun }),
    run: async ({ guest }, { token, id }) =>
      receivePart(
        await enterAsGuest({ token, address: guest().address }),
        { id, offset: 0 },
        Buffer.from('photo'),
      ),
  }),
  attackable({
    name: 'finishEvidence, by a guest',
    doors: `POST ${api}/evidence/[evidenceId]`,
    input: (ids) => ({ token: ids.guestLink, id: ids.guestEvidenceSent }),
    run: async ({ guest }, { token, id }) =>
      finishEvidence(await enterAsGuest({ token, address: guest().address }), { id }),
  }),
  attackable({
    name: 'removeEvidence, by a guest',
    doors: door('removeGuestEvidenceAction'),
    input: (ids) => ({ token: ids.guestLink, id: ids.guestEvidence }),
    run: async ({ guest }, { token, id }) =>
      removeEvidence(await enterAsGuest({ token, address: guest().address }), { id }),
  }),
  attackable({
    name: 'removePosition, by a guest',
    doors: `DELETE ${api}/evidence/[evidenceId]/position`,
    input: (ids) => ({ token: ids.guestLink, id: ids.guestEvidence }),
    run: async ({ guest }, { token, id }) =>
      removePosition(await enterAsGuest({ token, address: guest().address }), { id }),
  }),
  attackable({
    name: 'restoreEvidence, by a guest',
    doors: door('restoreGuestEvidenceAction'),
    input: (ids) => ({ token: ids.guestLink, id: ids.guestEvidenceDeleted }),
    run: async ({ guest }, { token, id }) =>
      restoreEvidence(await enterAsGuest({ token, address: guest().address }), { id }),
  }),
];
