/** What an action of the server gives back to its form, in the shape of next-safe-action or of our route handlers. */
export interface FormResult<T = unknown> {
  data?: T;
  serverError?: { message: string; fieldErrors?: Record<string, string[]>; id?: string };
  validationErrors?: { formErrors?: string[]; fieldErrors?: Record<string, string[] | undefined> };
  fieldErrors?: Record<string, string[]>;
  formError?: string;
}

export interface FormFailure {
  /** First message of each field. */
  fields: Record<string, string>;
  /** Messages that belong to no field. */
  form: string[];
}

/** The messages of a result; null when nothing failed. A message of a field does not repeat above the form. */
export function failureOf(result: FormResult | null | undefined | void): FormFailure | null {
  if (!result) return null;
  const { serverError, validationErrors, formError } = result;
  const byField = { ...validationErrors?.fieldErrors, ...serverError?.fieldErrors, ...result.fieldErrors };
  const fields = Object.entries(byField).flatMap(([name, messages]) =>
    messages?.[0] ? [[name, messages[0]]] : [],
  );
  const ofServer =
    serverError &&
    !Object.values(serverError.fieldErrors ?? {})
      .flat()
      .includes(serverError.message);
  const form = [
    ...(formError ? [formError] : []),
    ...(validationErrors?.formErrors ?? []),
    ...(ofServer ? [serverError.message] : []),
  ];
  if (fields.length === 0 && form.length === 0) return null;
  return { fields: Object.fromEntries(fields) as Record<string, string>, form };
}
