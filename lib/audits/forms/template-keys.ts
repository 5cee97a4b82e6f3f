/** The product's forms to start from; their words are messages `auditForms.templates.<key>`. */
export const formTemplateKeys = ['retail', 'office', 'web-shop', 'phone-line'] as const;
export type FormTemplateKey = (typeof formTemplateKeys)[number];
