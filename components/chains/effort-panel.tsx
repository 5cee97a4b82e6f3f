import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Effort } from '@/lib/chains/figures/tell-effort';
import type { ChainLife } from '@/lib/chains/life-types';
import { useFormat } from '@/lib/format/use-format';
import { useSumWords } from './use-sum-words';

/** What a chain takes: of all its links, and of its best and its worst route where there are several. */
export function EffortPanel({ life }: { life: ChainLife }) {
  const t = useTranslations('chains.figures');
  const format = useFormat();
  const say = useSumWords();
  const { effort, currency, health } = life;
  const told: [key: 'whole' | 'best' | 'worst', effort: Effort][] = [['whole', effort.whole]];
  if (health.routes > 1 && effort.best && effort.worst)
    told.push(['best', effort.best], ['worst', effort.worst]);
  const number = (value: number) => format.number(value);
  const rows: [key: Parameters<typeof t>[0], of: (one: Effort) => string][] = [
    ['touches', ({ touches }) => number(touches)],
    ['customerActions', ({ customerActions }) => say(customerActions, number)],
    ['staff', ({ staff }) => say(staff, number)],
    ['minutes', ({ minutes }) => say(minutes, number)],
    ['cost', ({ cost }) => say(cost, (value) => format.money(value, currency))],
    ['units', ({ units }) => (units.missing > 0 ? t('someUnits', units) : number(units.count))],
    ['handovers', ({ handovers }) => t('handoversOf', handovers)],
    ['jumps', ({ jumps }) => number(jumps)],
  ];
  return (
    <Panel title={t('title')} description={t('band')} flush>
      <Table label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('figure')}</TableHeader>
            {told.map(([key]) => (
              <TableHeader key={key} numeric>
                {t(key)}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([key, of]) => (
            <TableRow key={key}>
              <TableHeader scope="row">{t(key)}</TableHeader>
              {told.map(([which, one]) => (
                <TableCell key={which} numeric className="whitespace-normal">
                  {of(one)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
