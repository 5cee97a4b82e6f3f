import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attackable, Exception } from './attackable';
import { differences, tableReader, type TableReader } from './checksums';
import { makeAttacks, type Attack } from './make-attacks';
import { openOwner } from './open-owner';
import { outcomeOf, setStage, withoutGiven, type Outcome, type Stage } from './stage';

const noneNeeded = 'no exception is needed, it is refused';
const refusals = ['NOT_FOUND', 'VALIDATION', 'CONFLICT'];

const isMeant =
  ({ patterns, given }: Attack) =>
  (exception: Exception) =>
    patterns.includes(exception.at) && exception.given.includes(given);

const attacksOn = ({ input }: Attackable, { own, foreign }: Stage) =>
  makeAttacks(input(own.ids), own.ids, foreign.ids);

const unmarked = (outcome: Outcome, input: unknown) => withoutGiven(outcome.said, input);

/** What is wrong with a call that should have been refused; `absent` is how the same ended with an id of nothing. */
function faultsOf(
  outcome: Outcome,
  attack: Attack,
  absent: string | undefined,
  foreignTag: string,
): string[] {
  const said = unmarked(outcome, attack.input);
  const { error } = outcome;
  return [
    ...(error ? [] : ['succeeded']),
    ...(error && !refusals.includes(error.code) ? [`ended in ${error.code}`] : []),
    ...(said.includes(foreignTag) ? ['said something of the foreign tenant'] : []),
    ...(attack.given === 'foreign' && said !== absent
      ? [`is not the answer to an absent id: ${said} / ${absent}`]
      : []),
  ];
}

/** What got through. Looks for traces behind the last attack, or, to say which it was, behind each of them. */
async function refuseAll(
  entry: Attackable,
  stage: Stage,
  tables: TableReader,
  { each = false } = {},
): Promise<string[]> {
  const wrong: string[] = [];
  let before = await tables.all();
  let absent: string | undefined;
  const attacks = attacksOn(entry, stage).filter((attack) => !entry.accepts.some(isMeant(attack)));
  for (const [at, attack] of attacks.entries()) {
    const outcome = await outcomeOf(() => entry.run(stage.actor, attack.input));
    if (attack.given === 'absent') absent = unmarked(outcome, attack.input);
    const faults = faultsOf(outcome, attack, absent, stage.foreign.tag);
    if (each || at === attacks.length - 1) {
      const now = await tables.all();
      const written = differences(before, now);
      if (written.length > 0) faults.push(`wrote into ${written.join(', ')}`);
      before = now;
    }
    wrong.push(...faults.map((fault) => `${attack.label}: ${fault}`));
  }
  return wrong;
}

/** The valid input itself: it works, it writes, and the other tenant does not notice. */
async function control(
  entry: Attackable,
  { actor, own, foreign }: Stage,
  tables: TableReader,
): Promise<string[]> {
  const [before, theirs] = [await tables.all(), await tables.naming(foreign, own)];
  const outcome = await outcomeOf(() => entry.run(actor, entry.input(own.ids)));
  if (outcome.error) return [`the valid input: ${outcome.said}`];
  const written = differences(before, await tables.all());
  const spoilt = differences(theirs, await tables.naming(foreign, own));
  return [
    ...(written.length === 0 ? ['the valid input writes nothing'] : []),
    ...(spoilt.length > 0 ? [`the valid input changed the foreign ${spoilt.join(', ')}`] : []),
    ...(outcome.said.includes(foreign.tag) ? ['the valid input tells of the foreign tenant'] : []),
  ];
}

/** What is taken by design: it works, and touches and tells nothing of the other tenant all the same. */
async function takeOne(
  entry: Attackable,
  stage: Stage,
  attack: Attack,
  { kept = false }: Exception,
  tables: TableReader,
): Promise<string[]> {
  const { actor, own, foreign } = stage;
  if (attack.given !== 'foreign') {
    const { error, said } = await outcomeOf(() => entry.run(actor, attack.input));
    return error ? [`${attack.label}: ${noneNeeded}: ${said}`] : [];
  }
  const [theirs, mixed] = [await tables.naming(foreign, own), await tables.mixing(own, foreign)];
  const outcome = await outcomeOf(() => entry.run(actor, attack.input));
  if (outcome.error) return [`${attack.label}: ${noneNeeded}: ${outcome.said}`];
  const spoilt = differences(theirs, await tables.naming(foreign, own));
  const mixing = (await tables.mixing(own, foreign)).filter((name) => !kept && !mixed.includes(name));
  return [
    ...(spoilt.length > 0 ? [`changed the foreign ${spoilt.join(', ')}`] : []),
    ...(mixing.length > 0 ? [`tied the foreign tenant to ${mixing.join(', ')}`] : []),
    ...(unmarked(outcome, attack.input).includes(foreign.tag) ? ['tells of the foreign tenant'] : []),
  ].map((fault) => `${attack.label}: ${fault}`);
}

async function takeExceptions(entry: Attackable, owner: Sql, tables: TableReader): Promise<string[]> {
  const wrong: string[] = [];
  for (const exception of entry.accepts) {
    for (const given of exception.given) {
      const stage = await freshStage(owner, tables);
      const attack = attacksOn(entry, stage).find(
        (one) => one.patterns.includes(exception.at) && one.given === given,
      );
      wrong.push(
        ...(attack
          ? await takeOne(entry, stage, attack, exception, tables)
          : [`${given} at ${exception.at}: there is no such attack`]),
      );
    }
  }
  return wrong;
}

async function freshStage(owner: Sql, tables: TableReader): Promise<Stage> {
  await tables.empty();
  return setStage(owner);
}

/** Tests of verbs that write: every attack is refused without a trace, and the valid input works. */
export function describeWrites(entries: readonly Attackable[]): void {
  let owner: Sql;
  let tables: TableReader;
  beforeAll(async () => {
    owner = openOwner();
    tables = await tableReader(owner);
  });
  afterAll(() => owner.end());

  describe.each(entries)('$name', (entry) => {
    it('refuses what is not its own, all of it, without a trace, and takes what is', async () => {
      const stage = await freshStage(owner, tables);
      expect(attacksOn(entry, stage)).not.toEqual([]);
      const faults = await refuseAll(entry, stage, tables);
      if (faults.length > 0) {
        const again = await freshStage(owner, tables);
        expect(await refuseAll(entry, again, tables, { each: true })).toEqual([]);
      }
      expect(faults).toEqual([]);
      expect(await control(entry, stage, tables)).toEqual([]);
    });

    if (entry.accepts.length > 0) {
      it('takes by design what it says it takes, and nothing crosses over', async () => {
        expect(await takeExceptions(entry, owner, tables)).toEqual([]);
      });
    }
  });
}
