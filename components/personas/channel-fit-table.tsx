'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { phases } from '@/db/values/touchpoints';
import { Badge } from '@/components/ui/badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { FitFinding, PersonaFit, PhaseFit } from '@/lib/personas/channel-fit';

const kinds = ['missing', 'variant', 'bad', 'unwanted'] as const satisfies FitFinding['kind'][];

/** Personas × phases: how many of the preferred channels are offered, and what to look at. */
export function ChannelFitTable({ base, personas }: { base: string; personas: readonly PersonaFit[] }) {
  const t = useTranslations('personas.fit');
  const enums = useTranslations('enum.phases');
  return (
    <Table label={t('tableTitle')}>
      <TableHead>
        <tr>
          <TableHeader>{t('persona')}</TableHeader>
          {phases.map((phase) => (
            <TableHeader key={phase}>{enums(phase)}</TableHeader>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {personas.map(({ id, name, phases: fits }) => (
          <TableRow key={id}>
            <th scope="row" className="px-4 py-2 text-left align-top font-medium">
              <Link
                href={`${base}/personas/${id}`}
                className="inline-flex min-h-6 items-center wrap-anywhere hover:underline coarse:min-h-11"
              >
                {name}
              </Link>
            </th>
            {fits ? (
              fits.map((fit) => (
                <TableCell key={fit.phase} className="py-2 align-top whitespace-normal">
                  <FitCell personaId={id} fit={fit} />
                </TableCell>
              ))
            ) : (
              <TableCell colSpan={phases.length} className="py-2 align-top whitespace-normal text-ink-muted">
                {t('unknown')}{' '}
                <Link
                  href={`${base}/personas/${id}`}
                  className="text-accent-ink underline underline-offset-3"
                >
                  {t('tell')}
                </Link>
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function FitCell({ personaId, fit }: { personaId: string; fit: PhaseFit }) {
  const t = useTranslations('personas.fit');
  const { phase, preferred, served, findings } = fit;
  return (
    <>
      <p className="figures text-sm">{t('served', { preferred, served })}</p>
      {findings.length === 0 ? (
        preferred > 0 && <p className="text-sm text-ink-muted">{t('fine')}</p>
      ) : (
        <ul className="mt-1 flex flex-wrap gap-1">
          {kinds.map((kind) => {
            const count = findings.filter((one) => one.kind === kind).length;
            return (
              count > 0 && (
                <li key={kind}>
                  <a
                    href={`#fit-${personaId}-${phase}`}
                    className="inline-flex min-h-6 items-center coarse:min-h-11"
                  >
                    <Badge tone={kind === 'unwanted' ? 'outline' : 'warning'}>
                      {t('countOf', { kind: t(`kind.${kind}`), count })}
                    </Badge>
                  </a>
                </li>
              )
            );
          })}
        </ul>
      )}
    </>
  );
}
