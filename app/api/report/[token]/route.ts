import { locales } from '@/db/values/accounts';
import { printPublicReport } from '@/lib/audits/report-links/get-public-report';
import { clientAddress } from '@/lib/auth/client-address';
import { publicRoute } from '@/lib/auth/route';
import { fileAnswer } from '@/lib/files/exported-file';
import { findProof } from '@/lib/public-links/unlock-cookie';

export const GET = publicRoute(async ({ params, request }) => {
  const token = params.token ?? '';
  const wanted = new URL(request.url).searchParams.get('language');
  const file = await printPublicReport(token, {
    proof: await findProof('report', token),
    language: locales.find((locale) => locale === wanted) ?? null,
    address: clientAddress(request.headers),
  });
  return fileAnswer(file);
});
