/** Six letters and digits by which paper and screen name the same visit; told apart within a cycle, not proof of anything. */
export function visitCode(visitId: string): string {
  return visitId.replaceAll('-', '').slice(-6).toUpperCase();
}
