/**
 * An error whose message is a whole sentence for a person; launchers print it without a stack.
 * @param {string} sentence
 * @returns {Error & { plain: true }}
 */
export function plainError(sentence) {
  return Object.assign(new Error(sentence), { plain: /** @type {const} */ (true) });
}

/** Whether what a program printed says that the disk is full. */
export function saysDiskFull(output) {
  return /ENOSPC|no space left on device|check free disk space/i.test(output);
}

/**
 * A failure of the file system in words, or the error itself where we have none.
 * @param {unknown} error
 * @param {string} folder what was to be written
 */
export function describeFileError(error, folder) {
  const code = /** @type {{ code?: string } | null} */ (error)?.code ?? '';
  const sentences = {
    ENOSPC: `The disk is full: ${folder} cannot be written. Free some space and start again.`,
    EDQUOT: `The disk quota is used up: ${folder} cannot be written. Free some space and start again.`,
    EACCES: `${folder} cannot be written. Check who owns it.`,
    EPERM: `${folder} cannot be written. Check who owns it.`,
    EROFS: `${folder} lies on a read-only disk. Choose another folder with TOUCHSTONE_DATA_DIR.`,
    ENOTDIR: `${folder} cannot be made: a part of the path is a file. Choose another folder with TOUCHSTONE_DATA_DIR.`,
  };
  return sentences[code] ? plainError(sentences[code]) : error;
}
