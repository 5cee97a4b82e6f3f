/** For how many days a link may be made, the usual one among them. */
export const linkDays = ['7', '30', '90', '365'] as const;
export const usualLinkDays = '30';
