const pageUnits = 1 << 20;

/**
 * Gives every respondent of a context the number of the response: 0 for the first one added, and so on. Exact: the
 * keys themselves are kept, in typed arrays, because a Map of a million strings takes three times the memory and time.
 */
export class Respondents {
  private size = 0;
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 11);
  private contexts = new Int32Array(1 << 11);
  /** Where in the pages each key begins: its length, then its UTF-16 units. */
  private starts = new Int32Array(1 << 11);
  private readonly pages: Uint16Array[] = [];
  private free = 0;
  // Random, so that nobody can write a file whose keys all meet in one slot.
  private readonly seed = Math.floor(Math.random() * 2 ** 31);

  find(context: number, key: string): number | undefined {
    const found = (this.slots[this.slotOf(this.hash(context, key), context, key)] ?? 0) - 1;
    return found === -1 ? undefined : found;
  }

  /** Adds a respondent that `find` does not know; gives its number. */
  add(context: number, key: string): number {
    const number = this.size;
    if (number === this.hashes.length) this.grow();
    const hash = this.hash(context, key);
    this.slots[this.slotOf(hash, context, key)] = number + 1;
    this.hashes[number] = hash;
    this.contexts[number] = context;
    this.starts[number] = this.store(key);
    this.size += 1;
    return number;
  }

  /** The slot that holds the key, or the empty one where it belongs. */
  private slotOf(hash: number, context: number, key: string): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.slots[slot] ?? 0) - 1;
      if (number === -1) return slot;
      if (this.hashes[number] === hash && this.contexts[number] === context && this.isKey(number, key))
        return slot;
    }
  }

  private isKey(number: number, key: string): boolean {
    const start = this.starts[number] ?? 0;
    const page = this.pages[Math.floor(start / pageUnits)];
    let at = start % pageUnits;
    if (!page || page[at] !== key.length) return false;
    for (let unit = 0; unit < key.length; unit += 1) {
      at += 1;
      if (page[at] !== key.charCodeAt(unit)) return false;
    }
    return true;
  }

  private store(key: string): number {
    // A key never runs over the end of a page.
    if (Math.floor(this.free / pageUnits) !== Math.floor((this.free + key.length) / pageUnits)) {
      this.free = (Math.floor(this.free / pageUnits) + 1) * pageUnits;
    }
    const start = this.free;
    const number = Math.floor(start / pageUnits);
    const page = (this.pages[number] ??= new Uint16Array(pageUnits));
    let at = start % pageUnits;
    page[at] = key.length;
    for (let unit = 0; unit < key.length; unit += 1) page[(at += 1)] = key.charCodeAt(unit);
    this.free += key.length + 1;
    return start;
  }

  private hash(context: number, key: string): number {
    let hash = this.seed ^ context;
    for (let unit = 0; unit < key.length; unit += 1)
      hash = Math.imul(hash ^ key.charCodeAt(unit), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
  }

  private grow(): void {
    this.hashes = doubled(this.hashes);
    this.contexts = doubled(this.contexts);
    this.starts = doubled(this.starts);
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let slot = (this.hashes[number] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Remembers which targets a response has answered: one bit each, in one block of memory. */
export class AnsweredTargets {
  private wordsEach = 1;
  private bits = new Uint32Array(4096);

  /** Marks the answer; false where it was marked before. */
  mark(response: number, target: number): boolean {
    const word = target >>> 5;
    if (word >= this.wordsEach) this.widen(word + 1);
    const at = response * this.wordsEach + word;
    if (at >= this.bits.length) {
      const larger = new Uint32Array(Math.max(at + 1, this.bits.length * 2));
      larger.set(this.bits);
      this.bits = larger;
    }
    const bit = 1 << (target & 31);
    const before = this.bits[at] ?? 0;
    if ((before & bit) !== 0) return false;
    this.bits[at] = before | bit;
    return true;
  }

  private widen(words: number): void {
    const responses = Math.ceil(this.bits.length / this.wordsEach);
    const wider = new Uint32Array(responses * words);
    for (let response = 0; response < responses; response += 1) {
      for (let word = 0; word < this.wordsEach; word += 1) {
        wider[response * words + word] = this.bits[response * this.wordsEach + word] ?? 0;
      }
    }
    this.bits = wider;
    this.wordsEach = words;
  }
}
