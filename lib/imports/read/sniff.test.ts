import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ImportError } from './import-error';
import { sniffBytes, type SniffedText } from './sniff';

const words = {
  pl: 'punkt styku;ocena;komentarz\nObsługa klienta;4;Świetna, życzliwa obsługa i krótka kolejka\nZłożenie zamówienia;3;Część pól była źle opisana, trudność z płatnością\n',
  cs: 'touchpoint;skóre;poznámka\nZákaznická linka;5;Příjemný, věcný přístup, žádné čekání\nŘešení reklamace;2;Zdlouhavé, úředník nevěděl, kdo to vyřídí\n',
  ro: 'punct de contact;scor;notă\nRecepția;4;Foarte amabilă, însă aşteptare mare şi puţine scaune\nFacturare;3;Greşeli în factură, dar au fost îndreptate în aceeaşi zi\n',
  ru: 'точка контакта;балл;заметка\nКасса;4;Вежливый кассир, но очередь была длинной\nДоставка;5;Привезли вовремя, всё было цело и аккуратно упаковано\n',
  de: 'Kontaktpunkt;Note;Bemerkung\nBegrüßung;2;Äußerst höflich, schöne Räume, große Auswahl\nRückgabe;3;Für die Rückgabe fehlte der Beleg, Ärger über Gebühren\n',
};

function delimited(bytes: Buffer): SniffedText {
  const sniffed = sniffBytes(bytes, true);
  if (sniffed.kind !== 'delimited') throw new Error('not delimited');
  return sniffed;
}

function refusal(bytes: Buffer): { reason: string; values: object } {
  try {
    sniffBytes(bytes, true);
  } catch (error) {
    if (error instanceof ImportError) return { reason: error.reason, values: error.values };
    throw error;
  }
  throw new Error('was not refused');
}

describe('encoding', () => {
  it.each([
    ['windows-1250', words.pl],
    ['iso-8859-2', words.pl],
    ['windows-1250', words.cs],
    ['iso-8859-2', words.cs],
    ['windows-1251', words.ru],
    ['koi8-r', words.ru],
    ['windows-1252', words.de],
  ])('reads %s as it was written', (encoding, text) => {
    const sniffed = delimited(iconv.encode(text, encoding));
    expect(sniffed.encodingCertain).toBe(false);
    expect(iconv.decode(iconv.encode(text, encoding), sniffed.encoding)).toBe(text);
    expect(sniffed.delimiter).toBe(';');
    expect(sniffed.sample).toHaveLength(2);
  });

  it('reads Romanian in windows-1250, whose old cedilla letters it has', () => {
    const text = words.ro.replaceAll('ț', 'ţ').replaceAll('ș', 'ş');
    const bytes = iconv.encode(text, 'windows-1250');
    expect(iconv.decode(bytes, delimited(bytes).encoding)).toBe(text);
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s with and without a mark', (encoding) => {
    const marked = iconv.encode(`\uFEFF${words.de}`, encoding);
    expect(delimited(marked)).toMatchObject({ encoding, encodingCertain: true, delimiter: ';' });
    expect(delimited(iconv.encode(words.de, encoding))).toMatchObject({ encoding, encodingCertain: true });
    expect(delimited(marked).columns[0]).toBe('Kontaktpunkt');
  });

  it('takes valid UTF-8 for UTF-8, mark or not, also when the head ends inside a letter', () => {
    expect(delimited(Buffer.from(words.ru))).toMatchObject({ encoding: 'utf-8', encodingCertain: true });
    const marked = delimited(Buffer.from(`\uFEFF${words.pl}`));
    expect(marked.columns).toEqual(['punkt styku', 'ocena', 'komentarz']);
    const head = Buffer.from(words.ru);
    const cut = head.subarray(0, head.indexOf(Buffer.from('о')) + 1);
    expect(sniffBytes(cut, false)).toMatchObject({ encoding: 'utf-8' });
  });
});

describe('delimiter and header', () => {
  it.each([
    [',', 'name,score\nTill,4\nQueue,3\n'],
    [';', 'name;score\nTill;4,5\nQueue;3,25\n'],
    ['\t', 'name\tscore\nTill, hall\t4\nQueue\t3\n'],
    ['|', 'name|score\nTill|4\nQueue|3\n'],
  ])('finds %j', (delimiter, text) => {
    const sniffed = delimited(Buffer.from(text));
    expect(sniffed.delimiter).toBe(delimiter);
    expect(sniffed.columns).toEqual(['name', 'score']);
    expect(sniffed.header).toBe(true);
  });

  it('does not count delimiters inside quotes', () => {
    const text = 'name;score\n"a, b, c";1\n"d, e, f";2\n"g; h";3\n';
    expect(delimited(Buffer.from(text))).toMatchObject({ delimiter: ';', columns: ['name', 'score'] });
  });

  it('obeys the first line that Excel writes', () => {
    const sniffed = delimited(Buffer.from('sep=|\nname|score\nTill|4\n'));
    expect(sniffed).toMatchObject({ delimiter: '|', columns: ['name', 'score'], sample: [['Till', '4']] });
  });

  it('sees that there is no header when the first row is numbers', () => {
    const sniffed = delimited(Buffer.from('1,4,5,2025-01-02\n2,3,3,2025-01-03\n'));
    expect(sniffed.header).toBe(false);
    expect(sniffed.columns).toEqual(['Column 1', 'Column 2', 'Column 3', 'Column 4']);
    expect(sniffed.sample).toHaveLength(2);
  });

  it('takes a single column for a table', () => {
    expect(delimited(Buffer.from('touchpoint\nTill\nQueue\n')).columns).toEqual(['touchpoint']);
  });

  it('names empty and repeated headers and keeps a column called __proto__', () => {
    const sniffed = delimited(Buffer.from('a,,a,__proto__,a \n1,2,3,4,5\n'));
    expect(sniffed.columns).toEqual(['a', 'Column 2', 'a (2)', '__proto__', 'a (3)']);
  });
});

describe('what is no table', () => {
  it.each([
    ['isPicture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['isPicture', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1')],
    ['isPicture', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')],
    ['isPicture', Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
    ['isPicture', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['isPdf', Buffer.from('%PDF-1.7\n')],
    ['isOldExcel', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')],
    ['isArchive', Buffer.from('PK\x03\x04\x14\0\0\0\0\0photos/a.jpg', 'latin1')],
    [
      'isOpenDocument',
      Buffer.from('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'latin1'),
    ],
    ['isArchive', Buffer.from('\x1f\x8b\x08\0', 'latin1')],
    ['isBinary', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256))],
    ['empty', Buffer.alloc(0)],
    ['noRows', Buffer.from(' \n\n')],
  ])('says %s', (reason, bytes) => {
    expect(refusal(bytes).reason).toBe(reason);
  });

  it('names the row and column of a NUL byte', () => {
    const text = `name,score\nTill,4\nQueue,3\0\n${'Desk,5\n'.repeat(50)}`;
    expect(refusal(Buffer.from(text))).toEqual({ reason: 'nulByte', values: { row: 3, column: 2 } });
  });

  it('knows a workbook by its bytes, whatever the name of the file', () => {
    const bytes = Buffer.from('PK\x03\x04\x14\0\0\0\x08\0[Content_Types].xml', 'latin1');
    expect(sniffBytes(bytes, true)).toEqual({ kind: 'xlsx' });
  });
});
