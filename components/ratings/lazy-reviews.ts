'use client';

import dynamic from 'next/dynamic';

// Apart from each other and from the record of a finished import, which needs neither.
export const ImportWizard = dynamic(async () => (await import('./wizard/import-wizard')).ImportWizard);
export const JourneyReview = dynamic(async () => (await import('./journey-review')).JourneyReview);
