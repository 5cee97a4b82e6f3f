import { publicRoute } from '@/lib/auth/route';
import { imageResponse } from '@/lib/files/image-response';
import { getMapPicture } from '@/lib/journeys/links/get-map-picture';
import { findProof } from '@/lib/public-links/unlock-cookie';

/** A picture of a map for whoever reads it by a link; `?size=small` gives the rendition for lists. */
export const GET = publicRoute(async ({ params, request }) => {
  const { token = '', fileId = '' } = params;
  const small = new URL(request.url).searchParams.get('size') === 'small';
  const file = await getMapPicture({ token, fileId }, { proof: await findProof('map', token), small });
  return imageResponse(request, file, fileId);
});
