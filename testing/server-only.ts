// Vitest runs server modules outside the server bundle, where the real package throws.
export {};
