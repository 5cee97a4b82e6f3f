import { finishEvidence } from '@/lib/audits/evidence/finish-evidence';
import { getEvidencePhoto } from '@/lib/audits/evidence/get-evidence-photo';
import { partBytesAtMost } from '@/lib/audits/evidence/limits';
import { receivePart } from '@/lib/audits/evidence/receive-part';
import { guestRoute } from '@/lib/audits/guests/guest-route';
import { imageResponse } from '@/lib/files/image-response';
import { readBody } from '@/lib/read-body';

/** A photo of the guest's own visit; `?size=small` gives the rendition for lists. */
export const GET = guestRoute({}, async ({ ctx, params, request }) => {
  const id = params.evidenceId ?? '';
  const small = new URL(request.url).searchParams.get('size') === 'small';
  return imageResponse(request, await getEvidencePhoto(ctx, id, { small }), id);
});

/** The next part is the body as it is, from `?offset=` on. */
export const PUT = guestRoute({}, async ({ ctx, params, request }) => {
  const offset = Number(new URL(request.url).searchParams.get('offset') ?? Number.NaN);
  return receivePart(ctx, { id: params.evidenceId ?? '', offset }, await readBody(request, partBytesAtMost));
});

/** All parts are here. */
export const POST = guestRoute({}, ({ ctx, params }) => finishEvidence(ctx, { id: params.evidenceId ?? '' }));
