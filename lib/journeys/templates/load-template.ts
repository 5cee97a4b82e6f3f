import type { Locale } from '@/db/values/accounts';
import type { PortableMap } from '../core/portable-map';
import { assembleTemplate } from './assemble-template';
import type { TemplateKey } from './catalogue';
import type { TemplateFrame, TemplateWords } from './types';

/** How many stages and steps a template has; its words are not loaded. */
export async function loadTemplateFrame(key: TemplateKey): Promise<TemplateFrame> {
  const { frame } = (await import(`./${key}/frame.ts`)) as { frame: TemplateFrame };
  return frame;
}

/** A template of the product as a map in a language; only what is asked for is loaded. */
export async function loadTemplate(key: TemplateKey, locale: Locale): Promise<PortableMap> {
  const { words } = (await import(`./${key}/${locale}.ts`)) as { words: TemplateWords };
  return assembleTemplate(await loadTemplateFrame(key), words, locale);
}
