/** Contacts that a touchpoint may have in a period. */
export const mostContacts = 1e12;
