import { LevelBar } from '@/components/charts/level-bar';
import { Sparkline } from '@/components/charts/sparkline';
import { Badge } from '@/components/ui/badge';
import { ChangeBadge } from '@/components/ui/change-badge';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { StatTile } from '@/components/ui/stat-tile';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { Specimen } from './specimen';

const rows = [
  {
    name: 'Checkout page',
    channel: 'Website',
    score: 8.64,
    n: 214,
    change: 0.7,
    verdict: 'clear',
    trend: [7, 7.4, 7.2, 7.9, 8.64],
  },
  {
    name: 'Delivery',
    channel: 'Courier',
    score: 3.2,
    n: 96,
    change: -1.4,
    verdict: 'clear',
    trend: [5.1, 4.8, null, 4.6, 3.2],
  },
  {
    name: 'Chat with an adviser',
    channel: 'Chat',
    score: 7.96,
    n: 41,
    change: 1.1,
    verdict: 'seen',
    trend: [6.2, 6.8, 6.6, 6.9, 7.96],
  },
  {
    name: 'Parcel and packaging',
    channel: 'Courier',
    score: 5.5,
    n: 3,
    change: 0.2,
    verdict: 'none',
    trend: [null, 5.2, 5.6, 5.3, 5.5],
  },
  {
    name: 'Window of the shop in Łódź',
    channel: 'Shop',
    score: null,
    n: 0,
    change: null,
    verdict: 'none',
    trend: [],
  },
] as const;

export function DataSection() {
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <StatTile
          label="Overall score"
          value="7.4"
          unit="of 10"
          href="#Data"
          change={<ChangeBadge change={0.3} verdict="clear" margin={0.2} />}
          detail="goal 8.0 · n 214"
          chart={<Sparkline values={[6.9, 7, null, 7.1, 7.4]} target={8} />}
        />
        <StatTile
          label="Touchpoints at stop"
          value="3"
          change={<ChangeBadge change={1} verdict="none" decimals={0} lessIsBetter />}
          detail="of 24"
        />
      </div>
      <Specimen title="ScoreBadge: plain, with level, filled, few data, none">
        <ScoreBadge score={9.1} />
        <ScoreBadge score={7.96} n={41} />
        <ScoreBadge score={3.2} showLevel />
        <ScoreBadge score={6.4} showLevel />
        <ScoreBadge score={5.5} n={3} />
        <ScoreBadge score={null} />
        {[1, 3, 5, 7, 9].map((score) => (
          <ScoreBadge key={score} score={score} variant="fill" />
        ))}
        <ScoreBadge score={3} n={2} variant="fill" />
        <ScoreBadge score={8.6} variant="fill" size="lg" />
        <ScoreBadge score={3.2} size="lg" showLevel />
      </Specimen>
      <Specimen title="ChangeBadge">
        <ChangeBadge change={0.7} verdict="clear" margin={0.4} />
        <ChangeBadge change={-1.4} verdict="clear" margin={0.6} />
        <ChangeBadge change={1.1} verdict="seen" />
        <ChangeBadge change={0.2} verdict="none" />
        <ChangeBadge change={-12} verdict="clear" decimals={0} lessIsBetter />
        <ChangeBadge change={null} verdict="none" />
      </Specimen>
      <Panel title="Shares of levels">
        <LevelBar counts={{ wow: 6, ok: 13, stop: 3, unrated: 2 }} legend />
      </Panel>
      {(['comfortable', 'compact'] as const).map((density) => (
        <div key={density} data-density={density}>
          <Panel title="Touchpoints" description={density} actions={<Badge>5</Badge>} flush>
            <Table label="Touchpoints with score and change">
              <TableHead>
                <tr>
                  <TableHeader>Touchpoint</TableHeader>
                  <TableHeader>Channel</TableHeader>
                  <TableHeader numeric>Score</TableHeader>
                  <TableHeader numeric>n</TableHeader>
                  <TableHeader>Change</TableHeader>
                  <TableHeader>Trend</TableHeader>
                </tr>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <TableRow key={row.name}>
                    <TableHeader scope="row">{row.name}</TableHeader>
                    <TableCell className="text-ink-muted">{row.channel}</TableCell>
                    <TableCell numeric>
                      <ScoreBadge score={row.score} />
                    </TableCell>
                    <TableCell numeric className="text-ink-subtle">
                      {row.n}
                    </TableCell>
                    <TableCell>
                      <ChangeBadge change={row.change} verdict={row.verdict} compact />
                    </TableCell>
                    <TableCell>
                      <Sparkline values={row.trend} width={72} height={20} min={2} target={8} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Panel>
        </div>
      ))}
    </>
  );
}
