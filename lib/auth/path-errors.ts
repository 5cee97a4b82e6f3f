export interface PathErrors {
  formErrors: string[];
  /** By the path of the field: `cases.0.link`. */
  fieldErrors: Record<string, string[]>;
}

/**
 * The messages of an input with lists of records, each under the path of its field; the usual shape of actions knows the
 * first level alone and would lose the others.
 */
export function pathErrors(errors: object): PathErrors {
  const found: PathErrors = { formErrors: [], fieldErrors: {} };
  const collect = (node: object, path: string) => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (key === '_errors' && Array.isArray(value)) {
        const messages = value.map(String);
        if (path === '') found.formErrors = messages;
        else if (messages.length > 0) found.fieldErrors[path] = messages;
      } else if (value !== null && typeof value === 'object') {
        collect(value, path === '' ? key : `${path}.${key}`);
      }
    }
  };
  collect(errors, '');
  return found;
}
