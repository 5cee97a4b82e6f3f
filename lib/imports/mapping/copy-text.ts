import type { AnswerColumns, ResponseColumns } from './evaluation';

/**
 * Responses as lines of PostgreSQL's COPY text format: number, row, context, key, weight, attributes. Numbers count
 * from 0 over the whole file.
 */
export function responsesCopyText(responses: ResponseColumns): string {
  const { firstNumber, row, context, key, weight, attributes } = responses;
  let text = '';
  for (let at = 0; at < row.length; at += 1) {
    text += `${firstNumber + at}\t${row[at]}\t${context[at]}\t${escapeCopy(key[at] ?? '')}\t${weight[at]}\t${escapeCopy(attributes[at] ?? '')}\n`;
  }
  return text;
}

/** Answers as lines of PostgreSQL's COPY text format: number of the response, of the target, raw value. */
export function answersCopyText(answers: AnswerColumns): string {
  const { response, target, value } = answers;
  let text = '';
  for (let at = 0; at < value.length; at += 1) text += `${response[at]}\t${target[at]}\t${value[at]}\n`;
  return text;
}

const special = /[\\\t\n\r]/;
const escapes = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

/** A text as a field of PostgreSQL's COPY text format. */
export function escapeCopy(text: string): string {
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => escapes.get(found) ?? found) : text;
}
