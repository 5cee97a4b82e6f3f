/**
 * What the web server is told of the database: the addresses of its two roles, never the owner's.
 * @param {string} ownerUrl
 * @param {{ appPassword: string, gatePassword: string }} passwords
 */
export function roleAddresses(ownerUrl, { appPassword, gatePassword }) {
  const as = (user, password) => {
    const url = new URL(ownerUrl);
    url.username = user;
    url.password = encodeURIComponent(password);
    return url.toString();
  };
  return {
    TOUCHSTONE_APP_URL: as('touchstone_app', appPassword),
    TOUCHSTONE_GATE_URL: as('touchstone_gate', gatePassword),
  };
}

/** What migrations and the seed are told: the owner's address, and which passwords the roles shall have. */
export function ownerVariables(ownerUrl, { appPassword, gatePassword }) {
  return {
    ...roleAddresses(ownerUrl, { appPassword, gatePassword }),
    TOUCHSTONE_OWNER_URL: ownerUrl,
    TOUCHSTONE_APP_PASSWORD: appPassword,
    TOUCHSTONE_GATE_PASSWORD: gatePassword,
  };
}

/** Variables that must not reach the web server, should somebody have set them. */
export const ownersOnly = [
  'DATABASE_URL',
  'TOUCHSTONE_OWNER_URL',
  'TOUCHSTONE_APP_PASSWORD',
  'TOUCHSTONE_GATE_PASSWORD',
];
