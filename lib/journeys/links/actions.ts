'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { publicAction } from '@/lib/auth/action';
import { clientAddress } from '@/lib/auth/client-address';
import { unlockLinkSchema } from '@/lib/public-links/input';
import { keepProof } from '@/lib/public-links/unlock-cookie';
import { unlockMap } from './unlock-map';

export const unlockMapAction = publicAction()
  .inputSchema(unlockLinkSchema)
  .action(async ({ parsedInput }) => {
    const proof = await unlockMap(parsedInput, clientAddress(await headers()));
    await keepProof('map', parsedInput.token, proof);
    refresh();
  });
