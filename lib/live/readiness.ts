const state = ((globalThis as { touchstoneDraining?: { draining: boolean } }).touchstoneDraining ??= {
  draining: false,
});

/** From now on the process says that it is not ready. */
export function beginDrain(): void {
  state.draining = true;
}

/** Whether the process is shutting down. */
export function isDraining(): boolean {
  return state.draining;
}
