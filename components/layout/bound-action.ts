import type { FormResult } from '@/components/form/form-result';

/** A server action of ours with its slugs bound, as a form takes it. */
export type BoundAction<Input, Data = unknown> = (input: Input) => Promise<FormResult<Data>>;
