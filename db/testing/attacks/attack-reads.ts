import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Attackable } from './attackable';
import { differences, tableReader, type TableReader } from './checksums';
import { makeAttacks } from './make-attacks';
import { openOwner } from './open-owner';
import { outcomeOf, setStage, withoutGiven, type Stage } from './stage';

async function readAll(entry: Attackable, { actor, own, foreign }: Stage): Promise<string[]> {
  const wrong: string[] = [];
  let absent: string | undefined;
  const attacks = makeAttacks(entry.input(own.ids), own.ids, foreign.ids);
  for (const { given, input, label } of attacks) {
    if (given !== 'absent' && given !== 'foreign') continue;
    const outcome = await outcomeOf(() => entry.run(actor, input));
    const said = withoutGiven(outcome.said, input);
    if (outcome.error?.code === 'INTERNAL') wrong.push(`${label}: INTERNAL`);
    if (given === 'absent') absent = said;
    else if (said !== absent)
      wrong.push(`${label}: another answer than for an absent id: ${said} / ${absent}`);
    if (said.includes(foreign.tag)) wrong.push(`${label}: tells of the foreign tenant`);
  }
  return wrong;
}

/** Tests of functions that read by ids: a foreign id is an absent one, and the own one gives what was asked for. */
export function describeReads(entries: readonly Attackable[]): void {
  let owner: Sql;
  let tables: TableReader;
  let stage: Stage;
  beforeAll(async () => {
    owner = openOwner();
    tables = await tableReader(owner);
    stage = await setStage(owner);
  });
  afterAll(() => owner.end());

  it.each(entries)('$name: foreign is absent, and own is told', async (entry) => {
    const before = await tables.all();
    expect(await readAll(entry, stage)).toEqual([]);
    const outcome = await outcomeOf(() => entry.run(stage.actor, entry.input(stage.own.ids)));
    expect(outcome.error).toBeUndefined();
    expect(outcome.said).toContain(stage.own.tag);
    expect(outcome.said).not.toContain(stage.foreign.tag);
    expect(differences(before, await tables.all())).toEqual([]);
  });
}
