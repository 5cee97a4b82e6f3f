import { describe, expect, it } from 'vitest';
import { readDelimited } from '../read/read-delimited';
import { proposeInventoryColumns, readInventory } from './read-inventory';

async function read(text: string) {
  async function* bytes() {
    yield Buffer.from(text);
  }
  const table = await readDelimited(bytes(), { encoding: 'utf-8', delimiter: ';', header: true });
  return readInventory(table, proposeInventoryColumns(table.header));
}

describe('an inventory file', () => {
  it('is understood in the five languages', async () => {
    const { touchpoints, report } = await read(
      'Touchpoint;Phase;Control;Channel;Part of\nTill;After purchase;direct;Shop;Shop visit\n;;;;\nQueue;during;;;\n',
    );
    expect(touchpoints).toMatchObject([
      { row: 2, name: 'Till', phase: 'after', control: 'owned', channel: 'Shop', parent: 'Shop visit' },
      { row: 4, name: 'Queue', phase: 'during', control: null, channel: null, parent: null },
    ]);
    expect(report.rows).toEqual({ read: 3, taken: 2, leftOut: 0, blank: 1 });
    const polish = await read('Punkt styku;Faza;Zaangażowanie\nKasa;W trakcie zakupu;Aktywny\n');
    expect(polish.touchpoints).toMatchObject([{ name: 'Kasa', phase: 'during', involvement: 'active' }]);
    const czech = await read('Název;Fáze;Kanál;Typ\nPokladna;před nákupem;Prodejna;místo\n');
    expect(czech.touchpoints).toMatchObject([{ phase: 'before', channel: 'Prodejna', kind: 'místo' }]);
    const romanian = await read('Punct de contact;Fază;Descriere\nCasă;după achiziție;lângă ieșire\n');
    expect(romanian.touchpoints).toMatchObject([{ phase: 'after', description: 'lângă ieșire' }]);
    const russian = await read('Точка контакта;Фаза;Контроль\nКасса;до покупки;партнёрская\n');
    expect(russian.touchpoints).toMatchObject([{ phase: 'before', control: 'partner' }]);
  });

  it('takes the first column for the name where no header says so', async () => {
    expect((await read('Station;phase\nTill;during\n')).touchpoints).toMatchObject([
      { name: 'Till', phase: 'during' },
    ]);
    expect((await read('Till\nQueue\n')).touchpoints).toMatchObject([{ name: 'Queue' }]);
  });

  it('names row and column of what it leaves out', async () => {
    const long = 'x'.repeat(201);
    const { touchpoints, report } = await read(
      `name;phase;channel\nTill;sometime;${long}\n;during;\n till ;during;\n${long};during;\n`,
    );
    expect(touchpoints).toMatchObject([{ name: 'Till', phase: null, channel: null }]);
    expect(
      report.leftOut.map(({ reason, what, examples }) => [
        reason,
        what,
        examples[0]?.row,
        examples[0]?.column,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['unknownWord', 'values', 2, 'phase'],
        ['textTooLong', 'values', 2, 'channel'],
        ['missingName', 'rows', 3, 'name'],
        ['duplicateName', 'rows', 4, 'name'],
      ]),
    );
  });

  it('is refused where a column is asked for that it lacks, or has no name', async () => {
    const table = () =>
      readDelimited(
        (async function* () {
          yield Buffer.from('a;b\n1;2\n');
        })(),
        { encoding: 'utf-8', delimiter: ';', header: true },
      );
    await expect(readInventory(await table(), [{ column: 'c', field: 'name' }])).rejects.toMatchObject({
      reason: 'mappingColumnMissing',
    });
    await expect(readInventory(await table(), [{ column: 'a', field: 'phase' }])).rejects.toMatchObject({
      reason: 'mappingRoleMissing',
    });
  });
});
