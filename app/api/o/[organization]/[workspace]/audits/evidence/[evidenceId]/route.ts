import { finishEvidence } from '@/lib/audits/evidence/finish-evidence';
import { getEvidencePhoto } from '@/lib/audits/evidence/get-evidence-photo';
import { partBytesAtMost } from '@/lib/audits/evidence/limits';
import { receivePart } from '@/lib/audits/evidence/receive-part';
import { removeEvidence } from '@/lib/audits/evidence/remove-evidence';
import { workspaceRoute } from '@/lib/auth/route';
import { imageResponse } from '@/lib/files/image-response';
import { readBody } from '@/lib/read-body';

/** Blind until the cycle is closed; `?size=small` gives the rendition for lists. */
export const GET = workspaceRoute('audit:read', {}, async ({ ctx, params, request }) => {
  const id = params.evidenceId ?? '';
  const small = new URL(request.url).searchParams.get('size') === 'small';
  return imageResponse(request, await getEvidencePhoto(ctx, id, { small }), id);
});

/** The next part is the body as it is, from `?offset=` on. */
export const PUT = workspaceRoute('audit:score', {}, async ({ ctx, params, request }) => {
  const offset = Number(new URL(request.url).searchParams.get('offset') ?? Number.NaN);
  return receivePart(ctx, { id: params.evidenceId ?? '', offset }, await readBody(request, partBytesAtMost));
});

/** All parts are here. */
export const POST = workspaceRoute('audit:score', {}, ({ ctx, params }) =>
  finishEvidence(ctx, { id: params.evidenceId ?? '' }),
);

/** For a phone, which takes a photo away when it has a network again. */
export const DELETE = workspaceRoute('audit:score', {}, ({ ctx, params }) =>
  removeEvidence(ctx, { id: params.evidenceId ?? '' }),
);
