'use client';

import dynamic from 'next/dynamic';

// Apart from the record of what was brought in, which does not need it.
export const FormerWizard = dynamic(async () => (await import('./former-wizard')).FormerWizard);
