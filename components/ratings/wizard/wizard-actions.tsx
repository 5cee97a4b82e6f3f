/** The buttons of a step, always in reach below a long page. */
export function WizardActions({ children }: { children: React.ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex justify-end gap-2 border-t border-line bg-canvas px-4 py-3 sm:-mx-6 sm:px-6">
      {children}
    </div>
  );
}
