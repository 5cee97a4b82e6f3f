import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import { countEvidence, isFilled } from '@/lib/personas/evidence';
import type { ChannelChoice, Persona, PersonaSection, Preference, Statement } from '@/lib/personas/types';
import { EvidenceShare } from '../evidence-share';
import { EvidenceSwatch } from '../evidence-swatch';
import { PersonaMark } from '../persona-mark';
import { PersonaPortrait } from '../persona-portrait';

const headLook = 'mb-1 border-b border-line-strong pb-0.5 text-sm font-semibold';

/** A value of 0–10 as a place on a line. */
function Scale({ value }: { value: number }) {
  return (
    <svg aria-hidden="true" className="h-3 w-full text-ink-muted">
      <line x1="4" x2="100%" y1="6" y2="6" stroke="currentColor" strokeOpacity="0.4" strokeWidth="2" />
      <circle cx={`${3 + value * 9.4}%`} cy="6" r="4.5" fill="currentColor" />
    </svg>
  );
}

function Line({ kind, line }: { kind: PersonaSection['kind']; line: Statement }) {
  const t = useTranslations('personas.slider');
  const format = useFormat();
  const { label, opposite, text, value, evidence } = line;
  if (kind === 'sliders') {
    return (
      <li className="py-0.5">
        <div className="flex items-baseline justify-between gap-3 text-xs">
          <span className="wrap-anywhere">{label}</span>
          <span className="text-right wrap-anywhere">{opposite}</span>
        </div>
        {value !== null && (
          <>
            <Scale value={value} />
            <span className="sr-only">{t('value', { value: format.number(value) })}</span>
          </>
        )}
      </li>
    );
  }
  return (
    <li className="flex items-start gap-2 py-0.5">
      <span className="mt-1">
        <EvidenceSwatch tag={evidence} />
      </span>
      <span className="min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere">
        {label !== '' && <span className="text-ink-muted">{label}: </span>}
        {text}
      </span>
    </li>
  );
}

function Preferences({
  preferences,
  channels,
}: {
  preferences: readonly Preference[];
  channels: readonly ChannelChoice[];
}) {
  const format = useFormat();
  const liked = preferences
    .flatMap(({ channelId, value }) => {
      const channel = channels.find(({ id }) => id === channelId);
      return channel ? [{ ...channel, value }] : [];
    })
    .sort((a, b) => b.value - a.value);
  return (
    <ul className="space-y-1">
      {liked.map(({ id, name, value }) => (
        <li key={id} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2.5rem] items-center gap-2">
          <span className="wrap-anywhere">{name}</span>
          <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-active">
            <span className="block h-full rounded-full bg-ink-muted" style={{ width: `${value * 10}%` }} />
          </span>
          <span className="figures text-right text-xs text-ink-muted">{format.number(value)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A persona on one page for the wall: who it is above, what is known in two columns below. It has no script. */
export function PersonaSheet({
  persona: { about, sections, preferences, updatedAt },
  segment,
  channels,
  brand,
  filesPath,
}: {
  persona: Persona;
  segment: string | null;
  channels: readonly ChannelChoice[];
  brand: string;
  filesPath: string;
}) {
  const t = useTranslations('personaVersions.card');
  const head = useTranslations('personas.head');
  const kinds = useTranslations('enum.personaSectionKinds');
  const format = useFormat();
  const { name, roleLine, quote, portraitFileId, colour, shape } = about;
  const filled = sections
    .map((section) => ({
      ...section,
      statements: section.statements.filter((line) => isFilled(line)),
    }))
    .filter(
      ({ kind, statements }) => statements.length > 0 || (kind === 'channels' && preferences.length > 0),
    );
  return (
    <article
      data-print-page
      className="report-page mx-auto max-w-4xl space-y-5 border border-line bg-surface p-4 text-ink sm:p-8 print:max-w-none print:border-0 print:p-0"
    >
      <header className="flex flex-wrap items-start gap-x-5 gap-y-3">
        <PersonaPortrait name={name} fileId={portraitFileId} filesPath={filesPath} size="lg" />
        <div className="min-w-0 flex-1 basis-64 space-y-1">
          <h1 className="flex items-center gap-2 text-2xl font-semibold wrap-anywhere">
            <PersonaMark colour={colour} shape={shape} className="size-5" />
            {name}
          </h1>
          {roleLine !== '' && <p className="text-lg text-ink-muted wrap-anywhere">{roleLine}</p>}
          {segment !== null && (
            <p className="text-sm">
              <span className="text-ink-muted">{head('segment')}: </span>
              {segment}
            </p>
          )}
        </div>
        <div className="w-52 max-w-full">
          <EvidenceShare counts={countEvidence(sections)} />
        </div>
      </header>
      {quote !== '' && (
        <blockquote className="border-l-4 border-line-strong pl-4 text-lg text-balance italic wrap-anywhere">
          {quote}
        </blockquote>
      )}
      {filled.length === 0 && <p className="text-ink-muted">{t('nothing')}</p>}
      <div className="gap-x-8 sm:columns-2 print:columns-2">
        {filled.map(({ id, kind, title, statements }) => (
          <section key={id} className="mb-4 break-inside-avoid text-sm">
            <h2 className={headLook}>{title || kinds(kind)}</h2>
            {kind === 'channels' && <Preferences preferences={preferences} channels={channels} />}
            <ul>
              {statements.map((line) => (
                <Line key={line.id} kind={kind} line={line} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <footer className="flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-line-strong pt-1.5 text-xs text-ink-muted">
        <Legend />
        <span className="wrap-anywhere">{t('asOf', { brand, date: format.date(updatedAt, 'long') })}</span>
      </footer>
    </article>
  );
}

function Legend() {
  const tags = useTranslations('enum.evidenceTags');
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {(['none', 'assumption', 'partly', 'researched'] as const).map((tag) => (
        <li key={tag} className="flex items-center gap-1.5">
          <EvidenceSwatch tag={tag} />
          {tags(tag)}
        </li>
      ))}
    </ul>
  );
}
