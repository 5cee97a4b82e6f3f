import type { FormTemplateKey } from './template-keys';
import { office } from './templates/office';
import { phoneLine } from './templates/phone-line';
import { retail } from './templates/retail';
import type { TemplateCriterion } from './templates/types';
import { webShop } from './templates/web-shop';

/** The product's forms to start from. */
export const formTemplates: Readonly<Record<FormTemplateKey, readonly TemplateCriterion[]>> = {
  retail,
  office,
  'web-shop': webShop,
  'phone-line': phoneLine,
};
