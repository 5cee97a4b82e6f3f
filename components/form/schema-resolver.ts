import type { FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { zodMessageKey } from '@/lib/i18n/zod-messages';

/** A schema, or how to fetch it: `async () => (await import('@/lib/…/input')).thingSchema`. */
export type SchemaSource<Output, Input> =
  z.ZodType<Output, Input> | (() => Promise<z.ZodType<Output, Input>>);

/**
 * Checks values by a schema. Schema and library are fetched when somebody first turns to the form (`load`), so that a
 * screen which only shows one carries neither. Where they cannot be fetched everything passes: the server checks again.
 */
export function schemaResolver<Input extends FieldValues, Output>(source: SchemaSource<Output, Input>) {
  let loading: Promise<Resolver<Input, unknown, Output>> | undefined;
  const fetchResolver = async () => {
    const { zodResolver } = await import('@hookform/resolvers/zod');
    const schema = typeof source === 'function' ? await source() : source;
    return zodResolver(schema, { error: zodMessageKey });
  };
  const load = () => (loading ??= fetchResolver());
  const resolver: Resolver<Input, unknown, Output> = async (values, context, options) => {
    try {
      const check = await load();
      return await check(values, context, options);
    } catch {
      loading = undefined;
      return { values: values as unknown as Output, errors: {} };
    }
  };
  return { resolver, load: () => void load().catch(() => (loading = undefined)) };
}
