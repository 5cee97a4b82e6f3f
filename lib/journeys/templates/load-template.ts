import type { Locale } from '@/db/values/accounts';
import type { PortableMap } from '../core/portable-map';
import { assembleTemplate } from './assemble-template';
import type { TemplateKey } from './catalogue';
import type { TemplateFrame, TemplateWords } from './types';

interface Parts extends Record<Locale, () => Promise<{ words: TemplateWords }>> {
  frame: () => Promise<{ frame: TemplateFrame }>;
}

const parts: Readonly<Record<TemplateKey, Parts>> = {
  retail: {
    frame: () => import('./retail/frame'),
    en: () => import('./retail/en'),
    pl: () => import('./retail/pl'),
    cs: () => import('./retail/cs'),
    ro: () => import('./retail/ro'),
    ru: () => import('./retail/ru'),
  },
  airline: {
    frame: () => import('./airline/frame'),
    en: () => import('./airline/en'),
    pl: () => import('./airline/pl'),
    cs: () => import('./airline/cs'),
    ro: () => import('./airline/ro'),
    ru: () => import('./airline/ru'),
  },
  bank: {
    frame: () => import('./bank/frame'),
    en: () => import('./bank/en'),
    pl: () => import('./bank/pl'),
    cs: () => import('./bank/cs'),
    ro: () => import('./bank/ro'),
    ru: () => import('./bank/ru'),
  },
  telecom: {
    frame: () => import('./telecom/frame'),
    en: () => import('./telecom/en'),
    pl: () => import('./telecom/pl'),
    cs: () => import('./telecom/cs'),
    ro: () => import('./telecom/ro'),
    ru: () => import('./telecom/ru'),
  },
  subscription: {
    frame: () => import('./subscription/frame'),
    en: () => import('./subscription/en'),
    pl: () => import('./subscription/pl'),
    cs: () => import('./subscription/cs'),
    ro: () => import('./subscription/ro'),
    ru: () => import('./subscription/ru'),
  },
  'public-service': {
    frame: () => import('./public-service/frame'),
    en: () => import('./public-service/en'),
    pl: () => import('./public-service/pl'),
    cs: () => import('./public-service/cs'),
    ro: () => import('./public-service/ro'),
    ru: () => import('./public-service/ru'),
  },
  'b2b-sale': {
    frame: () => import('./b2b-sale/frame'),
    en: () => import('./b2b-sale/en'),
    pl: () => import('./b2b-sale/pl'),
    cs: () => import('./b2b-sale/cs'),
    ro: () => import('./b2b-sale/ro'),
    ru: () => import('./b2b-sale/ru'),
  },
  onboarding: {
    frame: () => import('./onboarding/frame'),
    en: () => import('./onboarding/en'),
    pl: () => import('./onboarding/pl'),
    cs: () => import('./onboarding/cs'),
    ro: () => import('./onboarding/ro'),
    ru: () => import('./onboarding/ru'),
  },
  complaint: {
    frame: () => import('./complaint/frame'),
    en: () => import('./complaint/en'),
    pl: () => import('./complaint/pl'),
    cs: () => import('./complaint/cs'),
    ro: () => import('./complaint/ro'),
    ru: () => import('./complaint/ru'),
  },
};

/** How many stages and steps a template has; its words are not loaded. */
export async function loadTemplateFrame(key: TemplateKey): Promise<TemplateFrame> {
  return (await parts[key].frame()).frame;
}

/** A template of the product as a map in a language; only what is asked for is loaded. */
export async function loadTemplate(key: TemplateKey, locale: Locale): Promise<PortableMap> {
  const [frame, { words }] = await Promise.all([loadTemplateFrame(key), parts[key][locale]()]);
  return assembleTemplate(frame, words, locale);
}
