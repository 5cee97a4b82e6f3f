import { describe, expect, it } from 'vitest';
import { mapFileName } from './map-file-name';

describe('the name of a map’s file', () => {
  it.each([
    ['Покупка билета: от идеи до поезда', 'Покупка билета от идеи до поезда.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['a"; filename="b.exe', 'a ; filename= b.exe.pdf'],
    ['Line\r\nbreak', 'Line break.pdf'],
    ['', 'map.pdf'],
    ['///', 'map.pdf'],
    ['x'.repeat(200), `${'x'.repeat(80)}.pdf`],
  ])('of %j is %j', (title, name) => expect(mapFileName(title, 'pdf')).toBe(name));
});
