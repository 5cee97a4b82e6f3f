import { migrate } from '@/db/migrate';
import { env } from '@/lib/env';

const { TOUCHSTONE_OWNER_URL, TOUCHSTONE_APP_PASSWORD, TOUCHSTONE_GATE_PASSWORD } = env;
if (!TOUCHSTONE_OWNER_URL || !TOUCHSTONE_APP_PASSWORD || !TOUCHSTONE_GATE_PASSWORD) {
  console.error(
    'TOUCHSTONE_OWNER_URL, TOUCHSTONE_APP_PASSWORD and TOUCHSTONE_GATE_PASSWORD must be set; npm start sets them.',
  );
  process.exit(1);
}
await migrate({
  ownerUrl: TOUCHSTONE_OWNER_URL,
  appPassword: TOUCHSTONE_APP_PASSWORD,
  gatePassword: TOUCHSTONE_GATE_PASSWORD,
});
