import { publicRoute } from '@/lib/auth/route';
import { readSuggestion } from '@/lib/collection/read-suggestion';
import { suggest } from '@/lib/collection/suggest';
import { currentVoter } from '@/lib/collection/voter-cookie';

/** A suggestion, with its photo if there is one, as one form: both are taken, or neither. */
export const POST = publicRoute(async ({ params, request }) => {
  const { input, photo } = await readSuggestion(request, params.token ?? '');
  return suggest(input, await currentVoter(), photo);
});
