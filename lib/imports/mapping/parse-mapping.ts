import { ImportError } from '../read/import-error';
import { checkMapping } from './check-mapping';
import { type Mapping, mappingSchema } from './mapping-schema';
import { wellFormedJson } from '../read/well-formed';

/** A mapping from the text of a JSON file. Throws ImportError `mappingNotJson`, or as `parseMapping`. */
export function parseMappingText(text: string): Mapping {
  try {
    return parseMapping(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ImportError('mappingNotJson', { detail: error.message }, error);
    throw error;
  }
}

/**
 * A checked mapping from any value. Throws ImportError: `mappingInvalid` with the path of the first field that is
 * not as described in docs/import.md, or one of the `mapping…` codes where the columns do not fit together.
 */
export function parseMapping(value: unknown): Mapping {
  const parsed = mappingSchema.safeParse(wellFormedJson(value));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.map(String).join('.') || '.';
    throw new ImportError('mappingInvalid', { path, detail: issue?.message ?? '' });
  }
  const [problem] = checkMapping(parsed.data);
  if (problem) throw problem;
  return parsed.data;
}
