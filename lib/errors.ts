/** The closed list of what can go wrong on purpose, with the HTTP status each becomes. */
export const errorStatus = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  VALIDATION: 422,
  LIMIT: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

export type ErrorValues = Record<string, string | number>;

export interface ErrorDetails {
  /** Path of the input field that the message belongs to, such as `name` or `rows.3.phase`. */
  field?: string;
  /** Key in messages/<locale>/errors.json; the code's own message where absent. */
  key?: string;
  values?: ErrorValues;
  cause?: unknown;
}

/** An error that a person is meant to read. Anything else that is thrown becomes INTERNAL with an id and no detail. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly key: string;
  readonly values: ErrorValues;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(`${code}${details.key ? ` ${details.key}` : ''}${details.field ? ` at ${details.field}` : ''}`, {
      cause: details.cause,
    });
    this.name = 'AppError';
    this.code = code;
    this.field = details.field;
    this.key = details.key ?? code;
    this.values = details.values ?? {};
  }
}

/** What leaves the server about an error: a code, a sentence, the field, and an id that stands in the log. */
export interface ErrorBody {
  error: {
    code: ErrorCode;
    message: string;
    field?: string;
    fieldErrors?: Record<string, string[]>;
    id?: string;
  };
}

interface DatabaseError {
  code?: string;
  constraint_name?: string;
}

/** The database's refusal as an AppError where it means something to a person; otherwise nothing. */
export function fromDatabaseError(error: unknown): AppError | undefined {
  const candidate = (error instanceof Error && error.cause ? error.cause : error) as
    DatabaseError | undefined;
  switch (candidate?.code) {
    case '23505':
      return new AppError('CONFLICT', { key: conflictKey(candidate.constraint_name), cause: error });
    case '23503':
      return new AppError('NOT_FOUND', { cause: error });
    case '23514':
      return new AppError('VALIDATION', { cause: error });
    case '22P02':
    case '22003':
      return new AppError('VALIDATION', { cause: error });
    case '40001':
    case '40P01':
    case '55P03':
      return new AppError('CONFLICT', { key: 'busy', cause: error });
    case '57014':
      return new AppError('UNAVAILABLE', { key: 'tooSlow', cause: error });
    case '53100':
      return new AppError('UNAVAILABLE', { key: 'diskFull', cause: error });
    case 'ECONNREFUSED':
    case 'CONNECTION_CLOSED':
    case 'CONNECTION_ENDED':
    case 'CONNECT_TIMEOUT':
    case '57P01':
    case '57P03':
      return new AppError('UNAVAILABLE', { key: 'database', cause: error });
    default:
      return undefined;
  }
}

function conflictKey(constraint: string | undefined): string {
  if (constraint === 'touchpoints_vip_rank_key') return 'rankTaken';
  if (constraint?.endsWith('_name_key')) return 'nameTaken';
  if (constraint?.includes('slug')) return 'slugTaken';
  return 'CONFLICT';
}

/** Any thrown value as an AppError, so that every door maps errors alike. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return fromDatabaseError(error) ?? new AppError('INTERNAL', { cause: error });
}
