import { acceptSuggestion } from '@/lib/collection/accept-suggestion';
import { declineSuggestions } from '@/lib/collection/decline-suggestions';
import { deleteRound } from '@/lib/collection/delete-round';
import { mergeSuggestions } from '@/lib/collection/merge-suggestions';
import { reopenSuggestions } from '@/lib/collection/reopen-suggestions';
import { setRoundOpen } from '@/lib/collection/set-round-open';
import { suggest } from '@/lib/collection/suggest';
import { updateRound } from '@/lib/collection/update-round';
import { vote } from '@/lib/collection/vote';
import { createGalleryItem } from '@/lib/gallery/create-gallery-item';
import { deleteGalleryItem } from '@/lib/gallery/delete-gallery-item';
import { restoreGalleryItem } from '@/lib/gallery/restore-gallery-item';
import { updateGalleryItem } from '@/lib/gallery/update-gallery-item';
import { attackable, type Exception } from './attackable';
import type { Ids } from './things';

const action = (name: string) => `lib/collection/actions.ts ${name}`;
const galleryAction = (name: string) => `lib/gallery/actions.ts ${name}`;
const archived = (...places: string[]): Exception[] =>
  places.map((at) => ({
    at,
    given: ['archived'],
    because: 'An archived record keeps its place and may be named.',
  }));
const closedRound: Exception = {
  at: 'id',
  given: ['archived'],
  because: 'A closed round is its editors’ to change.',
};

const galleryItem = (ids: Ids) => ({
  brandId: ids.brand,
  touchpointId: ids.touchpoint,
  title: 'A host at the door',
  photoFileId: ids.file2,
});

/** Verbs of collection rounds, with and without an account, and of the gallery. */
export const collectionWrites = [
  attackable({
    name: 'suggest',
    doors: 'POST /api/collect/[token]',
    input: (ids) => ({ token: ids.link, name: 'Bell', side: 'customer' as const, channelId: ids.channel }),
    run: ({ guest }, input) => suggest(input, guest()),
    accepts: archived('channelId'),
  }),
  attackable({
    name: 'vote',
    doors: action('voteAction'),
    input: (ids) => ({ token: ids.link, suggestionId: ids.suggestion, vote: true }),
    run: ({ guest }, input) => vote(input, guest()),
    accepts: [
      {
        at: 'suggestionId',
        given: ['suggestionAccepted'],
        because: 'What was accepted is still shown behind the link, with its votes.',
      },
    ],
  }),
  attackable({
    name: 'updateRound',
    doors: action('updateRoundAction'),
    input: (ids) => ({ id: ids.round, name: 'Where do you meet us?' }),
    run: ({ tenant }, input) => updateRound(tenant, input),
    accepts: [closedRound],
  }),
  attackable({
    name: 'setRoundOpen',
    doors: action('setRoundOpenAction'),
    input: (ids) => ({ id: ids.round, open: false }),
    run: ({ tenant }, input) => setRoundOpen(tenant, input),
    accepts: [closedRound],
  }),
  attackable({
    name: 'deleteRound',
    doors: action('deleteRoundAction'),
    input: (ids) => ({ id: ids.round }),
    run: ({ tenant }, input) => deleteRound(tenant, input),
    accepts: [closedRound],
  }),
  attackable({
    name: 'acceptSuggestion, as a new touchpoint',
    doors: action('acceptSuggestionAction'),
    input: (ids) => ({ id: ids.suggestion, channelId: ids.channel }),
    run: ({ tenant }, input) => acceptSuggestion(tenant, input),
    accepts: archived('channelId'),
  }),
  attackable({
    name: 'acceptSuggestion, as one that stands',
    doors: action('acceptSuggestionAction'),
    input: (ids) => ({ id: ids.suggestion, touchpointId: ids.touchpoint }),
    run: ({ tenant }, input) => acceptSuggestion(tenant, input),
    accepts: archived('touchpointId'),
  }),
  attackable({
    name: 'mergeSuggestions',
    doors: action('mergeSuggestionsAction'),
    input: (ids) => ({ keepId: ids.suggestion, mergeIds: [ids.suggestion2] }),
    run: ({ tenant }, input) => mergeSuggestions(tenant, input),
  }),
  attackable({
    name: 'declineSuggestions',
    doors: action('declineSuggestionsAction'),
    input: (ids) => ({ ids: [ids.suggestion, ids.suggestion2] }),
    run: ({ tenant }, input) => declineSuggestions(tenant, input),
  }),
  attackable({
    name: 'reopenSuggestions',
    doors: action('reopenSuggestionsAction'),
    input: (ids) => ({ ids: [ids.suggestionArchived] }),
    run: ({ tenant }, input) => reopenSuggestions(tenant, input),
    accepts: [{ at: 'ids.*', given: ['live'], because: 'What is open already stays open.' }],
  }),
  attackable({
    name: 'createGalleryItem',
    doors: galleryAction('createGalleryItemAction'),
    input: galleryItem,
    run: ({ tenant }, input) => createGalleryItem(tenant, input),
    accepts: archived('brandId', 'touchpointId'),
  }),
  attackable({
    name: 'updateGalleryItem',
    doors: galleryAction('updateGalleryItemAction'),
    input: (ids) => ({ id: ids.galleryItem, ...galleryItem(ids), brandId: ids.brand }),
    run: ({ tenant }, input) => updateGalleryItem(tenant, input),
    accepts: archived('brandId', 'touchpointId'),
  }),
  attackable({
    name: 'deleteGalleryItem',
    doors: galleryAction('deleteGalleryItemAction'),
    input: (ids) => ({ id: ids.galleryItem }),
    run: ({ tenant }, input) => deleteGalleryItem(tenant, input),
  }),
  attackable({
    name: 'restoreGalleryItem',
    doors: galleryAction('restoreGalleryItemAction'),
    input: (ids) => ({ id: ids.galleryItemDeleted }),
    run: ({ tenant }, input) => restoreGalleryItem(tenant, input),
  }),
];
