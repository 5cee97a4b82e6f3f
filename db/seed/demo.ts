import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';
import { makeAgency, makeBrand } from './agency';

/**
 * The demo: an agency with three brands in different states. Its sign-in is random and kept in the data folder, for
 * the launcher to print.
 */
export async function seedDemo(): Promise<void> {
  const agency = await makeAgency();
  await makeBrand(agency, { slug: 'bay-airport', name: 'Bay Airport', colour: '#0b6577', currency: 'USD' });
  await makeBrand(agency, { slug: 'linden', name: 'Linden Home', colour: '#5b4b9a' });
  await makeBrand(agency, { slug: 'kestrel', name: 'Kestrel Bikes', colour: '#b4690e' });
  await mkdir(env.TOUCHSTONE_DATA_DIR, { recursive: true });
  const file = path.join(env.TOUCHSTONE_DATA_DIR, 'demo.json');
  await writeFile(file, JSON.stringify({ email: agency.email, password: agency.password }), { mode: 0o600 });
}
