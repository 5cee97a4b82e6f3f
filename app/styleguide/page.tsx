import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ThemeSwitch } from '@/components/layout/theme-switch';
import { env } from '@/lib/env';
import { ButtonsSection } from './_sections/buttons-section';
import { ChartsSection } from './_sections/charts-section';
import { ChoicesSection } from './_sections/choices-section';
import { DataSection } from './_sections/data-section';
import { FeedbackSection } from './_sections/feedback-section';
import { FieldsSection } from './_sections/fields-section';
import { FormSection } from './_sections/form-section';
import { FoundationsSection } from './_sections/foundations-section';
import { NavigationSection } from './_sections/navigation-section';
import { OverlaysSection } from './_sections/overlays-section';

export const metadata: Metadata = { title: 'Styleguide' };

const sections = {
  Foundations: FoundationsSection,
  Buttons: ButtonsSection,
  Fields: FieldsSection,
  Choices: ChoicesSection,
  Form: FormSection,
  Overlays: OverlaysSection,
  Navigation: NavigationSection,
  Feedback: FeedbackSection,
  Data: DataSection,
  Charts: ChartsSection,
};

/** Every primitive in its states, in both themes; in development only. */
export default function StyleguidePage() {
  if (env.NODE_ENV === 'production') notFound();
  return (
    <>
      <header className="sticky top-0 z-30 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-2">
        <h1 className="flex-1 text-base font-semibold md:flex-none">Styleguide</h1>
        <nav aria-label="Sections" className="hidden flex-1 flex-wrap gap-x-3 text-sm text-ink-muted md:flex">
          {Object.keys(sections).map((name) => (
            <a key={name} href={`#${name}`} className="inline-flex min-h-6 items-center hover:text-ink">
              {name}
            </a>
          ))}
        </nav>
        <ThemeSwitch />
      </header>
      <main>
        {Object.entries(sections).map(([name, Section]) => (
          <section key={name} id={name} className="scroll-mt-12 border-b border-line">
            <h2 className="px-4 pt-6 pb-3 text-lg font-semibold">{name}</h2>
            <div className="grid grid-cols-1 lg:grid-cols-2">
              {(['light', 'dark'] as const).map((theme) => (
                <div
                  key={theme}
                  data-theme={theme}
                  className="flex min-w-0 flex-col gap-6 bg-canvas px-4 py-5 text-ink"
                >
                  <Section />
                </div>
              ))}
            </div>
          </section>
        ))}
      </main>
    </>
  );
}
