import { describe, expect, it } from 'vitest';
import { parseLines } from './parse-lines';

const texts = (text: string) => parseLines('goals', text).map((line) => line.text);

describe('lines of a section from text', () => {
  it('are one a line, without bullets, numbers and empty lines', () => {
    expect(texts('- Rest\r\n\r\n• Read\n3. Eat 2 meals\n 12) Sleep\n1984')).toEqual([
      'Rest',
      'Read',
      'Eat 2 meals',
      'Sleep',
      '1984',
    ]);
  });

  it('of facts fall apart at the colon or the tab', () => {
    expect(parseLines('facts', 'Age: 34\nHome\tWarsaw: Praga\nLives alone')).toEqual([
      { label: 'Age', opposite: '', text: '34' },
      { label: 'Home', opposite: '', text: 'Warsaw: Praga' },
      { label: '', opposite: '', text: 'Lives alone' },
    ]);
  });

  it('of sliders fall apart between their poles, not at a hyphen', () => {
    expect(
      parseLines(
        'sliders',
        'careful – spontaneous\ncost-aware ↔ free with money\nalone\twith others\nquick',
      ).map(({ label, opposite }) => [label, opposite]),
    ).toEqual([
      ['careful', 'spontaneous'],
      ['cost-aware', 'free with money'],
      ['alone', 'with others'],
      ['quick', ''],
    ]);
  });
});
