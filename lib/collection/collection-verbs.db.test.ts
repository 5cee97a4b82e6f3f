import type { TenantContext } from '@/lib/auth/context';
import { describeVerbs, type Verb } from '@/lib/touchpoints/testing/describe-verbs';
import { acceptSuggestion } from './accept-suggestion';
import { createRound } from './create-round';
import { declineSuggestions } from './decline-suggestions';
import { deleteRound } from './delete-round';
import { mergeSuggestions } from './merge-suggestions';
import { reopenSuggestions } from './reopen-suggestions';
import { setRoundOpen } from './set-round-open';
import { openRound, say } from './testing/open-round';
import { updateRound } from './update-round';

/** A round with two suggestions: the smallest world that the editors' verbs need. */
async function makeWorld(ctx: TenantContext) {
  const round = await openRound(ctx);
  const first = await say(round.token, 'Call centre');
  const second = await say(round.token, 'Hotline');
  return { round: round.id, token: round.token, first: first.id, second: second.id };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

const verbs: Verb<World>[] = [
  {
    name: 'createRound',
    action: 'collectionRound.create',
    run: (ctx) => createRound(ctx, { name: 'New' }),
    foreign: [],
    bad: (ctx) => createRound(ctx, { name: '' }),
    field: 'name',
  },
  {
    name: 'updateRound',
    action: 'collectionRound.update',
    run: (ctx, { round }) => updateRound(ctx, { id: round, name: 'Other' }),
    bad: (ctx, { round }) => updateRound(ctx, { id: round, name: 'x', closesAt: 'tomorrow' }),
    field: 'closesAt',
  },
  {
    name: 'setRoundOpen',
    action: 'collectionRound.close',
    run: (ctx, { round }) => setRoundOpen(ctx, { id: round, open: false }),
    bad: (ctx) => setRoundOpen(ctx, { id: 'x', open: false }),
    field: 'id',
  },
  {
    name: 'deleteRound',
    action: 'collectionRound.delete',
    run: (ctx, { round }) => deleteRound(ctx, { id: round }),
    bad: (ctx) => deleteRound(ctx, { id: 'x' }),
    field: 'id',
  },
  {
    name: 'acceptSuggestion',
    action: 'suggestion.accept',
    run: (ctx, { first }) => acceptSuggestion(ctx, { id: first, phase: 'before' }),
    bad: (ctx, { first }) => acceptSuggestion(ctx, { id: first, phase: 'later' as 'before' }),
    field: 'phase',
  },
  {
    name: 'mergeSuggestions',
    action: 'suggestion.merge',
    run: (ctx, { first, second }) => mergeSuggestions(ctx, { keepId: first, mergeIds: [second] }),
    bad: (ctx, { first }) => mergeSuggestions(ctx, { keepId: first, mergeIds: [first] }),
    field: 'mergeIds',
  },
  {
    name: 'declineSuggestions',
    action: 'suggestion.decline',
    run: (ctx, { first, second }) => declineSuggestions(ctx, { ids: [first, second] }),
    bad: (ctx) => declineSuggestions(ctx, { ids: [] }),
    field: 'ids',
  },
  {
    name: 'reopenSuggestions',
    action: 'suggestion.reopen',
    run: (ctx, { first }) => reopenSuggestions(ctx, { ids: [first] }),
    bad: (ctx) => reopenSuggestions(ctx, { ids: ['x'] }),
    field: 'ids.0',
  },
];

describeVerbs(verbs, makeWorld);
