'use client';

import { useTranslations } from 'next-intl';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { FormerMatch } from '@/lib/audits/former/former-types';
import { formerNames, type FormerNameKind } from '@/lib/audits/former/former-values';
import { useFormat } from '@/lib/format/use-format';
import { foldName } from '@/lib/imports/mapping/fold-name';

/** Names that stand here already, by what they name. */
export type KnownNames = Record<FormerNameKind, readonly string[]>;

const leave = 'leave-out';
const called = (name: string) => `is ${name}`;

/** A name as it is written here, where only letter case or blanks differ. */
const standing = (name: string, known: readonly string[]) =>
  known.find((one) => foldName(one) === foldName(name)) ?? name;

/** What a name can stand for: what it does now, itself, whatever is known here, or nothing. */
function optionsOf(
  { value, name, isNew }: FormerMatch,
  known: readonly string[],
  t: (key: 'matches.new' | 'matches.leave', values?: { name: string }) => string,
): ComboboxOption[] {
  const now = name === null ? [] : [standing(name, known)];
  const fresh = new Set(isNew ? now : []);
  const own = standing(value, known);
  if (!known.includes(own) && !(name !== null && !isNew && foldName(name) === foldName(own))) fresh.add(own);
  const names = [...new Set([...now, own, ...known])];
  return [
    ...names.map((one) => ({
      value: called(one),
      label: fresh.has(one) ? t('matches.new', { name: one }) : one,
    })),
    { value: leave, label: t('matches.leave') },
  ];
}

/** What each name of a sheet stands for: something known, something new, or nothing. */
export function FormerMatches({
  matches,
  known,
  onMatch,
  busy,
}: {
  matches: readonly FormerMatch[];
  known: KnownNames;
  onMatch: (match: FormerMatch, name: string | null) => void;
  busy: boolean;
}) {
  const t = useTranslations('formerAudits');
  const format = useFormat();
  return (
    <Panel title={t('matches.title')} description={t('matches.hint')} flush>
      <Table className="stacked" data-density="compact" aria-busy={busy}>
        <caption className="sr-only">{t('matches.title')}</caption>
        <TableHead>
          <tr>
            <TableHeader>{t('matches.name')}</TableHeader>
            <TableHeader numeric>{t('matches.count')}</TableHeader>
            <TableHeader>{t('matches.stands')}</TableHeader>
          </tr>
        </TableHead>
        {formerNames.map((what) => {
          const rows = matches.filter((match) => match.what === what);
          if (rows.length === 0) return null;
          return (
            <TableBody key={what}>
              <tr className="bg-sunken">
                <th
                  scope="rowgroup"
                  colSpan={3}
                  className="px-4 py-1.5 text-left text-xs font-medium text-ink-muted"
                >
                  {t(`matches.${what}`)}
                </th>
              </tr>
              {rows.map((match) => (
                <TableRow key={match.value}>
                  <TableHeader scope="row" className="min-w-40">
                    {match.value}
                  </TableHeader>
                  <TableCell numeric>
                    <span className="text-ink-muted sm:hidden">{t('matches.count')}: </span>
                    {format.number(match.count)}
                  </TableCell>
                  <TableCell className="min-w-56">
                    <Combobox
                      className="w-full max-w-72"
                      aria-label={`${t('matches.stands')}: ${match.value}`}
                      disabled={busy}
                      options={optionsOf(match, known[what], t)}
                      value={match.name === null ? leave : called(standing(match.name, known[what]))}
                      onChange={(value) => {
                        if (value) onMatch(match, value === leave ? null : value.slice(called('').length));
                      }}
                    />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          );
        })}
      </Table>
    </Panel>
  );
}
