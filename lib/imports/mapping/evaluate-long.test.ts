import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersCopyText, escapeCopy, responsesCopyText } from './copy-text';
import { evaluateText } from './evaluate-for-tests';
import type { MappingInput } from './mapping-schema';
import { AnsweredTargets, Respondents } from './respondents';

const long: Omit<MappingInput, 'version'> = {
  layout: 'long',
  period: { from: 'date', granularity: 'month' },
  defaults: { scale: { min: 1, max: 5 }, missing: ['0'] },
  columns: [
    { column: 'who', role: 'respondent' },
    { column: 'day', role: 'date' },
    {
      column: 'what',
      role: 'touchpoint-name',
      touchpoints: [
        { value: 'T1', touchpoint: { match: 'new', name: 'Till' } },
        { value: 'ALL', as: 'overall' },
        { value: 'NPS', as: 'recommendation' },
        { value: 'X', as: 'ignore' },
      ],
    },
    { column: 'score', role: 'score' },
    { column: 'w', role: 'weight' },
  ],
};
const header = 'who,day,what,score,w\n';

describe('long files', () => {
  it('gathers the rows of a respondent wherever they lie', async () => {
    const { answers, batches, evaluation } = await evaluateText(
      `${header}a,2025-01-03,T1,4,2\nb,2025-01-04,T1,3,1\na,2025-01-05,ALL,5,2\na,2025-02-01,T1,2,2\nb,2025-01-04,NPS,0,1\nb,2025-01-04,Queue,1,1\n`,
      long,
      { piece: 20 },
    );
    expect(answers).toEqual([
      [2, 'Till', '4'],
      [3, 'Till', '3'],
      [2, 'ALL', '5'],
      [5, 'Till', '2'],
      [3, 'NPS', '0'],
      [3, 'Queue', '1'],
    ]);
    expect(evaluation.responses).toBe(3);
    expect(batches.flatMap((batch) => batch.responses.weight)).toEqual(['2', '1', '2']);
    expect(
      evaluation.targets.map(({ measure, max, touchpoint }) => [measure, max, touchpoint?.match]),
    ).toEqual([
      ['touchpoint', 5, 'new'],
      ['overall', 5, undefined],
      ['recommendation', 10, undefined],
      ['touchpoint', 5, 'new'],
    ]);
  });

  it('leaves out the second answer about the same thing, and rows that say nothing', async () => {
    const { evaluation } = await evaluateText(
      `${header}a,2025-01-03,T1,4,1\na,2025-01-09,t1,5,1\na,2025-01-03,,4,1\na,2025-01-03,X,4,1\na,soon,T1,4,1\na,,T1,4,1\na,2025-01-03,Queue,9,1\na,2025-01-03,Desk,0,1\n`,
      long,
    );
    expect(evaluation.report.leftOut.map(({ reason, examples }) => [reason, examples[0]?.row])).toEqual([
      ['duplicateAnswer', 3],
      ['missingTouchpoint', 4],
      ['ignoredTouchpoint', 5],
      ['badDate', 6],
      ['missingPeriod', 7],
      ['outOfScale', 8],
    ]);
    expect(evaluation.report.rows).toEqual({ read: 8, taken: 2, leftOut: 6, blank: 0 });
    expect(evaluation.report.values).toMatchObject({ taken: 1, missing: 1 });
    expect(evaluation.columns[0]).toMatchObject({ taken: 1, leftOut: 1, values: [{ value: '4', count: 1 }] });
  });

  it('takes every row for a respondent where there is no column of them', async () => {
    const { evaluation } = await evaluateText('what,score\nTill,4\nTill,4\n', {
      layout: 'long',
      period: { kind: 'year', start: '2025-01-01' },
      defaults: { scale: { min: 1, max: 5 } },
      columns: [
        { column: 'what', role: 'touchpoint-name', otherValues: 'new', phase: 'after' },
        { column: 'score', role: 'score' },
      ],
    });
    expect(evaluation.responses).toBe(2);
    expect(evaluation.targets[0]?.touchpoint).toEqual({ match: 'new', name: 'Till', phase: 'after' });
  });

  it('leaves out names that are not listed where the mapping wants it so', async () => {
    const columns = long.columns.map((column) =>
      column.role === 'touchpoint-name' ? { ...column, otherValues: 'leave-out' as const } : column,
    );
    const { evaluation } = await evaluateText(`${header}a,2025-01-03,Desk,4,1\n`, { ...long, columns });
    expect(evaluation.report.leftOut).toMatchObject([
      { reason: 'unlistedTouchpoint', examples: [{ value: 'Desk' }] },
    ]);
  });

  it('agrees with a wide file of the same answers', async () => {
    const answer = fc.record({ who: fc.nat(8), what: fc.nat(40), score: fc.integer({ min: 1, max: 5 }) });
    const key = ({ who, what }: { who: number; what: number }) => `${who} ${what}`;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(answer, { selector: key, minLength: 1, maxLength: 60 }),
        async (given) => {
          const rows = given.map(({ who, what, score }) => `r${who},2025-01-03,item ${what},${score},1`);
          const { evaluation, answers } = await evaluateText(`${header}${rows.join('\n')}\n`, long, {
            piece: 50,
          });
          expect(evaluation.answers).toBe(given.length);
          expect(evaluation.responses).toBe(new Set(given.map(({ who }) => who)).size);
          expect(answers.map(([, what, value]) => `${what} ${value}`)).toEqual(
            given.map(({ what, score }) => `item ${what} ${score}`),
          );
          for (const figure of evaluation.figures) {
            const name = evaluation.targets[figure.target]?.name;
            const scores = given.filter(({ what }) => `item ${what}` === name).map(({ score }) => score);
            expect(figure.mean).toBeCloseTo(
              scores.reduce((sum, score) => sum + score, 0) / scores.length,
              12,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('respondents', () => {
  it('are told apart exactly, by context and key', () => {
    const operations = fc.array(fc.tuple(fc.nat(3), fc.string({ maxLength: 30 })), { maxLength: 400 });
    fc.assert(
      fc.property(operations, (keys) => {
        const respondents = new Respondents();
        const expected = new Map<string, number>();
        for (const [context, key] of keys) {
          const whole = `${context} ${key}`;
          expect(respondents.find(context, key)).toBe(expected.get(whole));
          if (!expected.has(whole)) {
            expect(respondents.add(context, key)).toBe(expected.size);
            expected.set(whole, expected.size);
          }
        }
      }),
    );
  });

  it('stay apart over many pages of memory', () => {
    const respondents = new Respondents();
    const key = (at: number) => `respondent number ${String(at).repeat(20).slice(0, 60)} ${at}`;
    for (let at = 0; at < 60_000; at += 1) respondents.add(at % 7, key(at));
    for (let at = 0; at < 60_000; at += 997) expect(respondents.find(at % 7, key(at))).toBe(at);
    expect(respondents.find(1, key(0))).toBeUndefined();
  });

  it('answer each target once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6000), fc.nat(200)), { maxLength: 300 }), (marks) => {
        const answered = new AnsweredTargets();
        const seen = new Set<string>();
        for (const [response, target] of marks) {
          const key = `${response} ${target}`;
          expect(answered.mark(response, target)).toBe(!seen.has(key));
          seen.add(key);
        }
      }),
    );
  });
});

describe('copy text', () => {
  it('is a line a row, tabs between, special characters escaped', async () => {
    const { batches } = await evaluateText(`${header}"a\tb\\",2025-01-03,T1,4,2\n`, long);
    const [first] = batches.filter((batch) => batch.responses.row.length > 0);
    expect(first && responsesCopyText(first.responses)).toBe('0\t2\t0\ta\\tb\\\\\t2\t{}\n');
    expect(first && answersCopyText(first.answers)).toBe('0\t0\t4\n');
  });

  it('escapes nothing but what must be', () => {
    const unescape = (text: string) =>
      text.replace(/\\(.)/g, (_, letter: string) => ({ t: '\t', n: '\n', r: '\r' })[letter] ?? letter);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', '\t', '\n', '\r', 'a', 'ż') }), (text) => {
        expect(escapeCopy(text)).not.toMatch(/[\t\n\r]/);
        expect(unescape(escapeCopy(text))).toBe(text);
      }),
    );
  });
});
