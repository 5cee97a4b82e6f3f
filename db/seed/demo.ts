import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';
import { addColleague, makeAgency, makeBrand } from './agency';
import { fillAirportBrand } from './airport-brand';
import { fillAirportMaps, fillShopMaps, fillYoungMaps } from './maps';
import { fillPersonas } from './personas';
import { fillShopAudits } from './shop-audits';
import { shareVisitForm } from './shared-form';
import { fillShopBrand, fillYoungBrand } from './smaller-brands';

/**
 * The demo: an agency with three brands in different states: one with five surveyed years, one with an inventory that
 * nobody has asked customers about yet, one that has only begun. Its sign-in is random and kept in the data folder, for
 * the launcher to print.
 */
export async function seedDemo(): Promise<void> {
  const agency = await makeAgency();
  const airport = await makeBrand(agency, {
    slug: 'bay-airport',
    name: 'Bay Airport',
    colour: '#0b6577',
    currency: 'USD',
    timeZone: 'America/Los_Angeles',
  });
  await addColleague(airport, 'Tomas Vesely', 'editor');
  await addColleague(airport, 'Ioana Radu', 'viewer');
  await fillAirportBrand(airport);
  await fillPersonas(airport);
  await fillAirportMaps(airport);
  const shop = await makeBrand(agency, { slug: 'linden', name: 'Linden Home', colour: '#5b4b9a' });
  const editor = await addColleague(shop, 'Marta Zielinska', 'editor');
  await fillShopBrand(shop, editor);
  await fillShopAudits(shop, [
    editor,
    await addColleague(shop, 'Jan Horak', 'auditor'),
    await addColleague(shop, 'Irina Popescu', 'auditor'),
  ]);
  await fillShopMaps(shop);
  await shareVisitForm(airport, shop);
  const young = await makeBrand(agency, { slug: 'kestrel', name: 'Kestrel Bikes', colour: '#b4690e' });
  await fillYoungBrand(young);
  await fillYoungMaps(young);
  await mkdir(env.TOUCHSTONE_DATA_DIR, { recursive: true });
  const file = path.join(env.TOUCHSTONE_DATA_DIR, 'demo.json');
  await writeFile(file, JSON.stringify({ email: agency.email, password: agency.password }), { mode: 0o600 });
}
